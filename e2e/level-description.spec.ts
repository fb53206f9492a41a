import { compareTexts } from '../src/rubric/comparison.ts'
import { descriptorTitle, levelDescriptionName } from '../src/rubric/name.ts'
import { sameLevelElsewhere } from '../src/rubric/relation.ts'
import { changesFragment, fragment } from '../src/routes/routes.ts'
import { cellOf, changes } from './level-table.ts'
import { papers, printed, words } from './printed.ts'
import { levelDescriptionOf, levelDescriptions, paragraphs, to } from './site.ts'
import { expect, plainLink, test } from './test.ts'

for (const levelDescription of levelDescriptions) {
  const { rubric, level, descriptors } = levelDescription

  test(levelDescriptionName(levelDescription), async ({ page }) => {
    await page.goto(to.levelDescription(levelDescription))

    await test.step('says where it is', async () => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${rubric.factor.title}, ${level.title}`)
      const trail = page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link')
      await expect(trail).toHaveText(['Home', rubric.careerPath.title, rubric.factor.title])
    })

    await test.step('has the note on taking the descriptors as a group', async () => {
      await expect(page.getByRole('main').getByText(rubric.note!, { exact: true })).toHaveCount(1)
    })

    await test.step('leads to the same level elsewhere', async () => {
      const beside = page.getByRole('navigation', { name: 'Related pages' })
      for (const other of rubric.factor.rubrics.filter((one) => one !== rubric)) {
        const same = other.levels.find(({ level: { id } }) => id === level.id)
        const link = beside.getByRole('link', { name: other.careerPath.title, exact: true })
        await expect(link).toHaveCount(same ? 1 : 0)
        if (same) await expect(link).toHaveAttribute('href', to.levelDescription(same))
      }
    })

    await test.step('leads to every level of its rubric and names the present one', async () => {
      for (const other of rubric.levels) {
        const link = page.getByRole('navigation', { name: /^Levels of / }).getByRole('link', {
          name: levelDescriptionName(other),
          exact: true,
        })
        await expect(link).toHaveAttribute('href', to.levelDescription(other))
        if (other === levelDescription) await expect(link).toHaveAttribute('aria-current', 'page')
        else await expect(link).not.toHaveAttribute('aria-current')
      }
    })

    await test.step('has its descriptors beside their neighbors, word for word under the marks', async () => {
      const { levels } = rubric
      const index = levels.indexOf(levelDescription)
      const shown = levels.slice(Math.max(0, index - 1), index + 2)
      for (const [column, other] of shown.entries()) {
        for (const { discriminator, text } of other.descriptors) {
          const wording = cellOf(changes(page), column, discriminator?.title ?? '').locator('.official')
          expect(await wording.evaluate(({ textContent }) => textContent)).toBe(text)
          const below = shown[column - 1]?.descriptors.find((one) => one.discriminator === discriminator)
          const { right } = compareTexts(below?.text ?? '', text ?? '')
          const own = right.filter((piece) => below && piece.own).map((piece) => piece.text)
          await expect(wording.locator('ins')).toHaveText(own)
        }
      }
    })

    await test.step('is one paper without what changes, which its own address prints', async () => {
      for (const paper of papers) {
        const pages = await printed(page, paper)
        expect(pages, paper).toHaveLength(1)
        expect(pages[0]).not.toContain('Whatchanges')
      }
      await page.evaluate((hash) => (location.hash = hash), fragment(changesFragment))
      for (const paper of papers) {
        const withChanges = await printed(page, paper)
        expect(withChanges.length).toBeLessThanOrEqual(2)
        const sheet = withChanges.find((one) => one.includes('Whatchanges'))
        for (const { text } of descriptors) expect(sheet).toContain(words(text ?? ''))
      }
    })

    await test.step('has each descriptor beside its discriminator, at its own address', async () => {
      for (const descriptor of descriptors) {
        const row = page.locator(fragment(descriptor.anchor))
        await expect(row.getByRole('heading')).toHaveText(descriptorTitle(descriptor))
        for (const paragraph of paragraphs(descriptor.text)) {
          await expect(row.getByText(paragraph, { exact: true })).toBeVisible()
        }
        await expect(plainLink(row, descriptor)).toHaveAttribute('href', to.descriptor(descriptor))
        // Within the page, as a link does.
        await page.evaluate((hash) => (location.hash = hash), fragment(descriptor.anchor))
        await expect(page.locator(':target').getByRole('heading')).toHaveText(descriptorTitle(descriptor))
      }
    })
  })
}

test('what else there is of a level: other career paths that have it, and its factor', async ({ page }) => {
  const related = page.getByRole('navigation', { name: 'Related pages' })
  const levelIV = levelDescriptionOf('technical-management-support/customer-relations', 'level-iv')
  await page.goto(to.levelDescription(levelIV))
  await expect(related.getByRole('link')).toHaveText(['Customer Relations on every career path'])
  const levelI = levelDescriptionOf('administrative-support/customer-relations', 'level-i')
  await page.goto(to.levelDescription(levelI))
  const [other] = sameLevelElsewhere(levelI)
  const link = related.getByRole('link', { name: 'Technical Management Support', exact: true })
  await expect(link).toHaveAttribute('href', to.levelDescription(other!))
  await related.getByRole('link', { name: 'Compare with Technical Management Support' }).click()
  await expect(page.getByRole('table')).toContainText(levelI.descriptors[0]!.text!)
})
