import type { Page } from '@playwright/test'
import type { Family } from '../src/rubric/family.ts'
import { levelName, nextLevelTitle } from '../src/rubric/name.ts'
import { descriptionPairs, nextLevel } from '../src/rubric/relation.ts'
import { changesFragment, fragment, type Routes } from '../src/routes/routes.ts'
import { madeUp } from './page-kinds.ts'
import { on, others } from './other-sites.ts'
import { family, levelDescriptionOf, to } from './site.ts'
import { expect, test } from './test.ts'

const main = (page: Page) => page.getByRole('main')

test('leads to a descriptor by one click, and to what changes at the next level by another', async ({ page }) => {
  const { level } = levelDescriptionOf('technical-management-support/customer-relations', 'level-iii')
  await page.goto(to.home())
  await main(page)
    .getByRole('link', { name: levelName(level), exact: true })
    .click()
  await expect(page.locator(fragment('customer-needs'))).toBeInViewport()
  await page.goto(to.home())
  await main(page)
    .getByRole('link', { name: 'What changes from Level III to Level IV, Technical Management Support', exact: true })
    .click()
  await expect(main(page).getByRole('insertion').first()).toBeInViewport()
})

test('says that numbers may be missing where some are', async ({ page }) => {
  await page.goto(to.home())
  await expect(main(page).getByText('Numbering follows the official documents and may have gaps.')).toBeVisible()
})

test('has a row for each career path with all its levels, and a link to each factor', async ({ page }) => {
  await page.goto(to.home())
  await expectRows(page, family, to)
})

test.describe('the made-up site', () => {
  test.use(on(others.madeUp))

  test('leads to levels across factors, or to the level page of an only factor', async ({ page }) => {
    const counts = madeUp.careerPaths.map(({ rubrics }) => rubrics.length)
    expect(Math.min(...counts)).toBe(1)
    expect(Math.max(...counts)).toBeGreaterThan(1)
    await page.goto(others.madeUp.to.home())
    await expectRows(page, madeUp, others.madeUp.to)
  })
})

async function expectRows(page: Page, { careerPaths, factors }: Family, to: Routes) {
  for (const careerPath of careerPaths) {
    const { title, levels, rubrics } = careerPath
    const row = main(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading').getByRole('link', { name: title, exact: true }) })
    await expect(row.getByRole('link')).toHaveText([title, ...levels.map((level) => level.title)])
    for (const level of levels) {
      const [only] = rubrics.length === 1 ? level.descriptions : []
      const link = row.getByRole('link', { name: levelName(level), exact: true })
      await expect(link).toHaveAttribute('href', only ? to.levelDescription(only) : to.level(level))
      const next = nextLevel(level)
      if (!next) continue
      const change = main(page).getByRole('link', { name: `${nextLevelTitle(level, next)}, ${title}`, exact: true })
      await expect(change).toHaveText(`${level.title} to ${next.title}`)
      const paired = only && descriptionPairs(level, next).length
      const address = paired ? to.levelDescription(only) + fragment(changesFragment) : to.nextLevel(level)
      await expect(change).toHaveAttribute('href', address)
    }
  }
  for (const factor of factors) {
    const link = main(page).getByRole('heading').getByRole('link', { name: factor.title, exact: true })
    await expect(link).toHaveAttribute('href', to.factor(factor))
  }
}
