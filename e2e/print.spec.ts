import { careerPathName } from '../src/rubric/name.ts'
import { changesFragment, fragment } from '../src/routes/routes.ts'
import { compact, papers, printedPages, printedText, sideMargin } from './printed.ts'
import { levelDescriptionOf, to } from './site.ts'
import { expect, test } from './test.ts'

const level = levelDescriptionOf('technical-management-support/customer-relations', 'level-iii')
const { rubric } = level
const textsOf = ({ descriptors }: typeof level) => descriptors.map(({ text }) => text!)

for (const [kind, address, maxSheets, texts] of [
  [
    'a rubric',
    to.rubric(rubric),
    2,
    [
      careerPathName(rubric.careerPath),
      rubric.description!,
      rubric.criteria!.text,
      rubric.note!,
      ...rubric.levels.flatMap((levelDescription) => [levelDescription.level.title, ...textsOf(levelDescription)]),
    ],
  ],
  ['a level', to.levelDescription(level), 1, ['Customer Relations: Level III', ...textsOf(level)]],
] as const) {
  test(`${kind} prints its text in order, within its page limit, with no text split across pages`, async ({ page }) => {
    await page.goto(address)
    const pages = await printedText(page)
    expect(pages.length).toBeLessThanOrEqual(maxSheets)
    let from = 0
    for (const text of texts) {
      from = pages.join('').indexOf(compact(text), from)
      expect(from, text).toBeGreaterThanOrEqual(0)
      expect(
        pages.some((sheet) => sheet.includes(compact(text))),
        `${text} is on one page`,
      ).toBe(true)
    }
    for (const sheet of pages) {
      expect(sheet).toContain(compact(new URL(address, page.url()).href))
      expect(sheet).not.toContain('Copylink')
    }
  })
}

test('prints “What changes” only if the address points to that section', async ({ page }) => {
  await page.goto(to.levelDescription(level))
  expect((await printedText(page)).join('')).not.toContain('Whatchanges')
  await page.evaluate((hash) => (location.hash = hash), fragment(changesFragment))
  const sheets = await printedText(page)
  expect(sheets.length).toBeLessThanOrEqual(2)
  const changes = sheets.find((sheet) => sheet.includes('Whatchanges'))
  for (const text of textsOf(level)) expect(changes).toContain(compact(text))
})

test('the footer shows the page number and the date within the margins, even if the date is long', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-09-30T12:00:00'))
  await page.goto(to.levelDescription(level))
  for (const paper of papers) {
    const [sheet] = await printedPages(page, paper)
    const footer = sheet!.pieces.filter(({ text }) => /^(Printed .*|1 \/ 1)$/.test(text))
    expect(footer.map(({ text }) => text)).toEqual(['1 / 1', 'Printed September 30, 2026'])
    for (const { right } of footer) expect(right).toBeLessThan(sheet!.width - sideMargin + 1)
  }
})
