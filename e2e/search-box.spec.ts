import type { Page } from '@playwright/test'
import { addressOf, levelDescriptionOf, levelDescriptions, searchFor, to } from './site.ts'
import { expect, test } from './test.ts'

const technical = 'technical-management-support/customer-relations'
const levelDescription = levelDescriptionOf(technical, 'level-iv')
const start = to.levelDescription(levelDescriptions[0]!)
const found = addressOf(technical, 'level-iv', 'customer-needs')

const boxOf = (page: Page) => page.getByLabel('Search for words you remember')
const options = (page: Page) => page.getByRole('option')
const results = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('listitem')
const statusOf = (page: Page) => page.getByRole('main').getByRole('status')

for (const key of ['Control+k', 'Meta+k']) {
  test(`${key} reaches the box from anywhere`, async ({ page }) => {
    for (const address of [start, to.home(), to.search()]) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).click()
      await page.keyboard.press(key)
      await expect(boxOf(page)).toBeFocused()
      await expect(boxOf(page)).toHaveValue('')
    }
  })
}

test('the box says its key', async ({ page }) => {
  await page.goto(start)
  await expect(boxOf(page)).toHaveAttribute('placeholder', 'Words you remember (Ctrl+K)')
})

test('no single character is a shortcut: dictation and slips of the hand type them anywhere', async ({ page }) => {
  await page.goto(start)
  const before = await page.evaluate(() => document.activeElement?.tagName)
  for (const key of '/?.abcdefghijklmnopqrstuvwxyz0123456789') await page.keyboard.press(key)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(before)
  await expect(page).toHaveURL(start)
})

test('a slash that is typed into the box stays a slash', async ({ page }) => {
  await page.goto(start)
  await boxOf(page).pressSequentially('complex/controversial')
  await expect(boxOf(page)).toHaveValue('complex/controversial')
  await expect(options(page).first()).toContainText('complex/controversial problems')
})

test('a word with a slip offers the right one, by key and by click', async ({ page }) => {
  await page.goto(start)
  await boxOf(page).fill('custmer alliances')
  const meant = options(page).filter({ hasText: 'Did you mean' })
  await expect(meant).toHaveText('Did you mean customer alliances?')
  await page.keyboard.press('ArrowDown')
  await expect(meant).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(boxOf(page)).toHaveValue('customer alliances')
  await expect(meant).toHaveCount(0)
  await expect(options(page).first()).toContainText('customer alliances')

  await page.goto(searchFor('custmer alliances'))
  await page.getByRole('main').getByRole('button', { name: 'customer alliances' }).click()
  await expect(page).toHaveURL(searchFor('customer alliances'))
  await page.goBack()
  await expect(boxOf(page)).toHaveValue('custmer alliances')
})

test('quotes mean the exact words', async ({ page }) => {
  await page.goto(searchFor('"customer alliance"'))
  await expect(statusOf(page)).toContainText('Nothing found')
  await boxOf(page).fill('"customer alliances" projects')
  await expect(results(page).first().getByRole('link')).toHaveAttribute('href', found)
})

test('where nothing holds all the words, it says so and shows what holds most', async ({ page }) => {
  await page.goto(searchFor('establishes customer xylophones'))
  await expect(statusOf(page)).toContainText('Nothing contains all these words.')
  await expect(results(page).first()).toContainText('Establishes customer alliances')
})

test('the descriptor arrived at is set off and has the words marked; a reload shows the page plain', async ({
  page,
}) => {
  await page.goto(start)
  await boxOf(page).fill('customer alliances projects')
  await options(page).first().click()
  await expect(page).toHaveURL(found)
  const target = page.locator(':target')
  await expect(target).toBeInViewport()
  await expect(target.locator('mark')).toHaveText([
    'customer alliances',
    'customer',
    'customer',
    'projects',
    'customer',
  ])
  expect(await target.locator('.official').evaluate(({ textContent }) => textContent)).toBe(
    levelDescription.descriptors[1]?.text,
  )
  const others = page.locator('.row:not(:target)').first()
  const background = (node: Element) => getComputedStyle(node).backgroundColor
  expect(await target.evaluate(background)).not.toBe(await others.evaluate(background))

  await page.reload()
  await expect(page.locator(':target')).toContainText('customer alliances')
  await expect(page.locator('mark:not(.own)')).toHaveCount(0)
})

