import type { Page } from '@playwright/test'
import { anyAddress } from '../../src/testing/any-address.ts'
import { randomFrom } from '../../src/testing/random.ts'
import { to } from '../site.ts'
import { expect, test } from '../test.ts'

// Whatever an address says, the page comes to a state that makes sense, without an error (see test.ts).

const count = 300
const atOnce = 10

/** An address as a browser has it, no longer than servers accept. */
const usable = (address: string) => address.slice(0, 7_000).toWellFormed().replaceAll('#', '%23')

/** Shows one address after the other in an open page, as going back and forth does. */
const goThrough = (page: Page, addresses: readonly string[]) =>
  page.evaluate(async (addresses) => {
    for (const address of addresses) {
      history.pushState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate'))
      await new Promise(requestAnimationFrame)
    }
  }, addresses)

const status = (page: Page) => page.locator('main [role=status]:not(#_lost)')

for (const [name, at, sense] of [
  ['search', to.search, /^(?:[\d,]+ results?\b|No |Enter a word)/],
  ['compare', to.compare, /(?:Highlighted|Both sides are the same level|^The address names|^Choose |^No level)/],
] as const) {
  test(`${name}: ${count} addresses, one after the other, each tenth also afresh`, async ({ page }) => {
    test.setTimeout(300_000)
    const random = randomFrom(21)
    const shown = async () => [
      await status(page).textContent(),
      await page.getByRole('main').locator('.official').allTextContents(),
    ]
    await page.goto(at())
    for (let done = 0; done < count; done += atOnce) {
      const addresses = Array.from({ length: atOnce }, () => at(usable(anyAddress(random))))
      await goThrough(page, addresses)
      await expect(status(page)).toHaveText(sense)
      await page.waitForLoadState('networkidle')
      const before = await shown()
      await page.goto(addresses.at(-1)!)
      await expect(status(page)).toHaveText(sense)
      await expect.poll(shown).toEqual(before)
    }
  })
}

test('a search goes on when the browser accepts no more addresses', async ({ page }) => {
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
