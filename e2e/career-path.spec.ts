import { careerPathNumber, factorNumber, levelDescriptionName, levelName, rubricName } from '../src/rubric/name.ts'
import { family, to } from './site.ts'
import { expect, test } from './test.ts'

test('the list leads to every career path and level', async ({ page }) => {
  await page.goto(to.careerPaths())
  const main = page.getByRole('main')
  for (const careerPath of family.careerPaths) {
    const title = main.getByRole('heading', { name: careerPath.title, exact: true })
    await expect(title.getByRole('link')).toHaveAttribute('href', to.careerPath(careerPath))
    await expect(main.getByText(careerPathNumber(careerPath), { exact: true })).toBeVisible()
    for (const levelDescription of careerPath.rubrics.flatMap(({ levels }) => levels)) {
      const link = main.getByRole('link', { name: levelDescriptionName(levelDescription), exact: true })
      await expect(link).toHaveAttribute('href', to.levelDescription(levelDescription))
    }
  }
})

for (const careerPath of family.careerPaths) {
  test(`${careerPath.title} leads to its levels and rubrics`, async ({ page }) => {
    await page.goto(to.careerPath(careerPath))
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(careerPath.title)
    await expect(main.getByText(careerPathNumber(careerPath), { exact: true })).toBeVisible()
    for (const level of careerPath.levels) {
      const link = main.getByRole('link', { name: levelName(level), exact: true })
      await expect(link).toHaveAttribute('href', to.level(level))
    }
    for (const rubric of careerPath.rubrics) {
      const link = main.getByRole('link', { name: `${rubricName(rubric)}: all levels`, exact: true })
      await expect(link).toHaveAttribute('href', to.rubric(rubric))
      await expect(main.getByText(factorNumber(rubric.factor), { exact: true }).first()).toBeVisible()
      for (const levelDescription of rubric.levels) {
        const level = main.getByRole('link', { name: levelDescriptionName(levelDescription), exact: true })
        await expect(level).toHaveAttribute('href', to.levelDescription(levelDescription))
      }
    }
  })
}

test('the two career paths have the levels of their source documents', async ({ page }) => {
  const levels = {
    'technical-management-support': ['I', 'II', 'III', 'IV'],
    'administrative-support': ['I', 'II', 'III'],
  }
  for (const [id, titles] of Object.entries(levels)) {
    const [careerPath] = family.careerPaths.filter((other) => other.id === id)
    await page.goto(to.careerPath(careerPath!))
    const across = page.getByRole('main').getByRole('listitem').filter({ hasText: 'All factors' })
    await expect(across.getByRole('link')).toHaveText(titles)
  }
})
