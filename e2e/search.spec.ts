import type { Page } from '@playwright/test'
import { addressOf, levelDescriptionOf, searchFor, to } from './site.ts'
import { expect, test } from './test.ts'

const technical = 'technical-management-support/customer-relations'
const administrative = 'administrative-support/customer-relations'
const start = to.levelDescription(levelDescriptionOf(technical, 'level-i'))
const alliances = addressOf(technical, 'level-iv', 'customer-needs')

const boxOf = (page: Page) => page.getByLabel('Search the wording')
const statusOf = (page: Page) => page.getByRole('main').getByRole('status')
const results = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('listitem')
const isIndex = ({ pathname }: URL) => pathname.startsWith(to.searchIndex('').replace(/\/$/, ''))
/** An address, with or without the words that are highlighted there. */
const leadingTo = (address: string) => new RegExp(`^${RegExp.escape(address)}(#?:~:text=|$)`)

test('shows what was found: where it is, what it is, its words; each leads there', async ({ page }) => {
  await page.goto(searchFor('customer alliances'))
  await expect(statusOf(page)).toHaveText('2 results')
  await expect(page).toHaveTitle(/^customer alliances – Search – /)
  const found = results(page).nth(1)
  await expect(found).toContainText(
    'Administrative Support › Customer Relations › Level III › Customer Needs Descriptor',
  )
  await expect(found).toContainText('Establishes customer alliances and translates needs to customer service.')
  await expect(found.locator('mark')).toHaveText(['customer alliances', 'customer'])
  await expect(found.locator('.hit-place')).toHaveCSS('text-decoration-line', 'underline')
  await found.getByRole('link').click()
  await expect(page).toHaveURL(addressOf(administrative, 'level-iii', 'customer-needs'))
})

test('the descriptor arrived at is set off, whichever of its words are highlighted', async ({ page }) => {
  const address = addressOf(technical, 'level-ii', 'customer-interaction-level')
  await page.goto(searchFor('customers communicate information action'))
  const link = results(page).first().getByRole('link')
  await expect(link).toHaveAttribute('href', leadingTo(address))
  await link.click()
  await expect(page).toHaveURL(address)
  const row = page.locator('#customer-interaction-level')
  await expect(row).toBeInViewport()
  const background = (node: Element) => getComputedStyle(node).backgroundColor
  expect(await row.evaluate(background)).not.toBe(await page.locator('#customer-needs').evaluate(background))
  expect(await page.locator('#customer-needs').evaluate(background)).toBe(
    await page.locator('#breadth-of-influence').evaluate(background),
  )
  await expect(page.locator('mark')).toHaveCount(0)
})

test('says in plain words how much was found', async ({ page }) => {
  await page.goto(to.search())
  for (const [query, words] of [
    ['complex controversial problems', '1 result'],
    ['nonroutine problems', '3 results. 1 contains all your words.'],
    ['establishes customer zebras', /^No exact match\. \d+ similar results\.$/],
    ['organise', 'No exact match. 3 similar results.'],
    ['risk', 'No results for “risk”.'],
    ['"anticipate and fulfill"', 'No results for “"anticipate and fulfill"”.'],
    ['<img src=xylophone>', 'No results for “<img src=xylophone>”.'],
  ] as const) {
    await boxOf(page).fill(query)
    await expect(statusOf(page)).toHaveText(words)
    if (!`${words}`.startsWith('No results')) continue
    await expect(results(page)).toHaveCount(0)
    await expect(page.getByText('Filters', { exact: true })).toBeHidden()
    await expect(page.getByRole('main').getByRole('link', { name: 'home page' })).toHaveAttribute('href', to.home())
  }
  await expect(page.getByRole('main').locator('img')).toHaveCount(0)
})

test('offers the word that was meant, and Back returns to the one that was typed', async ({ page }) => {
  await page.goto(searchFor('custmer alliances'))
  await page.getByRole('main').getByRole('link', { name: 'Did you mean customer alliances?' }).click()
  await expect(page).toHaveURL(searchFor('customer alliances'))
  await page.goBack()
  await expect(boxOf(page)).toHaveValue('custmer alliances')
})

test('each submitted search is one entry of the history', async ({ page }) => {
  await page.goto(searchFor('rapport'))
  await expect(results(page).first()).toContainText('rapport')
  await boxOf(page).fill('')
  await boxOf(page).pressSequentially('alliances')
  await boxOf(page).press('Enter')
  await expect(page).toHaveURL(searchFor('alliances'))
  await expect(results(page).first()).toContainText('alliances')
  await page.goBack()
  await expect(page).toHaveURL(searchFor('rapport'))
  await expect(results(page).first()).toContainText('rapport')
  await page.goForward()
  await expect(boxOf(page)).toHaveValue('alliances')
})

