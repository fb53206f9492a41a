import type { Page } from '@playwright/test'
import { levelDescriptions, to } from './site.ts'
import { expect, test } from './test.ts'

const rubricPage = to.rubric(levelDescriptions[1]!.rubric)
const levelPage = to.levelDescription(levelDescriptions[1]!)
const levelLink = (page: Page) => page.getByRole('main').locator(`a[href="${levelPage}"]`).first()

test('the page of a link that is pointed at is fetched ahead, and not again when it is followed', async ({ page }) => {
  await page.goto(rubricPage)
  const client = await page.context().newCDPSession(page)
  const ready = new Promise<string>((resolve) =>
    client.on('Preload.prefetchStatusUpdated', ({ status, prefetchUrl }) => {
      if (status === 'Ready') resolve(new URL(prefetchUrl).pathname)
    }),
  )
  await client.send('Preload.enable')
  await levelLink(page).hover()
  expect(await ready).toBe(levelPage)
  await levelLink(page).click()
  await expect(page).toHaveURL(levelPage)
  const delivery = () => page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON().deliveryType)
  expect(await delivery()).toBe('navigational-prefetch')
})

test.describe('where speculation rules are not known', () => {
  let fetches: string[]
  test.beforeEach(async ({ page }) => {
    fetches = []
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') fetches.push(new URL(request.url()).pathname)
    })
    await page.addInitScript(() => (HTMLScriptElement.supports = () => false))
  })

  /** What the page has fetched: one of our own comes after all of them. */
  async function ahead(page: Page): Promise<string[]> {
    await page.evaluate(() => fetch(''))
    await expect.poll(() => fetches.at(-1)).toBe(rubricPage)
    return fetches.slice(0, -1)
  }

  for (const near of ['pointed at', 'gone to by key'] as const) {
    test(`the page of a link that is ${near} is fetched ahead, once`, async ({ page }) => {
      await page.goto(rubricPage)
      const fetched = page.waitForResponse((response) => new URL(response.url()).pathname === levelPage)
      if (near === 'pointed at') await levelLink(page).hover()
      else await levelLink(page).focus()
      expect((await fetched).ok()).toBe(true)
      await page.getByRole('heading', { level: 1 }).hover()
      await levelLink(page).hover()
      expect(await ahead(page)).toEqual([levelPage])
    })
  }

  test('nothing is fetched ahead for those who save data', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
    await page.goto(rubricPage)
    await levelLink(page).hover()
    await expect(page.locator('html')).toHaveAttribute('data-saves-data')
    expect(await ahead(page)).toEqual([])
  })

  test('files, and the page itself, are not fetched ahead', async ({ page }) => {
    await page.goto(rubricPage)
    const main = page.getByRole('main')
    const links = main.locator('a[download], a[href^="#"]').filter({ visible: true })
    for (const link of await links.all()) await link.hover()
    expect(await ahead(page)).toEqual([])
  })
})
