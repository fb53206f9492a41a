import { careerPathNumber, factorNumber, levelDescriptionName, levelName, rubricTitle } from '../src/rubric/name.ts'
import { madeUp } from './page-kinds.ts'
import { on, others } from './other-sites.ts'
import { family, to } from './site.ts'
import { expect, test } from './test.ts'

test('an address shortened to what is above all career paths or factors leads home', async ({ page }) => {
  for (const address of [to.careerPaths(), to.factors()]) {
    await page.goto(address)
    await expect(page).toHaveURL(to.home())
  }
})

for (const careerPath of family.careerPaths) {
  test(`${careerPath.title} leads to its levels and rubrics`, async ({ page }) => {
    await page.goto(to.careerPath(careerPath))
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(careerPath.title)
    await expect(main.getByText(careerPathNumber(careerPath), { exact: true })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Breadcrumbs' })).toHaveCount(0)
    for (const rubric of careerPath.rubrics) {
      await expect(main.getByText(factorNumber(rubric.factor), { exact: true }).first()).toBeVisible()
      const link = main.getByRole('link', { name: rubricTitle(rubric), exact: true })
      await expect(link).toHaveAttribute('href', to.rubric(rubric))
      await expect(link).toHaveText(rubric.factor.title)
      for (const levelDescription of rubric.levels) {
        const level = main.getByRole('link', { name: levelDescriptionName(levelDescription), exact: true })
        await expect(level).toHaveAttribute('href', to.levelDescription(levelDescription))
        await expect(level).toHaveText(levelDescription.level.title)
      }
    }
  })
}

test('the two career paths have the levels of their source documents', async ({ page }) => {
  const levels = {
    'technical-management-support': ['Level I', 'Level II', 'Level III', 'Level IV'],
    'administrative-support': ['Level I', 'Level II', 'Level III'],
  }
  for (const [id, titles] of Object.entries(levels)) {
    const [careerPath] = family.careerPaths.filter((other) => other.id === id)
    await page.goto(to.careerPath(careerPath!))
    const rows = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Customer Relations' })
    await expect(rows.first().getByRole('listitem').getByRole('link')).toHaveText(titles)
  }
})

test.describe('the made-up site', () => {
  test.use(on(others.madeUp))

  test('leads to each level across factors, and lines up the levels of single factors', async ({ page }) => {
    const careerPath = madeUp.careerPaths.find(({ rubrics }) => rubrics.length > 1)!
    await page.goto(others.madeUp.to.careerPath(careerPath))
    const main = page.getByRole('main')
    for (const level of careerPath.levels) {
      const link = main.getByRole('link', { name: levelName(level), exact: true })
      await expect(link).toHaveAttribute('href', others.madeUp.to.level(level))
    }
    for (const place of [0, 1]) {
      const name = new RegExp(`^${careerPath.levels[place]!.title}, .*, ${careerPath.title}$`)
      const links = main.getByRole('link', { name })
      const lefts = await links.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left))
      expect(lefts.length).toBeGreaterThan(1)
      expect(new Set(lefts).size).toBe(1)
    }
  })
})
