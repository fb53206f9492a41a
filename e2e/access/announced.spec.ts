import type { Locator } from '@playwright/test'
import { comparisonQuery, choiceOf } from '../../src/compare/choice.ts'
import { descriptorTitle, levelDescriptionName, rubricName } from '../../src/rubric/name.ts'
import { searchFor, to } from '../site.ts'
import { expect, test } from '../test.ts'
import { elsewhere, levelIII, open } from './page-kinds.ts'

// What a screen reader says of the pages that hold official wording: roles, names and words, whatever the layout.

const { rubric } = levelIII
/** A role with the name that it must have, as YAML. */
const named = (role: string, name: string, more = '') =>
  `'${role} ${JSON.stringify(name).replaceAll("'", "''")}${more}'`
const saying = (words: string | null) => `- paragraph: ${JSON.stringify(words)}`
const node = (key: string, children: readonly string[]) => [`- ${key}:`, ...children.map((line) => `  ${line}`)]
const leaf = (key: string) => `- ${key}`
const expectTree = (region: Locator, lines: readonly string[]) => expect(region).toMatchAriaSnapshot(lines.join('\n'))

for (const width of [360, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } })

    test('a rubric is a table whose cells have a level and a discriminator as heads', async ({ page }) => {
      await open(page, to.rubric(rubric))
      const heads = ['Level', ...rubric.factor.discriminators.map(({ title }) => title)]
      const rows = rubric.levels.map((levelDescription) =>
        node('row', [
          leaf(named('rowheader', levelDescriptionName(levelDescription))),
          ...levelDescription.descriptors.flatMap(({ text }) => node('cell', [saying(text)])),
        ]),
      )
      const table = page.getByRole('table', { name: rubricName(rubric) })
      await expectTree(
        table,
        node('table', [
          ...node(
            'rowgroup',
            node(
              'row',
              heads.map((head) => leaf(named('columnheader', head))),
            ),
          ),
          ...node('rowgroup', rows.flat()),
        ]),
      )
    })

    test('a comparison is a table whose cells differ by discriminator and level', async ({ page }) => {
      await open(page, to.compare(comparisonQuery(choiceOf(levelIII), choiceOf(elsewhere))))
      const sides = [levelIII, elsewhere].map(({ rubric }) => rubric.careerPath.title)
      const heads = ['Level', ...levelIII.descriptors.map(({ discriminator }) => discriminator?.title ?? '')]
      const lines = sides.map((side) => [
        leaf(named('rowheader', side)),
        ...levelIII.descriptors.map(() => leaf('cell')),
      ])
      await expectTree(
        page.getByRole('main').getByRole('table'),
        node('table', [
          ...node(
            'rowgroup',
            node(
              'row',
              heads.map((head) => leaf(named('columnheader', head))),
            ),
          ),
          ...node(
            'rowgroup',
            lines.flatMap((line) => node('row', line)),
          ),
        ]),
      )
    })

    test('a level page is headings, each with its descriptor and what can be copied of it', async ({ page }) => {
      await open(page, to.levelDescription(levelIII))
      await expectTree(
        page.getByRole('main'),
        node('main', [
          leaf(named('heading', `${rubric.factor.title}, ${levelIII.level.title}`, ' [level=1]')),
          ...levelIII.descriptors.flatMap((descriptor) => [
            leaf(named('heading', descriptor.discriminator?.title ?? '', ' [level=2]')),
            saying(descriptor.text),
            leaf(named('button', `Copy with citation: ${descriptorTitle(descriptor)}`)),
            leaf(named('button', `Copy link: ${descriptorTitle(descriptor)}`)),
          ]),
        ]),
      )
    })
  })
}

test('what a level has new is announced as new', async ({ page }) => {
  await open(page, to.levelDescription(levelIII))
  const changes = page.getByRole('table', { name: 'What changes from level to level' })
  expect(await changes.getByRole('insertion').first().ariaSnapshot()).toMatch(/\[new: .+ \]/)
})

test('what only one of two levels has is announced as only there', async ({ page }) => {
  await open(page, to.compare(comparisonQuery(choiceOf(levelIII), choiceOf(elsewhere))))
  const rows = page.getByRole('main').getByRole('table').getByRole('row')
  for (const place of [1, 2]) {
    const cell = rows.nth(place).getByRole('cell').first()
    expect(await cell.ariaSnapshot()).toMatch(/\[only here: .+ \]/)
  }
})

test('search results are a list of links: where they are, what they are, then their words', async ({ page }) => {
  await open(page, searchFor('customer needs'))
  const [, descriptor] = levelIII.descriptors
  const where = [rubric.careerPath.title, rubric.factor.title, levelIII.level.title, descriptor!.discriminator?.title]
  const name = `${where.join(' › ')} Descriptor ${descriptor!.text}`
  await expectTree(
    page.getByRole('main'),
    node('main', [
      leaf('heading "Search" [level=1]'),
      ...node('search', [leaf('searchbox "Search the wording"'), leaf('button "Search"')]),
      leaf('status: /results/'),
      ...node('list "Results"', node('listitem', [leaf(named('link', name))])),
    ]),
  )
})

test('the open search box is a combobox with a list of results', async ({ page }) => {
  await page.goto(to.levelDescription(levelIII))
  await page.keyboard.press('Control+k')
  await page.keyboard.type('controversial problems')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const box = page.getByRole('combobox', { name: 'Search the wording' })
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await expectTree(
    page.getByRole('search'),
    node('search', [
      leaf('combobox "Search the wording" [expanded]: controversial problems'),
      leaf('status: /result/'),
      ...node('listbox "Results"', [leaf('option /controversial problems/ [selected]')]),
    ]),
  )
  const active = await box.getAttribute('aria-activedescendant')
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('id', active ?? '')
})
