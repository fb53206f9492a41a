import { setTimeout } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../src/compare/choice.ts'
import { levelName, rubricName } from '../src/rubric/name.ts'
import { changesFragment, fragment } from '../src/routes/routes.ts'
import { cellOf, changesTable } from './level-table.ts'
import { otherSites, siteOptions } from './other-sites.ts'
import { addressOf, family, levelDescriptionOf, madeUp, rubricOf, searchAddress, to } from './site.ts'
import { expect, screens, test } from './test.ts'

const id = 'technical-management-support/customer-relations'
const levelIII = levelDescriptionOf(id, 'level-iii')
const { rubric, level } = levelIII
const main = (page: Page) => page.getByRole('main')
const table = (page: Page) => main(page).getByRole('table')
const levelsOf = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })

/** The bounding box of each element. */
const boxes = (elements: Locator) =>
  elements.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON() as DOMRect))

test('links lead from the home page to a level, to what changes at the next level, and to the whole rubric', async ({
  page,
}) => {
  await page.goto(to.home())
  await main(page)
    .getByRole('link', { name: levelName(level), exact: true })
    .click()
  await expect(page).toHaveURL(to.levelDescription(levelIII))
  await expect(page.locator(fragment('customer-needs'))).toBeInViewport()
  await page.goto(to.home())
  const name = 'What changes from Level III to Level IV, Technical Management Support'
  await main(page).getByRole('link', { name, exact: true }).click()
  await expect(main(page).getByRole('insertion').first()).toBeInViewport()
  await main(page)
    .getByRole('link', { name: `All levels, ${rubricName(rubric)}`, exact: true })
    .click()
  await expect(page).toHaveURL(to.rubric(rubric))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Customer Relations: all levels')
})

test('a level page is short: few links, buttons and words around its official text', async ({ page }) => {
  await page.goto(to.levelDescription(levelIII))
  const countVisible = (selector: string) => main(page).locator(selector).filter({ visible: true }).count()
  expect(await countVisible('a')).toBeLessThanOrEqual(14)
  expect(await countVisible('button, summary')).toBeLessThanOrEqual(14)
  const officialTexts = await main(page).locator('.official, .voice').filter({ visible: true }).allInnerTexts()
  const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length
  expect(wordCount(await main(page).innerText()) - wordCount(officialTexts.join(' '))).toBeLessThanOrEqual(120)
  await main(page).focus()
  for (let stops = 0; stops < 8; stops++) await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Copy with citation/ }).first()).toBeFocused()
})

test('shows the levels of a rubric side by side on a wide screen and stacked on a phone', async ({ page }) => {
  await page.setViewportSize(screens.wide)
  await page.goto(to.rubric(rubric))
  const headers = await boxes(page.getByRole('rowheader'))
  const firstCells = await boxes(levelsOf(page).first().getByRole('cell'))
  expect(headers).toHaveLength(4)
  for (const [index, header] of headers.entries()) {
    expect(header.left).toBeGreaterThanOrEqual(headers[index - 1]?.right ?? 0)
    expect(header.right).toBeLessThanOrEqual(screens.wide.width)
    const cells = await boxes(levelsOf(page).nth(index).getByRole('cell'))
    expect(cells.map(({ left, top }) => [left, top])).toEqual(firstCells.map(({ top }) => [header.left, top]))
  }

  await page.setViewportSize(screens.phone)
  const parts = await boxes(levelsOf(page).locator('[role=rowheader], [role=cell]'))
  expect(parts).toHaveLength(4 * (1 + 3))
  for (const [index, { left, right, top }] of parts.entries()) {
    expect([left >= 0, right <= screens.phone.width]).toEqual([true, true])
    expect(top).toBeGreaterThanOrEqual(parts[index - 1]?.bottom ?? 0)
  }
  await expect(cellOf(table(page), 2, 'Customer Needs').locator('.label')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screens.phone.width)
})

test('stacks the levels in the table of changes on a phone', async ({ page }) => {
  await page.setViewportSize(screens.phone)
  await page.goto(to.levelDescription(levelIII))
  const tops = (await boxes(changesTable(page).getByRole('rowheader'))).map(({ top }) => top)
  expect(tops).toEqual([...new Set(tops)].toSorted((a, b) => a - b))
  await expect(cellOf(changesTable(page), 2, 'Customer Needs').locator('.label')).toBeVisible()
})

