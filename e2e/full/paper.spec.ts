import type { Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../src/compare/choice.ts'
import { fragment } from '../src/routes/routes.ts'
import { papers, printed, printedPages, words } from './printed.ts'
import { family, guides, rubricOf, searchFor, to } from './site.ts'
import { expect, test } from './test.ts'

/** What `@page` leaves free at the sides and at the foot, in points. */
const side = 0.85 * 72
const foot = 0.9 * 72
/** The width of the text, in pixels, on the narrowest paper. */
const measure = Math.floor((210 / 25.4 - 2 * 0.85) * 96)

const rubric = rubricOf('technical-management-support/customer-relations')
const [first, second] = rubric.levels.slice(-2).map(choiceOf)
const comparison = to.compare(comparisonQuery(first, second))
const own = to.levelDescription(rubric.levels[1]!)

const kinds = {
  'a level': own,
  'a descriptor that a link leads to': to.descriptor(rubric.levels[1]!.descriptors[1]!),
  'what changes': own + fragment('_changes'),
  'a rubric': to.rubric(rubric),
  'a comparison': comparison,
  'a discriminator': to.discriminator(rubric.factor.discriminators[0]!),
  'a factor': to.factor(rubric.factor),
  'a career path': to.careerPath(rubric.careerPath),
  home: to.home(),
  'a guide': to.guide(guides[0]!.id),
  'search results': searchFor('customer needs'),
  data: to.data(),
  accessibility: to.accessibility(),
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  if (address === comparison) await expect(page.getByRole('table')).toBeVisible()
  if (address === kinds['search results']) await expect(page.getByRole('list', { name: 'Results' })).not.toBeEmpty()
}

async function expectPaper(page: Page): Promise<void> {
  const source = words(page.url().replace(/#.*/, ''))
  for (const paper of papers) {
    const pages = await printedPages(page, paper)
    for (const [index, { width, pieces }] of pages.entries()) {
      for (const { text, left, right, foot, size } of pieces) {
        expect(left, text).toBeGreaterThan(side - 1)
        expect(right, text).toBeLessThan(width - side + 1)
        expect(foot, text).toBeGreaterThan(14)
        expect(size, text).toBeGreaterThan(8.99)
      }
      const feet = pieces.filter((piece) => piece.foot < foot).map(({ text }) => text)
      const body = pieces.filter((piece) => piece.foot >= foot)
      expect(Math.min(...body.map(({ left }) => left))).toBeLessThan(side + 1)
      expect(feet).toContain(`${index + 1} / ${pages.length}`)
      expect(feet.join(' ')).toMatch(/Printed \w+ \d+, \d{4}/)
      expect(feet.join(' ')).toContain('Career Path Rubrics')
      expect(words(feet.join(''))).toContain(source)
    }
    expect(pages.map(({ pieces }) => words(pieces.map(({ text }) => text).join(''))).join('')).toContain(
      'Textinthistypefaceisofficial',
    )
  }
}

async function expectInk(page: Page): Promise<void> {
  await page.setViewportSize({ width: measure, height: 900 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const wrong = await page.locator('main, body > footer').evaluateAll(
    (parts, width) =>
      parts.flatMap((part) =>
        [part, ...part.querySelectorAll('*')].flatMap((element) => {
          const { left, right, width: own, height } = element.getBoundingClientRect()
          if (own <= 1 || height <= 1) return []
          const { color, textDecorationLine } = getComputedStyle(element)
          const problems = [
            color === 'rgb(0, 0, 0)' ? '' : `is ${color}`,
            element.tagName === 'A' && textDecorationLine !== 'none' ? 'is underlined' : '',
            left < -0.5 || right > width + 0.5 ? `reaches from ${left} to ${right}` : '',
          ]
          return problems.filter(Boolean).map((problem) => `${element.outerHTML.slice(0, 90)} ${problem}`)
        }),
      ),
    measure,
  )
  expect(wrong).toEqual([])
}

for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind}, on paper`, async ({ page }) => {
    await open(page, address)
    await test.step('between the margins, no type below 9 pt, a foot that says where it is from', () =>
      expectPaper(page))
    await test.step('black on white, no link underlined, nothing drawn beyond the text', () => expectInk(page))
  })
}

test('every factor, career path, guide and the home page is one paper', async ({ page }) => {
  for (const address of [
    to.home(),
    ...family.factors.map(to.factor),
    ...family.careerPaths.map(to.careerPath),
    ...guides.map(({ id }) => to.guide(id)),
  ]) {
    await page.goto(address)
    for (const paper of papers) expect(await printed(page, paper), `${address} on ${paper}`).toHaveLength(1)
  }
})

test('an address that is too long for its foot ends in dots, and the page number stays', async ({ page }) => {
  await page.goto(searchFor('wholesomeness'.repeat(15)))
  const [sheet] = await printedPages(page, 'A4')
  const feet = sheet!.pieces.filter((piece) => piece.foot < foot)
  expect(feet.some(({ text }) => text.endsWith('…'))).toBe(true)
  expect(feet.map(({ text }) => text)).toContain('1 / 1')
  for (const { text, right } of feet) expect(right, text).toBeLessThan(sheet!.width - side + 1)
})

test('what is only good for a screen is not on paper', async ({ page }) => {
  await open(page, kinds['search results'])
  const [results] = await printed(page)
  for (const [text, there] of [
    ['customerneeds', true],
    ['Filters', false],
  ] as const)
    expect(results?.includes(text), text).toBe(there)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('searchbox')).toHaveCSS('border-top-style', 'none')
  await expect(page.getByRole('button')).toHaveCount(0)
  await page.goto(to.home())
  const [home] = await printed(page)
  expect(home).toContain('Chooseyourcareerpathandlevel')
  expect(home).not.toContain('Wordsyouremember')
})