test('without words and filters it asks for them, and no empty room follows', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(to.search())
  await expect(statusOf(page)).toHaveText('Enter a word or phrase, or use the filters to browse.')
  await expect(results(page)).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(800)
})

test.describe('filters', () => {
  const administrativeBox = (page: Page) =>
    page.getByRole('checkbox', { name: /^Career Path 3, .*Administrative Support/ })

  test('are fetched only when their panel opens', async ({ page }) => {
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto(searchFor('alliances'))
    await expect(results(page).first()).toBeVisible()
    expect(fetched.filter((url) => url.includes('pf_filter'))).toEqual([])
    await page.getByText('Filters', { exact: true }).click()
    await expect(page.getByRole('checkbox', { name: /^Descriptor 2/ })).toBeVisible()
  })

  test('without words list descriptors; removing the last one empties the list', async ({ page }) => {
    await page.goto(to.search())
    await administrativeBox(page).check()
    await expect(statusOf(page)).toHaveText('9 results')
    await page.getByRole('checkbox', { name: /^Level III/ }).check()
    await expect(statusOf(page)).toHaveText('3 results')
    await expect(page.locator('summary').first()).toHaveText(
      'Filters: Career Path 3, Administrative Support, Level III',
    )
    await administrativeBox(page).uncheck()
    await expect(statusOf(page)).toHaveText('6 results')
    await page.getByRole('checkbox', { name: /^Level III/ }).uncheck()
    await expect(results(page)).toHaveCount(0)
    await expect(page).toHaveURL(to.search())
  })

  test('are in the address: back, forward, reload and a pasted link give the same view', async ({ page, context }) => {
    await page.goto(searchFor('customer'))
    await expect(results(page)).toHaveCount(20)
    await page.getByRole('button', { name: 'Show more results' }).click()
    await expect(results(page).nth(20).getByRole('link')).toBeFocused()
    const all = await results(page).count()
    await administrativeBox(page).focus()
    await page.keyboard.press('Space')
    await expect(page).toHaveURL(/path=administrative-support/)
    await expect(administrativeBox(page)).toBeFocused()
    await expect(results(page).filter({ hasText: 'Technical Management Support' })).toHaveCount(0)
    const texts = await results(page).allTextContents()
    await page.goBack()
    await expect(results(page)).toHaveCount(all)
    await expect(administrativeBox(page)).not.toBeChecked()
    await page.goForward()
    await expect(results(page)).toHaveText(texts)
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(results(other)).toHaveText(texts)
    await expect(boxOf(other)).toHaveValue('customer')
  })

  test('that hide everything can be left out', async ({ page }) => {
    await page.goto(to.search('q=projects+programs&path=administrative-support'))
    await expect(statusOf(page)).toContainText('Without the filters: 2 results.')
    await page.getByRole('button', { name: 'Search without the filters' }).click()
    await expect(page).toHaveURL(searchFor('projects programs'))
    await expect(results(page)).toHaveCount(2)
  })
})

test.describe('without a part of the index', () => {
  test.use({ provoked: /ERR_FAILED|Failed to load the|Pagefind/ })

  for (const [part, file] of Object.entries({
    all: isIndex,
    'Pagefind’s program': /wasm/,
    'the page table': /pf_meta/,
    'the words': /words\.json/,
    'where words are': /pf_index/,
    texts: /pf_fragment/,
  })) {
    test(`says so when ${part} can’t be had, and works when it is back`, async ({ page }) => {
      await page.route(file, (route) => route.abort())
      await page.goto(searchFor('rapport'))
      await expect(statusOf(page)).toContainText('The search could not be loaded.')
      await page.unrouteAll()
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(results(page).first()).toContainText('rapport with customers')
      await page.route(file, (route) => route.abort())
      await page.goto(start)
      await boxOf(page).fill('rapport')
      const status = page.getByRole('search').getByRole('status')
      await expect(status).toContainText('The search could not be loaded.')
      await page.unrouteAll()
      await boxOf(page).fill('rapport with')
      await expect(page.getByRole('option').first()).toContainText('rapport with customers')
    })
  }
})

test('without WebAssembly it says so, and names another way', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'))
  await page.goto(start)
  await boxOf(page).fill('rapport')
  await expect(page.getByRole('search').getByRole('status')).toContainText('Searching needs WebAssembly')
  await page.goto(searchFor('rapport'))
  await expect(statusOf(page)).toContainText('Searching needs WebAssembly')
  await expect(page.getByRole('main').getByRole('link', { name: 'home page' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden()
})

test('the first results lead where the box’s do', async ({ page }) => {
  await page.goto(searchFor('"customer alliances" projects'))
  await expect(results(page).first().getByRole('link')).toHaveAttribute('href', leadingTo(alliances))
  await page.goto(start)
  await boxOf(page).fill('"customer alliances" projects')
  await expect(page.getByRole('option').first()).toHaveAttribute('href', leadingTo(alliances))
})
