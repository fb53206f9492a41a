import { factorNumber, levelDescriptionName, rubricTitle } from '../src/rubric/name.ts'
import { family, paragraphs, to } from './site.ts'
import { expect, test } from './test.ts'

for (const factor of family.factors) {
  test(`${factor.title} has its texts, discriminators and rubrics`, async ({ page }) => {
    await page.goto(to.factor(factor))
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(factor.title)
    await expect(main.getByText(factorNumber(factor), { exact: true })).toBeVisible()
    for (const paragraph of [factor.description, factor.criteria!.text, factor.note].flatMap(paragraphs)) {
      await expect(main.getByText(paragraph, { exact: true })).toBeVisible()
    }
    await expect(main.getByRole('heading', { name: factor.criteria!.heading, exact: true })).toBeVisible()
    for (const discriminator of factor.discriminators) {
      const link = main.getByRole('link', { name: discriminator.title, exact: true })
      await expect(link).toHaveAttribute('href', to.discriminator(discriminator))
    }
    for (const { careerPath, factor: of, levels } of factor.rubrics) {
      const name = `${careerPath.title}, ${rubricTitle({ factor: of })}`
      await expect(main.getByRole('link', { name })).toHaveText(careerPath.title)
      for (const levelDescription of levels) {
        const link = main.getByRole('link', { name: levelDescriptionName(levelDescription), exact: true })
        await expect(link).toHaveAttribute('href', to.levelDescription(levelDescription))
      }
    }
  })
}
