import type { Page } from '@playwright/test'
import { anyAddress } from '../../src/testing/any-address.ts'
import { randomFrom } from '../../src/testing/random.ts'
import { to } from '../site.ts'
import { expect, test } from '../test.ts'

// Whatever an address contains, the page reaches a sensible state without any error. `test.ts` detects errors.

const count = 300
const batchSize = 10

/** Makes an address well formed, as browsers do, and short enough for servers. */
const sanitize = (address: string) => address.slice(0, 7_000).toWellFormed().replaceAll('#', '%23')

/** Takes an open page from one address to the next, as the back and forward buttons do. */
const goThrough = (page: Page, addresses: readonly string[]) =>
  page.evaluate(async (addresses) => {
    for (const address of addresses) {
      history.pushState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate'))
      await new Promise(requestAnimationFrame)
    }
  }, addresses)

const status = (page: Page) => page.locator('main [role=status]:not(#_lost)')

for (const [name, addressFor, expectedStatus] of [
  ['search', to.search, /^(?:[\d,]+ results?\b|No |Enter a word)/],
  ['compare', to.compare, /(?:Highlighted|Both sides are the same level|^The address names|^Choose )/],
] as const) {
  test(`${name} handles ${count} random addresses in turn, and loads every tenth one afresh`, async ({ page }) => {
    test.setTimeout(300_000)
    const random = randomFrom(21)
    const readPage = async () => [
      await status(page).textContent(),
      await page.getByRole('main').locator('.official').allTextContents(),
    ]
    await page.goto(addressFor())
    for (let done = 0; done < count; done += batchSize) {
      const addresses = Array.from({ length: batchSize }, () => addressFor(sanitize(anyAddress(random))))
      await goThrough(page, addresses)
      await expect(status(page)).toHaveText(expectedStatus)
      await page.waitForLoadState('networkidle')
      const stateBefore = await readPage()
      await page.goto(addresses.at(-1)!)
      await expect(status(page)).toHaveText(expectedStatus)
      await expect.poll(readPage).toEqual(stateBefore)
    }
  })
}

test('search keeps working when the browser refuses to change the address', async ({ page }) => {
  await page.goto(to.search())
  await expect(status(page)).toHaveText(/^Enter a word/)
  await page.evaluate(() => {
    history.replaceState = () => {
      throw new DOMException('too many calls', 'SecurityError')
    }
  })
  await page.getByLabel('Search the wording').fill('customer')
  await expect(status(page)).toHaveText(/^\d+ results/)
})
