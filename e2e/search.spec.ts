import type { Page } from '@playwright/test'
import { otherSites, siteOptions } from './other-sites.ts'
import { addressOf, levelDescriptionOf, madeUp, searchAddress, to } from './site.ts'
import { expect, screens, test } from './test.ts'

const technicalId = 'technical-management-support/customer-relations'
const start = to.levelDescription(levelDescriptionOf(technicalId, 'level-i'))

const boxOf = (page: Page) => page.getByLabel('Search the wording')
const options = (page: Page) => page.getByRole('option')
const statusOf = (page: Page) => page.getByRole('main').getByRole('status')
const boxStatusOf = (page: Page) => page.getByRole('search').getByRole('status')
const results = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('listitem')
/** Matches an address, with or without a text fragment that highlights words. */
const addressPattern = (address: string) => new RegExp(`^${RegExp.escape(address)}(#?:~:text=|$)`)

test.describe('the search box', () => {
  test('gets focus with Ctrl+K or ⌘K, shows its shortcut, and has no other shortcut', async ({ page }) => {
    for (const [address, key] of [
      [to.home(), 'Meta+k'],
      [start, 'Control+k'],
    ] as const) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).click()
      for (const character of '/?s') await page.keyboard.press(character)
      await expect(boxOf(page)).not.toBeFocused()
      await page.keyboard.press(key)
      await expect(boxOf(page)).toBeFocused()
      await expect(boxOf(page)).toHaveAttribute('placeholder', 'Search the wording (Ctrl+K)')
    }
    await boxOf(page).pressSequentially('complex/controversial')
    await expect(options(page).first()).toContainText('complex/controversial problems')
  })

  test('works with the keyboard alone, and fetches no index until it is used', async ({ page }) => {
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(start, { waitUntil: 'networkidle' })
    expect(requests.filter((url) => url.includes('/search-index/'))).toEqual([])
    const box = boxOf(page)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('complex controversial problems')
    await expect(box).toHaveRole('combobox')
    await expect(box).toHaveAttribute('aria-expanded', 'true')
    await expect(boxStatusOf(page)).toHaveText('1 result')
    const hit = options(page).first()
    await expect(hit).toContainText('Technical Management Support › Customer Relations › Level IV')
    await expect(box).not.toHaveAttribute('aria-activedescendant')

    await page.keyboard.press('Escape')
    await expect(page.getByRole('listbox')).toBeHidden()
    await page.keyboard.press('ArrowDown')
    await expect(hit).toBeVisible()
    // Keys pressed during composition belong to the input method.
    await box.dispatchEvent('keydown', { key: 'ArrowDown', isComposing: true })
    await expect(hit).not.toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(hit).toHaveAttribute('aria-selected', 'true')
    await expect(box).toHaveAttribute('aria-activedescendant', (await hit.getAttribute('id')) ?? '')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(addressOf(technicalId, 'level-iv', 'customer-interaction-level'))
  })

  test('suggests a spelling, selectable by keyboard, and reports when there are no results', async ({ page }) => {
    await page.goto(start)
    await boxOf(page).fill('xylophone')
    await expect(boxStatusOf(page)).toHaveText('No results for “xylophone”.')
    await expect(options(page)).toHaveCount(0)
    await expect(boxOf(page)).toHaveAttribute('aria-expanded', 'false')
    await boxOf(page).fill('custmer alliances')
    await expect(options(page).last()).toHaveText('Did you mean customer alliances?')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(searchAddress('customer alliances'))
  })

  test('fits in the window, and starts with a link to all results, which Enter follows', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 500 })
    await page.goto(start)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('customer')
    await expect(options(page)).toHaveCount(7)
    await expect(page.getByRole('listbox')).toBeInViewport({ ratio: 1 })
    const allResults = page.getByRole('search').getByRole('link', { name: /^All \d+ results$/ })
    await expect(allResults).toBeInViewport()
    await expect(allResults).toHaveAttribute('href', searchAddress('customer'))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(searchAddress('customer'))
    await expect(boxOf(page)).toBeFocused()
  })

  test('fills a phone’s screen while open, and shows the page again when closed', async ({ page }) => {
    const { width, height } = screens.phone
    await page.setViewportSize(screens.phone)
    await page.goto(start)
    await expect(boxOf(page)).toBeHidden()
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(boxOf(page)).toBeFocused()
    await boxOf(page).fill('customers')
    await expect(options(page).first()).toBeVisible()
    expect(await page.getByRole('search').boundingBox()).toEqual({ x: 0, y: 0, width, height })
    // When the on-screen keyboard covers the lower half, the list fits in the upper half and scrolls.
    await page.setViewportSize({ width, height: height / 2 })
    await expect(page.getByRole('listbox')).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('ArrowUp')
    await expect(options(page).last()).toBeInViewport()
    await page.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('listbox')).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test('keeps newer results when an older response arrives late', async ({ page }) => {
    const gate = Promise.withResolvers<void>()
    await page.goto(start)
    const fragmentFiles = /\.pf_fragment$/
    await page.route(fragmentFiles, async (route) => {
      await gate.promise
      await route.continue()
    })
    const request = page.waitForRequest(fragmentFiles)
    await boxOf(page).fill('rapport')
    await request
    await boxOf(page).fill('xylophone')
    await expect(boxStatusOf(page)).toContainText('No results for “xylophone”')
    const lateResponse = page.waitForResponse(fragmentFiles)
    gate.resolve()
    await (await lateResponse).finished()
    // Two frames are enough for the page to handle the late response.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await expect(options(page)).toHaveCount(0)
  })
})

