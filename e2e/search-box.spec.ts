import type { Page } from '@playwright/test'
import { addressOf, levelDescriptions, searchFor, to } from './site.ts'
import { expect, test } from './test.ts'

const start = to.levelDescription(levelDescriptions[0]!)
const controversial = addressOf(
  'technical-management-support/customer-relations',
  'level-iv',
  'customer-interaction-level',
)

const boxOf = (page: Page) => page.getByLabel('Search the wording')
const options = (page: Page) => page.getByRole('option')
const statusOf = (page: Page) => page.getByRole('search').getByRole('status')

test('Ctrl+K and ⌘K reach it from anywhere, and it names its key', async ({ page }) => {
  for (const [address, key] of [
    [start, 'Control+k'],
    [to.home(), 'Meta+k'],
    [to.search(), 'Control+k'],
  ] as const) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press(key)
    await expect(boxOf(page)).toBeFocused()
    await expect(boxOf(page)).toHaveAttribute('placeholder', 'Search the wording (Ctrl+K)')
  }
})

test('no single character is a shortcut, and a slash that is typed stays a slash', async ({ page }) => {
  await page.goto(start)
  const before = await page.evaluate(() => document.activeElement?.tagName)
  for (const key of '/?.abcdefghijklmnopqrstuvwxyz0123456789') await page.keyboard.press(key)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(before)
  await boxOf(page).pressSequentially('complex/controversial')
  await expect(boxOf(page)).toHaveValue('complex/controversial')
  await expect(options(page).first()).toContainText('complex/controversial problems')
})

test('works by keyboard alone; nothing of the index is fetched before', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.goto(start, { waitUntil: 'networkidle' })
  expect(fetched.filter((url) => url.includes('/search-index/'))).toEqual([])
  const box = boxOf(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('complex controversial problems')
  await expect(box).toHaveRole('combobox')
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await expect(statusOf(page)).toHaveText('1 result')
  const found = options(page).first()
  await expect(found).toContainText('Technical Management Support › Customer Relations › Level IV')
  await expect(box).not.toHaveAttribute('aria-activedescendant')

  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(box).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(found).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(found).toHaveAttribute('aria-selected', 'true')
  await expect(box).toHaveAttribute('aria-activedescendant', (await found.getAttribute('id')) ?? '')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(controversial)
})

test('keys that an input method uses are its own', async ({ page }) => {
  await page.goto(start)
  await boxOf(page).fill('controversial problems')
  await expect(options(page).first()).toBeVisible()
  const press = (key: string, isComposing: boolean) =>
    boxOf(page).evaluate(
      (box, init) => box.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })),
      { key, isComposing },
    )
  expect([await press('ArrowDown', true), await press('Escape', true)]).toEqual([true, true])
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0)
  await expect(page.getByRole('listbox')).toBeVisible()
  expect(await press('ArrowDown', false)).toBe(false)
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1)
})

test('a word with a slip offers the right one, by key', async ({ page }) => {
  await page.goto(start)
  await boxOf(page).fill('custmer alliances')
  const meant = options(page).filter({ hasText: 'Did you mean' })
  await expect(meant).toHaveText('Did you mean customer alliances?')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(searchFor('customer alliances'))
})

test('the list ends within the window; all results are one link at its top, and Enter leads there, too', async ({
  page,
}) => {
  for (const [address, height] of [
    [to.home(), 900],
    [start, 500],
  ] as const) {
    await page.setViewportSize({ width: 1440, height })
    await page.goto(address)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('customer')
    await expect(options(page)).toHaveCount(7)
    const list = await page.getByRole('listbox').boundingBox()
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(height)
    const everything = page.getByRole('search').getByRole('link', { name: /^All \d+ results$/ })
    await expect(everything).toBeInViewport()
    await expect(everything).toHaveAttribute('href', searchFor('customer'))
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(searchFor('customer'))
  await expect(boxOf(page)).toBeFocused()
})

test('says when nothing is found', async ({ page }) => {
  await page.goto(start)
  await boxOf(page).fill('xylophone')
  await expect(statusOf(page)).toHaveText('No results for “xylophone”.')
  await expect(options(page)).toHaveCount(0)
  await expect(boxOf(page)).toHaveAttribute('aria-expanded', 'false')
})

test('on a phone the open box fills the screen, and closing gives the page back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto(start)
  await expect(boxOf(page)).toBeHidden()
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(boxOf(page)).toBeFocused()
  await boxOf(page).fill('customers')
  await expect(options(page).first()).toBeVisible()
  expect(await page.getByRole('search').boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 640 })
  // The keyboard covers the lower half: the list still ends within what is left, and scrolls.
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
  await expect(statusOf(page)).toContainText('No results for “xylophone”')
  const late = page.waitForResponse(text)
  release()
  await (await late).finished()
  // Whatever the page does with the late answer, it has done two frames later.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await expect(options(page)).toHaveCount(0)
})
