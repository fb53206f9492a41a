import type { Locator, Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../src/compare/choice.ts'
import {
  careerPathName,
  descriptorPlace,
  factorName,
  levelDescriptionPlace,
  nextLevelTitle,
  rubricPlace,
  textHeadings,
} from '../src/rubric/name.ts'
import type { LevelDescription } from '../src/rubric/family.ts'
import { inFactorOrder } from '../src/rubric/relation.ts'
import { siteName } from '../src/rubric/site.ts'
import { changesFragment, fragment } from '../src/routes/routes.ts'
import { otherSites, siteOptions } from './other-sites.ts'
import { levelDescriptionOf, madeUp, to } from './site.ts'
import { expect, screens, test } from './test.ts'

const id = 'technical-management-support/customer-relations'
const [levelIII, levelIV] = [levelDescriptionOf(id, 'level-iii'), levelDescriptionOf(id, 'level-iv')]
const { rubric, descriptors } = levelIV
const { careerPath, factor } = rubric
const descriptor = descriptors[1]!
const discriminator = descriptor.discriminator!
const start = to.levelDescription(levelIV)
const comparison = to.compare(comparisonQuery(choiceOf(levelIII), choiceOf(levelIV)))

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** The actions for the whole page, which come before the actions for its parts. */
const pageActions = (page: Page) => main(page).locator('.actions').first()
/** The element in which the page shows and announces messages. */
const message = (page: Page) => page.locator('#_message')

async function copyTable(page: Page): Promise<void> {
  await pageActions(page).getByText('Share or download').click()
  await pageActions(page).getByRole('button', { name: 'Copy as table' }).click()
  await expect(message(page)).toHaveText('Table copied.')
}

test('a page has a copy button and a menu of other actions between its heading and its text', async ({ page }) => {
  for (const address of [start, comparison]) {
    await page.goto(address)
    const row = pageActions(page)
    await expect(row.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible()
    await expect(row.getByRole('button', { name: 'Print' })).toBeHidden()
    const parts = [page.getByRole('heading', { level: 1 }), row, main(page).locator('.official')]
    const tops = await Promise.all(parts.map(async (part: Locator) => (await part.first().boundingBox())!.y))
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    await row.getByText('Share or download').click()
    await expect(row.getByRole('button', { name: 'Print' })).toBeVisible()
    await expect(row.locator('a.link')).toHaveJSProperty('href', page.url())
  }
})

test('copies a descriptor as a link labeled with its place, or verbatim with its place and address', async ({
  page,
  baseURL,
  clipboard,
}) => {
  await page.goto(start)
  const address = baseURL + to.descriptor(descriptor)
  await button(page, `Copy link: ${discriminator.title}`).click()
  await expect(message(page)).toHaveText('Link copied.')
  expect(await clipboard()).toEqual({
    plain: address,
    html: expect.stringContaining(`<a href="${address}">${descriptorPlace(descriptor)}</a>`),
  })
  const copy = button(page, `Copy with citation: ${discriminator.title}`)
  await copy.click()
  await expect(message(page)).toHaveText('Copied with citation.')
  await expect(copy).toHaveText('Copied')
  await expect(copy).toHaveText('Copy with citation')
  const { html, plain } = await clipboard()
  expect(plain).toBe(`${descriptor.text}\n\n${descriptorPlace(descriptor)}\n${address}\n`)
  expect(html).toContain(`<p>${descriptor.text}</p>`)
  expect(html).toContain(`<a href="${address}">`)
})

test('copies the description, criteria and note with their place and address', async ({ page, baseURL, clipboard }) => {
  await page.goto(start)
  for (const kind of ['description', 'criteria', 'note'] as const) {
    const title = textHeadings(rubric)[kind]
    const text = kind === 'criteria' ? rubric.criteria!.text : rubric[kind]
    if (kind === 'description') await page.locator('summary', { hasText: title }).click()
    const copy = button(page, `Copy with citation: ${title}`)
    await copy.click()
    await expect(copy).toHaveText('Copied')
    const address = baseURL + to.text(to.rubric(rubric), kind)
    expect((await clipboard()).plain).toBe(`${text}\n\n${rubricPlace(rubric)}; ${title}\n${address}\n`)
  }
})

test('the “Copy” button in a rubric cell reveals both copy buttons', async ({ page, clipboard }) => {
  await page.goto(to.rubric(rubric))
  const name = `${discriminator.title}, Level IV`
  await expect(button(page, `Copy with citation: ${name}`)).toBeHidden()
  await main(page).locator(`summary[aria-label="Copy: ${name}"]`).click()
  await expect(button(page, `Copy link: ${name}`)).toBeVisible()
  await button(page, `Copy with citation: ${name}`).click()
  await expect(message(page)).toHaveText('Copied with citation.')
  expect((await clipboard()).plain).toContain(`${descriptor.text}\n\n${descriptorPlace(descriptor)}\n`)
})

const titles = factor.discriminators.map(({ title }) => title)
const rowsOf = (...levels: readonly LevelDescription[]) =>
  titles.map((title, row) => [title, ...levels.map(({ descriptors }) => descriptors[row]!.text)])
for (const [kind, address, lines, place] of [
  ['a level', start, rowsOf(levelIV), levelDescriptionPlace(levelIV)],
  [
    'a rubric',
    to.rubric(rubric),
    [['Discriminator', ...rubric.levels.map(({ level }) => level.title)], ...rowsOf(...rubric.levels)],
    rubricPlace(rubric),
  ],
  [
    'a discriminator',
    to.discriminator(discriminator),
    [
      ['Career path', 'Level', discriminator.title],
      ...factor.rubrics.flatMap(({ careerPath, levels }) =>
        levels.map(({ level, descriptors }) => [
          careerPathName(careerPath),
          level.title,
          descriptors.find((candidate) => candidate.discriminator === discriminator)!.text,
        ]),
      ),
    ],
    `${factorName(factor)}; ${discriminator.title}`,
  ],
  [
    'a comparison',
    comparison,
    [['Discriminator', 'Level III', 'Level IV'], ...rowsOf(levelIII, levelIV)],
    `${careerPath.title}; ${factorName(factor)}; Level III compared with Level IV`,
  ],
] as const) {
  test(`copies ${kind} as a table without highlights`, async ({ page, baseURL, clipboard }) => {
    await page.goto(address)
    await copyTable(page)
    const { html, plain } = await clipboard()
    const table = lines.map((line) => line.join('\t')).join('\n')
    expect(plain).toBe(`${table}\n\n${place}\n${baseURL}${address}\n`)
    expect(html.match(/<tr>/g)).toHaveLength(lines.length)
    expect(html).toContain(`<td>${descriptor.text}</td>`)
    expect(html).not.toContain('<ins>')
  })
}

test.describe('the made-up site', () => {
  test.use(siteOptions(otherSites.madeUp))

  const discoveryId = 'field-research/discovery-and-or-improvement'
  const lowerLevel = levelDescriptionOf(discoveryId, 'level-iv', madeUp)
  const veryHigh = levelDescriptionOf(discoveryId, 'very-high', madeUp)
  const texts = veryHigh.descriptors.map(({ text }) => text)

  test('copies a level without discriminators verbatim, with its lead-in', async ({ page, baseURL, clipboard }) => {
    const address = madeUp.to.levelDescription(veryHigh)
    await page.goto(address)
    await copyTable(page)
    const place = levelDescriptionPlace(veryHigh)
    expect(place).toContain('(FR)')
    expect((await clipboard()).plain).toBe(
      `${veryHigh.leadIn}\n\n${texts.join('\n')}\n\n${place}\n${siteName(madeUp.site)}\n${baseURL}${address}\n`,
    )
  })

  test('copies what changes at the next level as a table with a column for each level', async ({ page, clipboard }) => {
    const { level, rubric } = lowerLevel
    await page.goto(madeUp.to.nextLevel(level))
    await copyTable(page)
    const [rows, place] = (await clipboard()).plain.split('\n\n')
    const name = factorName(rubric.factor)
    expect(rows!.split('\n').map((row) => row.split('\t'))).toEqual([
      ['Factor', 'Discriminator', level.title, veryHigh.level.title],
      ...inFactorOrder(lowerLevel).map(({ discriminator, text }) => [name, discriminator!.title, text, '']),
      [name, 'Lead-in', '', veryHigh.leadIn],
      [name, '', '', texts.join(' ')],
    ])
    expect(place).toContain(`${careerPathName(level.careerPath)}; ${nextLevelTitle(level, veryHigh.level)}`)
  })
})

test('selecting and copying a whole page copies its text without its button labels', async ({ page, clipboard }) => {
  for (const [address, levels] of [
    [start, [levelIV]],
    [to.rubric(rubric), rubric.levels],
  ] as const) {
    await page.goto(address)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    const texts = levels.flatMap(({ descriptors }) => descriptors.map(({ text }) => text!))
    await expect.poll(async () => (await clipboard()).plain).toContain(texts[0])
    const { html, plain } = await clipboard()
    for (const text of [factor.title, ...texts]) expect.soft(plain).toContain(text)
    for (const text of ['Copy', 'Print', 'Skip to content']) {
      expect.soft(plain).not.toContain(text)
      expect.soft(html).not.toContain(text)
    }
    expect.soft(plain).not.toMatch(/^Link$/m)
  }
})

test('text selected and copied in dark mode keeps full addresses but no colors or highlights', async ({
  page,
  baseURL,
  clipboard,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(screens.wide)
  await page.goto(start + fragment(changesFragment))
  const table = page.locator(fragment(changesFragment)).getByRole('table')
  await expect(table.locator('ins').first()).toBeVisible()
  await table.evaluate((node) => getSelection()?.selectAllChildren(node))
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await clipboard()).plain).toContain(descriptor.text!)
  const { html } = await clipboard()
  for (const { text } of descriptors) expect(html).toContain(`<p>${text}</p>`)
  expect(html).toContain(`<a href="${baseURL}${to.levelDescription(levelIII)}">Level III</a>`)
  expect(html).not.toMatch(/<ins|<wbr|<span|style=|class=|color|background/)
})

test('copying works without the Clipboard API, as on an intranet site without HTTPS', async ({ page, clipboard }) => {
  await page.addInitScript(() => {
    const { clipboard } = navigator
    Object.defineProperty(window, 'original', { value: clipboard })
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
  })
  await page.goto(start)
  await button(page, `Copy with citation: ${discriminator.title}`).click()
  await expect(message(page)).toHaveText('Copied with citation.')
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: Reflect.get(window, 'original') }))
  expect((await clipboard()).plain).toMatch(new RegExp(`^${RegExp.escape(descriptor.text!)}\n`))
})

test('when the browser refuses to copy, the text is selected and ready to copy by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await page.goto(start)
  await button(page, `Copy with citation: ${discriminator.title}`).click()
  const box = page.getByRole('textbox', { name: 'The text to copy' })
  await expect(box).toBeFocused()
  expect(await page.evaluate(() => String(getSelection()))).toContain(descriptor.text)
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(box).toBeHidden()
  await expect(button(page, `Copy with citation: ${discriminator.title}`)).toBeFocused()
})
