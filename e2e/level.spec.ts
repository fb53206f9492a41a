import { levelName } from '../src/rubric/name.ts'
import { madeUp } from './page-kinds.ts'
import { on, others } from './other-sites.ts'
import { printed, words } from './printed.ts'
import { levelDescriptions, paragraphs, to as realTo } from './site.ts'
import { expect, plainLink, test } from './test.ts'

test('a level of a career path with one rubric leads to its level page', async ({ page }) => {
  const [levelDescription] = levelDescriptions
  await page.goto(realTo.level(levelDescription!.level))
  await expect(page).toHaveURL(realTo.levelDescription(levelDescription!))
})

test.describe('the made-up site', () => {
  test.use(on(others.madeUp))

  const { to } = others.madeUp
  const several = madeUp.careerPaths.filter(({ rubrics }) => rubrics.length > 1)
  for (const level of several.flatMap(({ levels }) => levels)) {
    test(`${levelName(level)}, shows everything expected there, factor by factor`, async ({ page }) => {
      await page.goto(to.level(level))
      const main = page.getByRole('main')
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(level.title)
      for (const levelDescription of level.descriptions) {
        const { rubric, descriptors } = levelDescription
        const factor = main.getByRole('heading', { level: 2, name: rubric.factor.title, exact: true })
        await expect(factor.getByRole('link')).toHaveAttribute('href', to.levelDescription(levelDescription))
        if (rubric.note) await expect(main.getByText(rubric.note, { exact: true }).first()).toBeAttached()
        for (const descriptor of descriptors) {
          for (const paragraph of paragraphs(descriptor.text))
            await expect(main.getByText(paragraph, { exact: true }).first()).toBeVisible()
          await expect(plainLink(main, descriptor)).toHaveAttribute('href', to.descriptor(descriptor))
        }
      }
      const paper = (await printed(page)).join('')
      for (const { text } of level.descriptions.flatMap(({ descriptors }) => descriptors))
        expect(paper).toContain(words(text ?? ''))
      await page.goto(to.levelDescription(level.descriptions[0]!))
      const whole = main.getByRole('link', { name: `${level.title}: all factors`, exact: true })
      await expect(whole).toHaveAttribute('href', to.level(level))
    })
  }
})
