import { descriptorName } from '../src/rubric/name.ts'
import { family, paragraphs, to } from './site.ts'
import { expect, plainLink, test } from './test.ts'

for (const factor of family.factors) {
  for (const discriminator of factor.discriminators) {
    test(`${discriminator.title}, ${factor.title}, goes through all levels in order`, async ({ page }) => {
      await page.goto(to.discriminator(discriminator))
      const main = page.getByRole('main')
      const descriptors = factor.rubrics.flatMap(({ levels }) =>
        levels.flatMap((level) => level.descriptors.filter((one) => one.discriminator === discriminator)),
      )
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(discriminator.title)
      await expect(main.getByRole('heading', { level: 2 })).toHaveText(
        factor.rubrics.map(({ careerPath }) => careerPath.title),
      )
      await expect(main.getByRole('heading', { level: 3 })).toHaveText(
        descriptors.map(({ levelDescription }) => levelDescription.level.title),
      )
      for (const [index, descriptor] of descriptors.entries()) {
        const link = main.getByRole('button', { name: /^Copy link: / }).nth(index)
        await expect(link).toHaveAccessibleName(`Copy link: ${descriptorName(descriptor)}`)
        await expect(plainLink(main, descriptor)).toHaveAttribute('href', to.descriptor(descriptor))
      }
      const order = descriptors.flatMap(({ text }) => paragraphs(text)).map(RegExp.escape)
      await expect(main).toHaveText(new RegExp(order.join('.*')))
    })
  }
}
