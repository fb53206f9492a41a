import { choiceOf, comparisonQuery } from '../src/compare/choice.ts'
import { expectNoViolation, expectToFit } from './axe.ts'
import { levelDescriptions, pages, searchFor, to } from './site.ts'
import { expect, test } from './test.ts'

for (const address of pages) {
  test(`${address} is accessible and fits 320 px`, async ({ page }) => {
    await page.goto(address)
    await expect.soft(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect.soft(page.getByRole('main')).toHaveCount(1)
    await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expectNoViolation(page)
    await expectToFit(page, 320)
  })
}

for (const query of ['customers', 'xylophone']) {
  test(`axe finds nothing in the open search box with “${query}”`, async ({ page }) => {
    await page.goto(to.levelDescription(levelDescriptions[0]!))
    await page.getByRole('searchbox').fill(query)
    await expect(page.getByRole('search').getByRole('status')).toContainText(/result|found/)
    await page.keyboard.press('ArrowDown')
    await expectNoViolation(page)
  })

  test(`axe finds nothing on the search page with “${query}”`, async ({ page }) => {
    await page.goto(searchFor(query))
    await expect(page.getByRole('main').getByRole('status')).toContainText(/result|found/)
    await expectNoViolation(page)
  })
}

const [one, other] = levelDescriptions.map(choiceOf)

for (const address of [
  to.levelDescription(levelDescriptions[0]!),
  to.compare(comparisonQuery(one, other)),
  searchFor('customers'),
]) {
  test(`${address} fits a phone with text twice as large`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    await expect.poll(width).toBeLessThanOrEqual(320)
  })
}

test.describe('by keyboard', () => {
  test.beforeEach(({ page }) => page.goto(to.levelDescription(levelDescriptions[0]!)))

  test('the first stop leads past the header', async ({ page }) => {
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to content' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('main').getByRole('link').first()).toBeFocused()
  })

  test('focus is visible wherever it goes', async ({ page }) => {
    const stops = page.locator('a:visible, button:visible, input:visible')
    for (let count = await stops.count(); count > 0; count--) {
      await page.keyboard.press('Tab')
      const focused = page.locator(':focus')
      await expect(focused).toBeInViewport()
      await expect(focused).not.toHaveCSS('outline-style', 'none')
      await expect(focused).not.toHaveCSS('outline-width', '0px')
    }
  })
})
