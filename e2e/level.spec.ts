import { levelName } from '../src/rubric/name.ts'
import { family, paragraphs, to } from './site.ts'
import { expect, plainLink, test } from './test.ts'

for (const level of family.careerPaths.flatMap(({ levels }) => levels)) {
  test(`${levelName(level)}, shows everything expected there, factor by factor`, async ({ page }) => {
    await page.goto(to.level(level))
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(level.title)
    for (const levelDescription of level.descriptions) {
      const { rubric, descriptors } = levelDescription
      const factor = main.getByRole('heading', { level: 2, name: rubric.factor.title, exact: true })
      await expect(factor.getByRole('link')).toHaveAttribute('href', to.levelDescription(levelDescription))
      await expect(main.getByText(rubric.note!, { exact: true }).first()).toBeVisible()
      for (const descriptor of descriptors) {
        for (const paragraph of paragraphs(descriptor.text)) {
          await expect(main.getByText(paragraph, { exact: true })).toBeVisible()
        }
        await expect(plainLink(main, descriptor)).toHaveAttribute('href', to.descriptor(descriptor))
      }
    }
  })
}
