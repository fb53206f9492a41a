import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core'
import { findBrowser, firefoxHint } from '../browser.ts'

const executablePath = findBrowser('firefox')

interface Fixtures {
  /** Opens an address in a new tab. A test's tabs share a profile that no other test uses. */
  readonly visit: (address: string) => Promise<Page>
}

interface WorkerFixtures {
  /** A Firefox instance that prefers a dark color scheme, started once per worker. */
  readonly firefox: Browser | Error
}

/**
 * A test in Firefox, driven over WebDriver BiDi because Playwright drives only its own Firefox build. It fails on any
 * page error, content security policy violation, or request to another host. Without Firefox, it is skipped.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  firefox: [
    async ({}, use) => {
      // When run as root, Firefox starts only with a home folder that root owns.
      const home = await mkdtemp(join(tmpdir(), 'firefox-home-'))
      const browser = await launch(home).catch((error: unknown) => new Error(`Firefox does not start: ${error}`))
      await use(browser)
      if (!(browser instanceof Error)) await browser.close()
      await rm(home, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  visit: async ({ firefox, baseURL }, use, testInfo) => {
    if (firefox instanceof Error) {
      // A sandboxed Firefox, such as a snap package, may start for users but not in tests. On CI, it must start.
      testInfo.skip(!executablePath || !process.env['CI'], executablePath ? firefox.message : firefoxHint)
      throw firefox
    }
    const context = await firefox.createBrowserContext()
    const problems: string[] = []
    await use(async (address) => {
      const page = await context.newPage()
      await resize(page, 1280, 800)
      recordProblems(page, baseURL ?? '', problems)
      await page.goto(baseURL + address)
      return page
    })
    await context.close()
    expect(problems).toEqual([])
  },
})

function launch(home: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    ...(executablePath && { executablePath }),
    env: { ...process.env, ...(process.getuid?.() === 0 && { HOME: home }) },
    extraPrefsFirefox: {
      'layout.css.prefers-color-scheme.content-override': 0,
      // Lays scrollbars over the page, as phones do, so that they do not make a 360 px page narrower.
      'ui.useOverlayScrollbars': 1,
    },
  })
}

/**
 * Records errors on a page (including policy violations) and requests to other origins. Ignores `data:` URLs, because
 * Firefox loads list markers from them.
 */
function recordProblems(page: Page, origin: string, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && url.protocol !== 'data:') problems.push(`request to ${url}`)
  })
}

/** A selector for elements with the given role and, optionally, an accessible name. */
export const byRole = (role: string, name?: string) =>
  `::-p-aria(${name === undefined ? '' : `[name="${name}"]`}[role="${role}"])`

/** The trimmed text of each visible element that matches the selector. */
export const visibleTexts = (page: Page, selector: string) =>
  page.$$eval(selector, (elements) =>
    elements.filter((element) => element.checkVisibility()).map(({ textContent }) => textContent?.trim() ?? ''),
  )

export async function resize(page: Page, width: number, height: number): Promise<void> {
  // Firefox 140 accepts the size but not the orientation that Puppeteer sends with it.
  await page.setViewport({ width, height }).catch((error: unknown) => {
    if (!String(error).includes('unknown command emulation.setScreenOrientationOverride')) throw error
  })
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
}

/** The address of the page that a tab shows, without the site’s origin. */
export function currentAddress(page: Page): string {
  const { pathname, search, hash } = new URL(page.url())
  return pathname + search + hash
}

/** Waits until a visible element matches the selector, and clicks the first such element. */
export async function click(page: Page, selector: string): Promise<void> {
  await expect.poll(async () => (await visibleTexts(page, selector)).length, selector).toBeGreaterThan(0)
  for (const element of await page.$$(selector)) {
    if (await element.evaluate((element) => element.checkVisibility())) return element.click()
  }
}

/** Presses a key while holding Control. */
export async function pressWithControl(page: Page, key: KeyInput): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press(key)
  await page.keyboard.up('Control')
}

export { expect }
