import type { Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../../src/compare/choice.ts'
import { nextLevel } from '../../src/rubric/relation.ts'
import { changesFragment, fragment } from '../../src/routes/routes.ts'
import { noText } from '../built/expected.ts'
import { otherSites, siteOptions } from '../other-sites.ts'
import { compact, papers, printedPages, printedText, sideMargin } from '../printed.ts'
import { family, guides, levelDescriptions, madeUp, rubricOf, searchAddress, to } from '../site.ts'
import { expect, test } from '../test.ts'

/** The bottom margin set by `@page`, in points. */
const bottomMargin = 0.9 * 72
/** The width of the text on the narrowest paper, in pixels. */
const textWidth = Math.floor((210 / 25.4 - 2 * 0.85) * 96)

const rubric = rubricOf('technical-management-support/customer-relations')
const [first, second] = rubric.levels.slice(-2).map(choiceOf)
const comparison = to.compare(comparisonQuery(first, second))
const levelPage = to.levelDescription(rubric.levels[1]!)

const kinds = {
  'a level': levelPage,
  'a linked descriptor': to.descriptor(rubric.levels[1]!.descriptors[1]!),
  'what changes': levelPage + fragment(changesFragment),
  'a rubric': to.rubric(rubric),
  'a comparison': comparison,
  'a discriminator': to.discriminator(rubric.factor.discriminators[0]!),
  'a factor': to.factor(rubric.factor),
  'a career path': to.careerPath(rubric.careerPath),
  home: to.home(),
  'a guide': to.guide(guides[0]!.id),
  'search results': searchAddress('customer needs'),
  data: to.data(),
  accessibility: to.accessibility(),
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  if (address === comparison) await expect(page.getByRole('table')).toBeVisible()
  if (address === kinds['search results']) await expect(page.getByRole('list', { name: 'Results' })).not.toBeEmpty()
}

for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind} prints legibly`, async ({ page }) => {
    await open(page, address)
    await test.step('within the margins, no smaller than 9 pt, with a footer that shows the address', () =>
      expectPrintLayout(page))
    await test.step('in black, without underlined links, and within the text width', () => expectPrintStyle(page))
  })
}

async function expectPrintLayout(page: Page): Promise<void> {
  const pageAddress = compact(page.url().replace(/#.*/, ''))
  for (const paper of papers) {
    const pages = await printedPages(page, paper)
    for (const [index, { width, pieces }] of pages.entries()) {
      for (const { text, left, right, bottom, size } of pieces) {
        expect(left, text).toBeGreaterThan(sideMargin - 1)
        expect(right, text).toBeLessThan(width - sideMargin + 1)
        expect(bottom, text).toBeGreaterThan(14)
        expect(size, text).toBeGreaterThan(8.99)
      }
      const footers = pieces.filter((piece) => piece.bottom < bottomMargin).map(({ text }) => text)
      const body = pieces.filter((piece) => piece.bottom >= bottomMargin)
      expect(Math.min(...body.map(({ left }) => left))).toBeLessThan(sideMargin + 1)
      expect(footers).toContain(`${index + 1} / ${pages.length}`)
      expect(footers.join(' ')).toMatch(/Printed \w+ \d+, \d{4}/)
      expect(footers.join(' ')).toContain('Career Path Rubrics')
      expect(compact(footers.join(''))).toContain(pageAddress)
    }
    expect(pages.map(({ pieces }) => compact(pieces.map(({ text }) => text).join(''))).join('')).toContain(
      'Textinthistypefaceisofficial',
    )
  }
}

async function expectPrintStyle(page: Page): Promise<void> {
  await page.setViewportSize({ width: textWidth, height: 900 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const faults = await page.locator('main, body > footer').evaluateAll(
    (parts, width) =>
      parts.flatMap((part) =>
        [part, ...part.querySelectorAll('*')].flatMap((element) => {
          const { left, right, width: ownWidth, height } = element.getBoundingClientRect()
          if (ownWidth <= 1 || height <= 1) return []
          const { color, textDecorationLine } = getComputedStyle(element)
          const problems = [
            color === 'rgb(0, 0, 0)' ? '' : `is ${color}`,
            element.tagName === 'A' && textDecorationLine !== 'none' ? 'is underlined' : '',
            left < -0.5 || right > width + 0.5 ? `reaches from ${left} to ${right}` : '',
          ]
          return problems.filter(Boolean).map((problem) => `${element.outerHTML.slice(0, 90)} ${problem}`)
        }),
      ),
    textWidth,
  )
  expect(faults).toEqual([])
}

/** Expects a page to print on at most `maxSheets` sheets of each paper size, with no text split across sheets. */
async function expectSheets(
  page: Page,
  address: string,
  maxSheets: number,
  texts: readonly string[] = [],
): Promise<void> {
  await page.goto(address)
  for (const paper of papers) {
    const sheets = await printedText(page, paper)
    expect(sheets.length, `${address} on ${paper}`).toBeLessThanOrEqual(maxSheets)
    for (const text of texts) {
      expect(
        sheets.some((sheet) => sheet.includes(compact(text))),
        `${address}: ${text}`,
      ).toBe(true)
    }
  }
}

test('the home page and every factor, career path, level and guide fit on one sheet', async ({ page }) => {
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
  for (const rubric of family.rubrics) await expectSheets(page, to.rubric(rubric), rubric.levels.length > 3 ? 2 : 1)
})

test('an address too long for the footer ends in an ellipsis, and the page number still prints', async ({ page }) => {
  await page.goto(searchAddress('wholesomeness'.repeat(15)))
  const [sheet] = await printedPages(page, 'A4')
  const footers = sheet!.pieces.filter((piece) => piece.bottom < bottomMargin)
  expect(footers.some(({ text }) => text.endsWith('…'))).toBe(true)
  expect(footers.map(({ text }) => text)).toContain('1 / 1')
  for (const { text, right } of footers) expect(right, text).toBeLessThan(sheet!.width - sideMargin + 1)
})

test('on-screen controls and hints are not printed', async ({ page }) => {
  await open(page, kinds['search results'])
  const [results] = await printedText(page)
  expect(results).toContain('customerneeds')
  expect(results).not.toContain('Filters')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('searchbox')).toHaveCSS('border-top-style', 'none')
  await expect(page.getByRole('button')).toHaveCount(0)
  await page.goto(to.home())
  const [home] = await printedText(page)
  expect(home).toContain('Chooseyourcareerpathandlevel')
  expect(home).not.toContain('Wordsyouremember')
})

test.describe('the made-up site', () => {
  test.use(siteOptions(otherSites.madeUp))

  const { to, rubrics, careerPaths } = madeUp

  test('every level fits on one sheet with all its wording', async ({ page }) => {
    test.setTimeout(180_000)
    for (const level of rubrics.flatMap(({ levels }) => levels)) {
      const texts = level.descriptors.flatMap(({ text, discriminator }) => [text ?? noText, discriminator?.title ?? ''])
      await expectSheets(page, to.levelDescription(level), 1, texts)
    }
  })

  test('a level across factors prints all its wording, and what changes at the next level fits on two sheets', async ({
    page,
  }) => {
    test.setTimeout(180_000)
    for (const level of careerPaths.filter(({ rubrics }) => rubrics.length > 1).flatMap(({ levels }) => levels)) {
      const texts = level.descriptions.flatMap(({ descriptors }) => descriptors.map(({ text }) => text ?? noText))
      await expectSheets(page, to.level(level), 3, texts)
      if (nextLevel(level)) await expectSheets(page, to.nextLevel(level), 2)
    }
  })

  test('a rubric prints all its wording, the scores next to their levels, and its publisher', async ({ page }) => {
    test.setTimeout(60_000)
    for (const rubric of rubrics) {
      await page.goto(to.rubric(rubric))
      const sheetText = (await printedText(page)).join('')
      expect(sheetText).toContain(compact('Published by Harbour and Field Office. Contact: rubrics@office.example'))
      for (const { level, leadIn, descriptors } of rubric.levels) {
        expect(sheetText).toContain(compact(level.title + (level.scores ?? '')))
        for (const text of [leadIn ?? '', ...descriptors.map((descriptor) => descriptor.text ?? noText)])
          expect(sheetText).toContain(compact(text))
      }
    }
  })
})