test.describe('the search page', () => {
  const administrativeFilter = (page: Page) =>
    page.getByRole('checkbox', { name: /^Career Path 3, .*Administrative Support/ })

  test('shows the place, kind and text of each result, and uses the same links as the search box', async ({ page }) => {
    const alliancesAddress = addressOf(technicalId, 'level-iv', 'customer-needs')
    await page.goto(start)
    await boxOf(page).fill('customer alliances')
    await expect(options(page).first()).toHaveAttribute('href', addressPattern(alliancesAddress))
    await page.goto(searchAddress('customer alliances'))
    await expect(statusOf(page)).toHaveText('2 results')
    await expect(page).toHaveTitle(/^customer alliances – Search – /)
    await expect(results(page).first().getByRole('link')).toHaveAttribute('href', addressPattern(alliancesAddress))
    const hit = results(page).nth(1)
    await expect(hit).toContainText(
      'Administrative Support › Customer Relations › Level III › Customer Needs Descriptor',
    )
    await expect(hit).toContainText('Establishes customer alliances and translates needs to customer service.')
    await expect(hit.locator('mark')).toHaveText(['customer alliances', 'customer'])
    await hit.getByRole('link').click()
    await expect(page).toHaveURL(addressOf('administrative-support/customer-relations', 'level-iii', 'customer-needs'))
    await expect(page.locator('#customer-needs')).toBeInViewport()
  })

  test('reports in plain words how many results there are, or what to do', async ({ page }) => {
    await page.setViewportSize(screens.phone)
    await page.goto(to.search())
    await expect(statusOf(page)).toHaveText('Enter a word or phrase, or use the filters to browse.')
    await expect(results(page)).toHaveCount(0)
    for (const [query, words] of [
      ['complex controversial problems', '1 result'],
      ['nonroutine problems', '3 results. 1 contains all your words.'],
      ['organise', 'No exact match. 3 similar results.'],
      ['<img src=xylophone>', 'No results for “<img src=xylophone>”.'],
    ] as const) {
      await boxOf(page).fill(query)
      await expect(statusOf(page)).toHaveText(words)
    }
    await expect(results(page)).toHaveCount(0)
    await expect(page.getByText('Filters', { exact: true })).toBeHidden()
    await expect(page.getByRole('main').getByRole('link', { name: 'home page' })).toHaveAttribute('href', to.home())
    await expect(page.getByRole('main').locator('img')).toHaveCount(0)
  })

  test('adds one history entry for each search and for each suggestion followed', async ({ page }) => {
    await page.goto(searchAddress('custmer alliances'))
    await page.getByRole('main').getByRole('link', { name: 'Did you mean customer alliances?' }).click()
    await expect(page).toHaveURL(searchAddress('customer alliances'))
    await boxOf(page).fill('')
    await boxOf(page).pressSequentially('rapport')
    await boxOf(page).press('Enter')
    await expect(page).toHaveURL(searchAddress('rapport'))
    await expect(results(page).first()).toContainText('rapport')
    await page.goBack()
    await expect(boxOf(page)).toHaveValue('customer alliances')
    await expect(results(page).first()).toContainText('alliances')
    await page.goBack()
    await expect(boxOf(page)).toHaveValue('custmer alliances')
    await page.goForward()
    await page.goForward()
    await expect(boxOf(page)).toHaveValue('rapport')
  })

  test('fetches filters only when their panel opens; filters work without a query and can be removed', async ({
    page,
  }) => {
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.setViewportSize(screens.phone)
    await page.goto(searchAddress('alliances'))
    await expect(results(page).first()).toBeVisible()
    expect(requests.filter((url) => url.includes('pf_filter'))).toEqual([])
    await page.getByText('Filters', { exact: true }).click()
    await expect(page.getByRole('checkbox', { name: /^Descriptor 2/ })).toBeVisible()
    await boxOf(page).fill('')
    await administrativeFilter(page).check()
    await expect(statusOf(page)).toHaveText('9 results')
    await page.getByRole('checkbox', { name: /^Level III/ }).check()
    await expect(statusOf(page)).toHaveText('3 results')
    await expect(page.locator('summary').first()).toHaveText(
      'Filters: Career Path 3, Administrative Support, Level III',
    )
    await administrativeFilter(page).uncheck()
    await page.getByRole('checkbox', { name: /^Level III/ }).uncheck()
    await expect(results(page)).toHaveCount(0)
    await expect(page).toHaveURL(to.search())
    await page.goto(to.search('q=projects+programs&path=administrative-support'))
    await expect(statusOf(page)).toContainText('Without the filters: 2 results.')
    await page.getByRole('button', { name: 'Search without the filters' }).click()
    await expect(page).toHaveURL(searchAddress('projects programs'))
    await expect(results(page)).toHaveCount(2)
  })

  test('keeps filters in its address, so that back, forward and a pasted link restore the same view', async ({
    page,
    context,
  }) => {
    await page.goto(searchAddress('customer'))
    await expect(results(page)).toHaveCount(20)
    await page.getByRole('button', { name: 'Show more results' }).click()
    await expect(results(page).nth(20).getByRole('link')).toBeFocused()
    const all = await results(page).count()
    await administrativeFilter(page).focus()
    await page.keyboard.press('Space')
    await expect(page).toHaveURL(/path=administrative-support/)
    await expect(administrativeFilter(page)).toBeFocused()
    await expect(results(page).filter({ hasText: 'Technical Management Support' })).toHaveCount(0)
    const texts = await results(page).allTextContents()
    await page.goBack()
    await expect(results(page)).toHaveCount(all)
    await expect(administrativeFilter(page)).not.toBeChecked()
    await page.goForward()
    await expect(results(page)).toHaveText(texts)
    const otherTab = await context.newPage()
    await otherTab.goto(page.url())
    await expect(results(otherTab)).toHaveText(texts)
    await expect(boxOf(otherTab)).toHaveValue('customer')
  })
})