test('an address with a fragment that is no fragment shows the page, without the query', async ({ page }) => {
  const address = to.levelDescription(levelDescription)
  await page.goto(`${address}?q=customer#50%`)
  await expect(page).toHaveURL(`${address}#50%`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a link that is copied from the results is the plain address', async ({ page }) => {
  await page.goto(searchFor('customer alliances projects'))
  const link = results(page).first().getByRole('link')
  await expect(link).toHaveAttribute('href', found)
  await link.click({ button: 'right' })
  await expect(link).toHaveAttribute('href', found)
})

test('on a phone the open box fills the screen, and closing gives the page back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto(start)
  await expect(boxOf(page)).toBeHidden()
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(boxOf(page)).toBeFocused()
  await boxOf(page).fill('customers')
  await expect(options(page).first()).toBeVisible()
  const whole = await page.getByRole('search').boundingBox()
  expect(whole).toEqual({ x: 0, y: 0, width: 360, height: 640 })
  // The keyboard takes the lower half: the list still ends within what is left, and scrolls.
  await page.setViewportSize({ width: 360, height: 320 })
  const list = await page.getByRole('listbox').boundingBox()
  expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(320)
  await page.keyboard.press('ArrowUp')
  await expect(options(page).last()).toBeInViewport()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('an answer that comes late does not replace a newer one', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.goto(start)
  const text = /\.pf_fragment$/
  await page.route(text, async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest(text)
  await boxOf(page).fill('rapport')
  await asked
  await boxOf(page).fill('xylophone')
  await expect(page.getByRole('search').getByRole('status')).toContainText('Nothing found for “xylophone”')
  const late = page.waitForResponse(text)
  release()
  await (await late).finished()
  // Whatever the page does with the late answer, it has done two frames later.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await expect(options(page)).toHaveCount(0)
})

test.describe('the state of the search page is its address', () => {
  const administrative = (page: Page) =>
    page.getByRole('checkbox', { name: /^Career Path 3, .*Administrative Support/ })

  test('filters without words list descriptors; removing the last one empties the list', async ({ page }) => {
    await page.goto(to.search())
    await administrative(page).check()
    await expect(statusOf(page)).toHaveText('9 results')
    await page.getByRole('checkbox', { name: /^Level III/ }).check()
    await expect(statusOf(page)).toHaveText('3 results')
    await page.getByRole('button', { name: /Administrative Support.*remove this filter/ }).click()
    await expect(statusOf(page)).toHaveText('6 results')
    await page.getByRole('button', { name: /^Level III.*remove this filter/ }).click()
    await expect(results(page)).toHaveCount(0)
    await expect(page).toHaveURL(to.search())
  })

  test('filters by keyboard keep the focus where it is', async ({ page }) => {
    await page.goto(searchFor('customer'))
    await administrative(page).focus()
    await page.keyboard.press('Space')
    await expect(administrative(page)).toBeChecked()
    await expect(page).toHaveURL(/path=administrative-support/)
    await expect(administrative(page)).toBeFocused()
  })

  test('back, forward, reload and a pasted link give the same view', async ({ page, context }) => {
    await page.goto(searchFor('customer'))
    await page.getByRole('button', { name: 'Show more results' }).click()
    await expect(results(page).nth(20)).toBeVisible()
    await expect(results(page).nth(20).getByRole('link')).toBeFocused()
    const all = await results(page).count()
    await administrative(page).check()
    await expect(statusOf(page)).not.toHaveText(`${all} results`)
    const narrowed = page.url()
    const texts = await results(page).allTextContents()

    await page.goBack()
    await expect(results(page)).toHaveCount(all)
    await expect(administrative(page)).not.toBeChecked()
    await page.goForward()
    await expect(results(page)).toHaveText(texts)
    await page.reload()
    await expect(results(page)).toHaveText(texts)
    await expect(administrative(page)).toBeChecked()

    const other = await context.newPage()
    await other.goto(narrowed)
    await expect(results(other)).toHaveText(texts)
    await expect(boxOf(other)).toHaveValue('customer')
  })
})

test('the whole search is reached without a mouse: box, list, all results, filters', async ({ page }) => {
  await page.goto(start)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('customer')
  await expect(options(page).last()).toHaveText('All results and filters')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(searchFor('customer'))
  await expect(boxOf(page)).toBeFocused()
})
