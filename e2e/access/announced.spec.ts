import type { Locator, Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../../src/compare/choice.ts'
import { descriptorTitle, levelDescriptionName, rubricName } from '../../src/rubric/name.ts'
import { levelIII, levelIV, open, otherLevelIII } from '../page-kinds.ts'
import { searchAddress, to } from '../site.ts'
import { expect, test } from '../test.ts'

// Tests what screen readers announce on pages with official wording. The roles, names and text must be the same in
// every layout.

const { rubric } = levelIII
const main = (page: Page) => page.getByRole('main')
const comparison = to.compare(comparisonQuery(choiceOf(levelIII), choiceOf(otherLevelIII)))

/** A line of YAML for an ARIA snapshot, with a role and a name. */
const roleLine = (role: string, name: string, suffix = '') =>
  `- '${role} ${JSON.stringify(name).replaceAll("'", "''")}${suffix}'`
const paragraph = (words: string | null) => `- paragraph: ${JSON.stringify(words)}`
const node = (key: string, ...children: string[]) => [`${key}:`, ...children.map((line) => `  ${line}`)]
const expectTree = (region: Locator, ...lines: string[]) => expect(region).toMatchAriaSnapshot(lines.join('\n'))

/** Expects a table with the given column names, row names and cell contents. */
const expectTable = (table: Locator, columns: readonly string[], rows: Readonly<Record<string, readonly string[][]>>) =>
  expectTree(
    table,
    ...node(
      '- table',
      ...node('- rowgroup', ...node('- row', ...columns.map((name) => roleLine('columnheader', name)))),
      ...node(
        '- rowgroup',
        ...Object.entries(rows).flatMap(([name, cells]) =>
          node('- row', roleLine('rowheader', name), ...cells.flatMap((lines) => node('- cell', ...lines))),
        ),
      ),
    ),
  )

for (const width of [360, 1440]) {
  test.describe(`in a window ${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } })

    test('rubrics and comparisons are tables with levels as row headers and discriminators as column headers', async ({
      page,
    }) => {
      await open(page, to.rubric(rubric))
      await expectTable(
        page.getByRole('table', { name: rubricName(rubric) }),
        ['Level', ...rubric.factor.discriminators.map(({ title }) => title)],
        Object.fromEntries(
          rubric.levels.map((levelDescription) => [
            levelDescriptionName(levelDescription),
            levelDescription.descriptors.map(({ text }) => [paragraph(text)]),
          ]),
        ),
      )
      await open(page, comparison)
      await expectTable(
        main(page).getByRole('table'),
        ['Level', ...levelIII.descriptors.map(({ discriminator }) => discriminator!.title)],
        Object.fromEntries(
          [levelIII, otherLevelIII].map(({ rubric, descriptors }) => [
            rubric.careerPath.title,
            descriptors.map(() => ['- paragraph']),
          ]),
        ),
      )
    })

    test('a level page has headings, each followed by its descriptor and copy buttons', async ({ page }) => {
      await open(page, to.levelDescription(levelIII))
      await expectTree(
        main(page),
        ...node(
          '- main',
          roleLine('heading', `${rubric.factor.title}: ${levelIII.level.title}`, ' [level=1]'),
          ...levelIII.descriptors.flatMap((descriptor) => [
            roleLine('heading', descriptor.discriminator!.title, ' [level=2]'),
            paragraph(descriptor.text),
            roleLine('button', `Copy with citation: ${descriptorTitle(descriptor)}`),
            roleLine('button', `Copy link: ${descriptorTitle(descriptor)}`),
          ]),
        ),
      )
    })
  })
}

test('words that are new at a level, or on only one side of a comparison, are announced as such', async ({ page }) => {
  await open(page, to.levelDescription(levelIII))
  const changes = page.getByRole('table', { name: 'What changes from level to level' })
  expect(await changes.getByRole('insertion').first().ariaSnapshot()).toMatch(/\[new: .+ \]/)
  await open(page, comparison)
  for (const row of await main(page)
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .all()) {
    expect(await row.getByRole('cell').first().ariaSnapshot()).toMatch(/\[only here: .+ \]/)
  }
})

test('search results are a list of links, each with the place, kind and text of a result', async ({ page }) => {
  await open(page, searchAddress('customer needs'))
  const descriptor = levelIII.descriptors[1]!
  const place = [rubric.careerPath.title, rubric.factor.title, levelIII.level.title, descriptor.discriminator!.title]
  const name = `${place.join(' › ')} Descriptor ${descriptor.text}`
  await expectTree(
    main(page),
    ...node(
      '- main',
      '- heading "Search" [level=1]',
      ...node('- search', '- searchbox "Search the wording"', '- button "Search"'),
      '- status: /results/',
      ...node('- list "Results"', ...node('- listitem', roleLine('link', name))),
    ),
  )
})

/** Expects an action to change the text of an existing element. Screen readers may not announce added elements. */
async function expectAnnounced(status: Locator, words: RegExp, action: () => Promise<unknown>): Promise<void> {
  await expect(status).toHaveCount(1)
  const element = await status.elementHandle()
  const oldText = await element!.textContent()
  await action()
  await expect(status).toHaveText(words)
  await expect(status).not.toHaveText(oldText || 'nothing')
  expect(await element!.evaluate(({ isConnected, textContent }) => isConnected && textContent)).toMatch(words)
}

test('copying is announced, and so are results in the search box', async ({ page, clipboard }) => {
  await page.goto(to.levelDescription(levelIII))
  const copy = main(page).getByRole('button', { name: /^Copy/ }).first()
  await expectAnnounced(page.locator('#_message[role=status]'), /copied/, () => copy.press('Enter'))
  await expect(copy).toBeFocused()
  expect((await clipboard()).plain).toContain(to.levelDescription(levelIII))
  await page.keyboard.press('Control+k')
  await expectAnnounced(page.getByRole('search').locator('[role=status]'), /\d+ results/, () =>
    page.keyboard.type('customer'),
  )
})

const pageStatus = (page: Page) => page.locator('main [role=status]:not(#_lost)')

test('results on the search page are announced, and announced again after filtering', async ({ page }) => {
  await open(page, to.search())
  await expectAnnounced(pageStatus(page), /\d+ results/, () => page.keyboard.type('customer'))
  await expectAnnounced(pageStatus(page), /\d+ results/, () =>
    page.getByRole('checkbox', { name: /^Level III/ }).press('Space'),
  )
})

test('a comparison is announced', async ({ page }) => {
  await open(page, to.compare(comparisonQuery(choiceOf(levelIII), undefined)))
  await expectAnnounced(pageStatus(page), /Highlighted/, () =>
    page.getByLabel('Second level').selectOption(choiceOf(levelIV)),
  )
})