test('scrolls to the level or discriminator in the address, and keeps the level headers in view', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 420 })
  for (const part of ['level-iii', 'customer-needs']) {
    await page.goto(to.home())
    await page.goto(to.rubric(rubric) + fragment(part))
    await expect(page.locator(fragment(part))).toBeInViewport()
    await expect(table(page).getByRole('cell')).toHaveCount(rubric.levels.length * 3)
  }
  await table(page)
    .getByRole('cell')
    .last()
    .locator('.actions')
    .evaluate((node) => node.scrollIntoView({ block: 'end' }))
  for (const header of await table(page).getByRole('rowheader').all()) await expect(header).toBeInViewport({ ratio: 1 })
})

test('the layout does not shift while a comparison or search results load, even if scripts arrive late', async ({
  page,
}) => {
  test.setTimeout(60_000)
  await page.route(/\/_astro\/.*\.js$/, async (route) => {
    await setTimeout(300)
    await route.continue()
  })
  const comparison = comparisonQuery(choiceOf(rubric.levels[2]!), choiceOf(rubric.levels[3]!))
  for (const address of [to.compare(), to.compare(comparison), to.search(), searchAddress('customer needs')]) {
    await page.goto(address, { waitUntil: 'networkidle' })
    const shift = await page.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) =>
            resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
          ).observe({ type: 'layout-shift', buffered: true })
          window.setTimeout(resolve, 300, 0)
        }),
    )
    expect(shift, address).toBe(0)
  }
})

test('highlights the descriptor that the address points to', async ({ page }) => {
  await page.goto(addressOf(id, 'level-iii', 'customer-needs'))
  const [other, target] = await main(page)
    .locator('.row')
    .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).backgroundColor))
  expect(target).not.toBe(other)
  await expect(page.locator(':target')).toBeInViewport()
})

test('a discriminator page shows each level beside its descriptor, or above it on a phone', async ({ page }) => {
  await page.goto(to.discriminator(family.factors[0]!.discriminators[0]!))
  const row = main(page).locator('.row').first()
  for (const screen of [screens.wide, screens.phone]) {
    await page.setViewportSize(screen)
    const [level, words] = await boxes(row.locator('.label, .descriptor'))
    const [isBeside, isBelow] = [words!.left >= level!.right, words!.top >= level!.bottom]
    expect([isBeside, isBelow]).toEqual([screen === screens.wide, screen === screens.phone])
  }
})

test('underlines highlighted words in forced-colors mode', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(to.levelDescription(levelIII))
  await expect(changesTable(page).locator('ins').first()).toHaveCSS('text-decoration-line', 'underline')
})

test('parent addresses and levels with only one factor redirect and keep the query and fragment', async ({ page }) => {
  for (const [old, address] of [
    [to.careerPaths(), to.home()],
    [to.factors(), to.home()],
    [to.nextLevel(level), to.levelDescription(levelIII) + fragment(changesFragment)],
    [`${to.level(level)}?from=mail#customer-needs`, `${to.levelDescription(levelIII)}?from=mail#customer-needs`],
  ] as const) {
    await page.goto(old)
    await expect(page).toHaveURL(address)
  }
})

