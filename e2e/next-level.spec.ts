import type { Page } from '@playwright/test'
import { compareTexts } from '../src/rubric/comparison.ts'
import { nextLevelTitle, rubricName } from '../src/rubric/name.ts'
import { descriptionPairs, nextLevel, sharedNote } from '../src/rubric/relation.ts'
import { changesFragment, fragment, sectionFragment } from '../src/routes/routes.ts'
import { madeUp } from './page-kinds.ts'
import { cellOf } from './level-table.ts'
import { on, others } from './other-sites.ts'
import { papers, printed, words } from './printed.ts'
import { levelDescriptionOf, to } from './site.ts'
import { expect, test } from './test.ts'

const main = (page: Page) => page.getByRole('main')

test('what changes on a career path with one rubric is a section of its level page', async ({ page }) => {
  const levelIII = levelDescriptionOf('technical-management-support/customer-relations', 'level-iii')
  const section = to.levelDescription(levelIII) + fragment(changesFragment)
  await page.goto(to.nextLevel(levelIII.level))
  await expect(page).toHaveURL(section)
  await page.goto(to.home())
  const name = 'What changes from Level III to Level IV, Technical Management Support'
  const link = main(page).getByRole('link', { name, exact: true })
  await expect(link).toHaveAttribute('href', section)
})

test.describe('the made-up site', () => {
  test.use(on(others.madeUp))

  const { to } = others.madeUp
  const careerPath = (id: string) => madeUp.careerPaths.find((one) => one.id === id)!
  const [levelI, levelII, , levelIV] = careerPath('field-research').levels
  const holes = { night: careerPath('night-service').levels[0]!, workshop: careerPath('workshop-support').levels }
  const several = madeUp.careerPaths.filter(({ rubrics }) => rubrics.length > 1)

  for (const level of several.flatMap(({ levels }) => levels.filter(nextLevel))) {
    const next = nextLevel(level)!
    const title = nextLevelTitle(level, next)
    test(`${title}, ${level.careerPath.title}: both levels word for word, marked, and one note`, async ({ page }) => {
      await page.goto(to.nextLevel(level))
      await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(title)
      for (const [below, above] of descriptionPairs(level, next)) {
        const { rubric } = below
        const factor = main(page).getByRole('heading', { level: 2, name: rubric.factor.title, exact: true })
        await expect(factor.getByRole('link')).toHaveAttribute('href', to.rubric(rubric))
        const table = main(page).getByRole('table', { name: `${title}: ${rubricName(rubric)}`, exact: true })
        await expect(table.getByRole('rowheader').getByRole('link')).toHaveText([level.title, next.title])
        for (const [line, { descriptors }] of [below, above].entries()) {
          const texts = table.getByRole('row').nth(line + 1)
          for (const { text } of descriptors) if (text !== null) await expect(texts).toContainText(text)
        }
        for (const discriminator of rubric.factor.discriminators) {
          const [left, right] = [below, above].map(({ descriptors }) =>
            descriptors.filter((one) => one.discriminator === discriminator),
          )
          if (left?.length !== 1 || right?.length !== 1 || left[0]!.text === null) continue
          const { right: pieces } = compareTexts(left[0]!.text, right[0]!.text ?? '')
          const [first, last] = [0, 1].map((line) => cellOf(table, line, discriminator.title))
          await expect(last!.locator('ins')).toHaveText(pieces.filter(({ own }) => own).map(({ text }) => text))
          await expect(first!.locator('ins')).toHaveCount(0)
        }
      }
      const note = sharedNote(descriptionPairs(level, next).map(([{ rubric }]) => rubric))
      if (note !== null) await expect(main(page).getByText(note)).toHaveCount(1)

      const steps = main(page).getByRole('navigation', { name: `Levels of ${level.careerPath.title}` })
      await expect(steps.locator('[aria-current=page]')).toHaveCount(1)
      for (const one of [level, next]) {
        const link = steps.getByRole('link', { name: `All of ${one.title}`, exact: true })
        await expect(link).toHaveAttribute('href', to.level(one))
      }
      for (const paper of papers) expect((await printed(page, paper)).length).toBeLessThanOrEqual(2)
    })
  }

  test('holes are said, and a descriptor that only one level has is shown alone', async ({ page }) => {
    await page.goto(to.nextLevel(holes.night))
    const [table, last] = [main(page).getByRole('table').first(), main(page).getByRole('table').last()]
    await expect(cellOf(table, 1, 'Records')).toContainText('The source document has no descriptor here.')
    const alone = table.getByRole('row').last().getByRole('cell').last()
    await expect(alone).toHaveText('Wakes others only when it matters.')
    await page.goto(to.nextLevel(levelI!))
    await expect(last.or(table).getByText('The source document has no descriptor here.').first()).toBeVisible()
    for (const one of await main(page).getByRole('table').all()) {
      const cell = cellOf(one, 1, 'Invention')
      if (await cell.count()) await expect(cell.locator('ins')).toHaveCount(0)
    }
  })

  test('a level beyond the top one is shown whole beside it, and what lacks it is named', async ({ page }) => {
    await page.goto(to.nextLevel(levelIV!))
    const table = main(page).getByRole('table')
    await expect(table).toHaveCount(1)
    await expect(table.getByRole('rowheader')).toContainText([levelIV!.scores!, 'Score 110'])
    for (const text of ['Decides where expeditions go.', 'Opens a region that no expedition has reached.'])
      await expect(table.getByText(text, { exact: true })).toBeVisible()
    await expect(main(page)).toContainText(/have no Very High for these factors:\s*Conversation/)
    const [, , , veryHigh] = holes.workshop
    await page.goto(to.nextLevel(veryHigh!))
    await expect(main(page)).toContainText(/have no Very High for these factors:\s*Conversation/)
  })

  test('different notes are with their factors, and sentences above descriptors in rows', async ({ page }) => {
    await page.goto(to.nextLevel(levelII!))
    const { factors } = madeUp
    const note = main(page).locator('.note .official')
    await expect(note).toHaveText([factors[1]!.note!])
    await expect(page.locator(fragment(sectionFragment(factors[1]!))).locator('.note')).toHaveCount(1)
    for (const [below, above] of descriptionPairs(levelII!, nextLevel(levelII!)!)) {
      for (const { text } of [...below.descriptors, ...above.descriptors])
        await expect(main(page).getByText(text!, { exact: true })).toHaveCount(1)
    }
    const whole = (await printed(page)).join('')
    expect(whole).toContain(words('In addition to what Level II asks:'))
  })
})
