import { compareTexts } from '../src/rubric/comparison.ts'
import { nameOnPage } from '../src/rubric/name.ts'
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
        const link = main
          .locator('.row')
          .getByRole('button', { name: /^Copy link: / })
          .nth(index)
        await expect(link).toHaveAccessibleName(`Copy link: ${nameOnPage(descriptor, 'discriminator')}`)
        await expect(plainLink(main, descriptor)).toHaveAttribute('href', to.descriptor(descriptor))
      }
      for (const [index, { text }] of descriptors.entries()) {
        const lower = descriptors[index - 1]
        const below = lower?.levelDescription.rubric === descriptors[index]!.levelDescription.rubric && lower.text
        const own = below && text ? compareTexts(below, text).right.filter((piece) => piece.own) : []
        await expect(main.locator('.row').nth(index).locator('ins')).toHaveText(own.map((piece) => piece.text))
      }
      const order = descriptors.flatMap(({ text }) => paragraphs(text)).map(RegExp.escape)
      await expect(main).toHaveText(new RegExp(order.join('.*')))
    })
  }
}

test('career paths are side by side where there is room', async ({ page }) => {
  await page.goto(to.discriminator(family.factors[0]!.discriminators[0]!))
  const heads = page.getByRole('main').getByRole('heading', { level: 2 })
  for (const [width, rows] of [
    [1440, 1],
    [360, 2],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    const tops = await heads.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    expect(new Set(tops).size).toBe(rows)
  }
})