test.describe('the made-up site', () => {
  test.use({ ...siteOptions(otherSites.madeUp), expectedErrors: /status of 404/ })

  const { to } = madeUp
  const discovery = rubricOf('field-research/discovery-and-or-improvement', madeUp)
  const conversation = rubricOf('field-research/conversation', madeUp)
  const veryHigh = discovery.levels.at(-1)!
  const levelI = conversation.levels[0]!

  test('a level without discriminators has one cell that spans all discriminator rows', async ({ page }) => {
    await page.setViewportSize(screens.wide)
    await page.goto(to.rubric(discovery))
    const cells = await boxes(levelsOf(page).first().getByRole('cell'))
    // The first cell in each row contains the lead-in.
    const [, spanningCell] = await boxes(levelsOf(page).last().getByRole('cell'))
    expect([spanningCell?.top, spanningCell?.bottom]).toEqual([cells[1]?.top, cells.at(-1)?.bottom])
    // Long discriminator names do not overflow their column.
    const names = await boxes(page.getByRole('columnheader').getByRole('link'))
    for (const { right } of names) expect(right).toBeLessThanOrEqual(cells[1]!.left)
  })

  test('levels line up across the factors of a career path', async ({ page }) => {
    await page.goto(to.careerPath(discovery.careerPath))
    for (const title of ['Level I', 'Level II']) {
      const links = main(page).getByRole('link', { name: new RegExp(`^${title}, .*, Field Research$`) })
      const leftEdges = (await boxes(links)).map(({ left }) => left)
      expect([leftEdges.length, new Set(leftEdges).size]).toEqual([2, 1])
    }
  })

  test('sets all official text in the official typeface, and no other text', async ({ page }) => {
    await page.goto(to.levelDescription(veryHigh))
    const officialElements = main(page).locator('.official, .voice')
    const typefaces = await officialElements.evaluateAll((elements) =>
      elements.map((element) => getComputedStyle(element).fontFamily),
    )
    expect(typefaces.length).toBeGreaterThan(10)
    expect(typefaces.filter((typeface) => !typeface.includes('Palatino'))).toEqual([])
    const otherElements = await page.locator('body *').evaluateAll((elements) =>
      elements
        .filter((element) => !element.closest('.official, .voice, .title') && /\S/.test(element.textContent))
        .filter((element) => getComputedStyle(element).fontFamily.includes('Palatino'))
        .map((element) => element.outerHTML),
    )
    expect(otherElements).toEqual([])
  })

  test('redirects the old addresses of a page, a moved descriptor and a renamed descriptor', async ({ page }) => {
    await page.goto(to.within('/factors/talk/'))
    await expect(page).toHaveURL(to.factor(conversation.factor))
    await page.goto(to.levelDescription(levelI) + fragment('eloquence'))
    await expect(page).toHaveURL(to.discriminator(levelI.descriptors[0]!.discriminator!))
    await page.goto(to.levelDescription(levelI) + fragment('clearness'))
    await expect(page.locator('.row').filter({ hasText: levelI.descriptors[0]!.text! })).toBeInViewport()
  })

  test('a slightly wrong address opens the intended page if the intent is clear', async ({ page }) => {
    const [address, { anchor }] = [to.levelDescription(levelI), levelI.descriptors[0]!]
    const trimmedAddress = address.slice(0, -1)
    for (const [mistake, target] of [
      [`${address}%23${anchor}`, `${address}#${anchor}`],
      [`${trimmedAddress}%23${anchor}`, `${address}#${anchor}`],
      [`${address}#%23${anchor}`, `${address}#${anchor}`],
      [`${address}#${anchor}).`, `${address}#${anchor}`],
      [`${trimmedAddress}).`, address],
      [`${address},`, address],
    ] as const) {
      await page.goto(mistake)
      await expect(page, mistake).toHaveURL(target)
    }
  })

  test('an unknown address leads to a page with the closest address and a link home', async ({ page }) => {
    const [address, { anchor }] = [to.levelDescription(levelI), levelI.descriptors[0]!]
    const uppercaseAddress = to.home() + address.slice(to.home().length).toUpperCase()
    for (const [mistake, suggestion] of [
      [`${uppercaseAddress}#${anchor.toUpperCase()}`, `${address}#${anchor}`],
      [`${address}no-such-part/`, address],
    ] as const) {
      expect((await page.goto(mistake))?.status()).toBe(404)
      await expect(main(page).getByText('Did you mean').getByRole('link')).toHaveAttribute('href', suggestion)
    }
    await main(page).getByRole('link', { name: 'home page', exact: true }).click()
    await expect(page).toHaveURL(to.home())
  })

  test('reports a section that is not on the page, and links to the closest one', async ({ page }) => {
    const [address, { anchor }] = [to.levelDescription(levelI), levelI.descriptors[0]!]
    const note = page.getByText('This link points to a section that is not on this page.')
    await page.goto(`${address}#no-such-part`)
    await expect(note).toBeVisible()
    await expect(note.getByRole('link')).toHaveCount(0)
    await page.goto(`${address}#${anchor.toUpperCase()}`)
    await note.getByRole('link').click()
    await expect(page).toHaveURL(`${address}#${anchor}`)
    await expect(note).toBeHidden()
  })

  test('an error report contains the address of the section and the selected text', async ({ page }) => {
    const descriptor = discovery.levels[3]!.descriptors[1]!
    await page.goto(to.descriptor(descriptor))
    const report = page.getByRole('link', { name: 'Report an error on this page' })
    await page.locator(':target .official').evaluate((node) => getSelection()?.selectAllChildren(node))
    // Keep the link from opening a mail program.
    await report.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()))
    await report.dispatchEvent('click')
    const body = new URL((await report.getAttribute('href'))!).searchParams.get('body')
    expect(body).toContain(`${to.descriptor(descriptor)}\r\n\r\n`)
    expect(body?.trim().endsWith(descriptor.text!)).toBe(true)
  })
})