test.describe('without the search index', () => {
  test.use({ expectedErrors: /ERR_FAILED|Failed to load the|Pagefind/ })

  test('the search page and the search box report an error, and work once the index is back', async ({ page }) => {
    const indexFiles = /\/search-index\//
    await page.route(indexFiles, (route) => route.abort())
    await page.goto(searchAddress('rapport'))
    await expect(statusOf(page)).toContainText('The search could not be loaded.')
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(results(page).first()).toContainText('rapport with customers')
    await page.route(indexFiles, (route) => route.abort())
    await page.goto(start)
    await boxOf(page).fill('rapport')
    await expect(boxStatusOf(page)).toContainText('The search could not be loaded.')
    await page.unrouteAll()
    await boxOf(page).fill('rapport with')
    await expect(options(page).first()).toContainText('rapport with customers')
  })
})

test('without WebAssembly, the search page and box report an error, and the page links to an alternative', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'))
  await page.goto(start)
  await boxOf(page).fill('rapport')
  await expect(boxStatusOf(page)).toContainText('Searching needs WebAssembly')
  await page.goto(searchAddress('rapport'))
  await expect(statusOf(page)).toContainText('Searching needs WebAssembly')
  await expect(page.getByRole('main').getByRole('link', { name: 'home page' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden()
})

test.describe('the made-up site', () => {
  test.use(siteOptions(otherSites.madeUp))

  test('links to results under its base path, and hides filters that apply to no result', async ({ page }) => {
    const veryHigh = levelDescriptionOf('field-research/discovery-and-or-improvement', 'very-high', madeUp)
    const [descriptor] = veryHigh.descriptors
    await page.goto(searchAddress('Opens a region', madeUp.to))
    await expect(page.getByRole('group', { name: 'Level' })).toBeVisible()
    await expect(page.getByRole('group', { name: 'Discriminator' })).toBeHidden()
    const hit = results(page).first()
    await expect(hit).toContainText('Very High › Descriptor 1')
    await expect(hit.locator('.hit-text')).toHaveCSS('font-family', /Palatino/)
    await hit.getByRole('link').click()
    await expect(page).toHaveURL(madeUp.to.descriptor(descriptor!))
    await expect(page.locator(':target')).toContainText(descriptor!.text!)
  })
})
