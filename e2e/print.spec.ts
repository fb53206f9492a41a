import { choiceOf, comparisonQuery } from '../src/compare/choice.ts'
import { careerPathName } from '../src/rubric/name.ts'
import type { Rubric } from '../src/rubric/family.ts'
import { printed, words } from './printed.ts'
import { levelDescriptionOf, rubricOf, to } from './site.ts'
import { expect, test } from './test.ts'

const technical = 'technical-management-support/customer-relations'
const administrative = 'administrative-support/customer-relations'

const texts = (rubric: Rubric) => [
  rubric.description!,
  rubric.criteria!.heading,
  rubric.criteria!.text,
  rubric.note ?? '',
  ...rubric.levels.flatMap(({ level, descriptors }) => [
    level.title,
    ...descriptors.flatMap(({ text, discriminator }) => [text ?? '', discriminator?.title ?? '']),
  ]),
]

for (const [id, most] of [
  [administrative, 1],
  [technical, 2],
] as const) {
  test(`the rubric ${id} prints in the order of its document, on at most ${most} of US Letter`, async ({ page }) => {
    const rubric = rubricOf(id)
    await page.goto(to.rubric(rubric))
    const pages = await printed(page)
    expect(pages.length).toBeLessThanOrEqual(most)

    const whole = pages.join('')
    expect(pages[0]).toContain(words(careerPathName(rubric.careerPath)))
    let from = 0
    for (const text of [
      rubric.description!,
      rubric.criteria!.text,
      rubric.note ?? '',
      ...rubric.levels.map(({ level }) => level.title),
    ]) {
      const at = whole.indexOf(words(text), from)
      expect(at, text).toBeGreaterThanOrEqual(from)
      from = at
    }
    for (const text of texts(rubric))
      expect(
        pages.some((one) => one.includes(words(text))),
        `${text}, on one page`,
      ).toBe(true)
    for (const one of pages) {
      expect(one).toContain(words(new URL(to.rubric(rubric), page.url()).href))
      expect(one).toContain(String(new Date().getFullYear()))
    }
  })
}

test('a level, a discriminator and a comparison print with all their wording', async ({ page }) => {
  const levelDescription = levelDescriptionOf(technical, 'level-iii')
  const { rubric, descriptors } = levelDescription
  const above = levelDescriptionOf(technical, 'level-iv')
  const discriminator = rubric.factor.discriminators[0]!
  const wording = descriptors.map(({ text }) => text ?? '')
  for (const [address, expected] of [
    [to.levelDescription(levelDescription), wording],
    [to.discriminator(discriminator), rubric.levels.map((one) => one.descriptors[0]?.text ?? '')],
    [to.compare(comparisonQuery(choiceOf(levelDescription), choiceOf(above))), wording],
  ] as const) {
    await page.goto(address)
    await expect(page.getByText(expected[0] ?? '').first()).toBeVisible()
    const pages = await printed(page)
    expect(pages.length).toBeLessThanOrEqual(2)
    for (const text of expected)
      expect(
        pages.some((one) => one.includes(words(text))),
        `${address}: ${text}`,
      ).toBe(true)
    expect(pages.join('')).not.toContain('Copylink')
  }
})
