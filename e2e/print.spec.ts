import { careerPathName } from '../src/rubric/name.ts'
import { changesFragment, fragment } from '../src/routes/routes.ts'
import { printed, words } from './printed.ts'
import { levelDescriptionOf, to } from './site.ts'
import { expect, test } from './test.ts'

const level = levelDescriptionOf('technical-management-support/customer-relations', 'level-iii')
const { rubric } = level
const textsAt = ({ descriptors }: typeof level) => descriptors.map(({ text }) => text!)

for (const [kind, address, sheets, texts] of [
  [
    'a rubric',
    to.rubric(rubric),
    2,
    [
      careerPathName(rubric.careerPath),
      rubric.description!,
      rubric.criteria!.text,
      rubric.note!,
      ...rubric.levels.flatMap((levelDescription) => [levelDescription.level.title, ...textsAt(levelDescription)]),
    ],
  ],
  ['a level', to.levelDescription(level), 1, ['Customer Relations: Level III', ...textsAt(level)]],
] as const) {
  test(`${kind} prints its texts in order, none split, on US Letter (page limit: ${sheets})`, async ({ page }) => {
    await page.goto(address)
    const pages = await printed(page)
    expect(pages.length).toBeLessThanOrEqual(sheets)
    let from = 0
    for (const text of texts) {
      from = pages.join('').indexOf(words(text), from)
      expect(from, text).toBeGreaterThanOrEqual(0)
      expect(
        pages.some((sheet) => sheet.includes(words(text))),
        `${text}, on one page`,
      ).toBe(true)
    }
    for (const sheet of pages) {
      expect(sheet).toContain(words(new URL(address, page.url()).href))
      expect(sheet).not.toContain('Copylink')
    }
  })
}

test('prints what changes only if the address names that section', async ({ page }) => {
  await page.goto(to.levelDescription(level))
  expect((await printed(page)).join('')).not.toContain('Whatchanges')
  await page.evaluate((hash) => (location.hash = hash), fragment(changesFragment))
  const sheets = await printed(page)
  expect(sheets.length).toBeLessThanOrEqual(2)
  const changes = sheets.find((sheet) => sheet.includes('Whatchanges'))
  for (const text of textsAt(level)) expect(changes).toContain(words(text))
})
