import type { Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../../src/compare/choice.ts'
import { nextLevel } from '../../src/rubric/relation.ts'
import { changesFragment, fragment } from '../../src/routes/routes.ts'
import { hole } from '../built/expected.ts'
import { on, others } from '../other-sites.ts'
import { papers, printed, printedPages, words } from '../printed.ts'
import { family, guides, levelDescriptions, madeUp, rubricOf, searchFor, to } from '../site.ts'
import { expect, test } from '../test.ts'

/** What `@page` leaves free at the sides and at the foot, in points. */
const side = 0.85 * 72
const foot = 0.9 * 72
/** The width of the text, in pixels, on the narrowest paper. */
const measure = Math.floor((210 / 25.4 - 2 * 0.85) * 96)

const rubric = rubricOf('technical-management-support/customer-relations')
const [first, second] = rubric.levels.slice(-2).map(choiceOf)
const comparison = to.compare(comparisonQuery(first, second))
const levelPage = to.levelDescription(rubric.levels[1]!)

const kinds = {
  'a level': levelPage,
  'a descriptor that a link leads to': to.descriptor(rubric.levels[1]!.descriptors[1]!),
  'what changes': levelPage + fragment(changesFragment),
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

for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind}, on paper`, async ({ page }) => {
    await open(page, address)
    await test.step('between the margins, no type below 9 pt, a foot that says where it is from', () =>
      expectPaper(page))
    await test.step('black on white, no link underlined, nothing drawn beyond the text', () => expectInk(page))
  })
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

/** Prints a page on each paper, on at most so many sheets, none of which parts a text. */
async function expectSheets(page: Page, address: string, most: number, texts: readonly string[] = []): Promise<void> {
  await page.goto(address)
  for (const paper of papers) {
    const sheets = await printed(page, paper)
    expect(sheets.length, `${address} on ${paper}`).toBeLessThanOrEqual(most)
    for (const text of texts) {
      expect(
        sheets.some((sheet) => sheet.includes(words(text))),
        `${address}: ${text}`,
      ).toBe(true)
    }
  }
}

test('every factor, career path, level, guide and the home page is one sheet', async ({ page }) => {
  test.setTimeout(120_000)
  for (const address of [
    to.home(),
    ...family.factors.map(to.factor),
    ...family.careerPaths.map(to.careerPath),
    ...levelDescriptions.map(to.levelDescription),
    ...guides.map(({ id }) => to.guide(id)),
  ]) {
    await expectSheets(page, address, 1)
  }
  for (const { levels, ...one } of family.rubrics) await expectSheets(page, to.rubric(one), levels.length > 3 ? 2 : 1)
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
  expect(results).toContain('customerneeds')
  expect(results).not.toContain('Filters')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('searchbox')).toHaveCSS('border-top-style', 'none')
  await expect(page.getByRole('button')).toHaveCount(0)
  await page.goto(to.home())
  const [home] = await printed(page)
  expect(home).toContain('Chooseyourcareerpathandlevel')
  expect(home).not.toContain('Wordsyouremember')
})

test.describe('the made-up site', () => {
  test.use(on(others.madeUp))

  const { to, rubrics, careerPaths } = madeUp

  test('a level of any shape is one sheet with every text', async ({ page }) => {
    test.setTimeout(180_000)
    for (const one of rubrics.flatMap(({ levels }) => levels)) {
      const texts = one.descriptors.flatMap(({ text, discriminator }) => [text ?? hole, discriminator?.title ?? ''])
      await expectSheets(page, to.levelDescription(one), 1, texts)
    }
  })

  test('a level across factors and what changes at the next are complete, the latter on two sheets', async ({
    page,
  }) => {
    test.setTimeout(180_000)
    for (const level of careerPaths.filter(({ rubrics }) => rubrics.length > 1).flatMap(({ levels }) => levels)) {
      const texts = level.descriptions.flatMap(({ descriptors }) => descriptors.map(({ text }) => text ?? hole))
      await expectSheets(page, to.level(level), 3, texts)
      if (nextLevel(level)) await expectSheets(page, to.nextLevel(level), 2)
    }
  })

  test('a rubric has every text, scores beside their levels, and who publishes it', async ({ page }) => {
    test.setTimeout(60_000)
    for (const rubric of rubrics) {
      await page.goto(to.rubric(rubric))
      const whole = (await printed(page)).join('')
      expect(whole).toContain(words('Published by Harbour and Field Office. Contact: rubrics@office.example'))
      for (const { level, leadIn, descriptors } of rubric.levels) {
        expect(whole).toContain(words(level.title + (level.scores ?? '')))
        for (const text of [leadIn ?? '', ...descriptors.map((one) => one.text ?? hole)])
          expect(whole).toContain(words(text))
      }
    }
  })
})
