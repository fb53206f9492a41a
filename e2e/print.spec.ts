import { generatedContent } from '../src/testing/generated-content.ts'
import { comparisonQuery } from '../src/compare/choice.ts'
import { readContent } from '../src/content/read.ts'
import { careerPathName } from '../src/rubric/name.ts'
import { linkFamily, type Rubric } from '../src/rubric/family.ts'
import { factorNumber } from '../src/rubric/name.ts'
import { largeCount, others } from './other-sites.ts'
import { papers, printed, printedPages, words } from './printed.ts'
import { levelDescriptionOf, rubricOf, to } from './site.ts'
import { expect, test } from './test.ts'

const technical = 'technical-management-support/customer-relations'
const administrative = 'administrative-support/customer-relations'

const texts = (rubric: Rubric) => [
  rubric.description,
  rubric.criteria.heading,
  rubric.criteria.text,
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
  test(`the rubric ${id} prints as the official form, on at most ${most} of US Letter`, async ({ page }) => {
    const rubric = rubricOf(id)
    await page.goto(to.rubric(rubric))
    const pages = await printed(page)
    expect(pages.length).toBeLessThanOrEqual(most)

    const whole = pages.join('')
    expect(pages[0]).toContain(words(careerPathName(rubric.careerPath)))
    let from = 0
    for (const text of [
      rubric.description,
      rubric.criteria.text,
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
      for (const head of ['LEVELDESCRIPTORS', 'DISCRIMINATORS']) expect(one).toContain(head)
      expect(one).toContain(words(new URL(to.rubric(rubric), page.url()).href))
      expect(one).toContain(String(new Date().getFullYear()))
    }
    expect(whole).not.toContain('Showonly')
  })
}

test('a level, a discriminator, a level across all factors and a comparison print with all their wording', async ({
  page,
}) => {
  const levelDescription = levelDescriptionOf(technical, 'level-iii')
  const { rubric, level, descriptors } = levelDescription
  const choice = (id: string) => ({ careerPath: rubric.careerPath.id, factor: rubric.factor.id, level: id })
  const discriminator = rubric.factor.discriminators[0]!
  const wording = descriptors.map(({ text }) => text ?? '')
  for (const [address, expected] of [
    [to.levelDescription(levelDescription), wording],
    [to.level(level), wording],
    [to.discriminator(discriminator), rubric.levels.map((one) => one.descriptors[0]?.text ?? '')],
    [to.compare(comparisonQuery(choice('level-iii'), choice('level-iv'))), wording],
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

test.describe('whatever source documents may have', () => {
  test.use({ baseURL: others.edition.origin })
  const contentDir = others.edition.contentDir

  for (const paper of papers)
    test(`the page of each level, of six discriminators, of none or beyond the top, is one of ${paper}`, async ({
      page,
    }) => {
      const family = linkFamily((await readContent(contentDir)).content)
      for (const levelDescription of family.rubrics.flatMap(({ levels }) => levels)) {
        const address = to.levelDescription(levelDescription)
        await page.goto(address)
        const pages = await printed(page, paper)
        expect(pages, address).toHaveLength(1)
        for (const { text, discriminator } of levelDescription.descriptors)
          for (const one of [text, discriminator?.title]) expect(pages[0], address).toContain(words(one ?? ''))
      }
    })
})

test.describe('so much content that it is folded', () => {
  test.use({ baseURL: others.large.origin })
  const {
    careerPaths: [careerPath],
    factors: [factor],
  } = linkFamily(generatedContent(largeCount))

  test('fills its pages: none but the last ends above its middle', async ({ page }) => {
    for (const address of [to.home(), to.level(careerPath!.levels[2]!), to.discriminator(factor!.discriminators[0]!)]) {
      await page.goto(address)
      for (const paper of papers) {
        const pages = await printedPages(page, paper)
        for (const { height, pieces } of pages.slice(0, -1)) {
          const ends = pieces.map(({ foot }) => foot).filter((foot) => foot > 70)
          expect(Math.min(...ends), address).toBeLessThan(height / 2)
        }
      }
    }
  })

  test('prints a level across fifteen factors on a page for every two, each factor with its descriptors below its title', async ({
    page,
  }) => {
    const level = careerPath!.levels[2]!
    await page.goto(to.level(level))
    for (const paper of papers) {
      const pages = await printed(page, paper)
      expect(pages.length).toBeLessThanOrEqual(Math.ceil(level.descriptions.length / 2))
      for (const { rubric, descriptors } of level.descriptions) {
        const title = words(factorNumber(rubric.factor) + rubric.factor.title)
        const rows = descriptors.map(({ discriminator, text }) => words(`${discriminator?.title}${text}`))
        expect(
          pages.some((one) => one.includes([title, ...rows].join(''))),
          title,
        ).toBe(true)
      }
    }
  })
})
