import type { Page } from '@playwright/test'
import { careerPathName, careerPathNumber } from '../src/rubric/name.ts'
import { levelDescriptionOf, searchFor, to } from './site.ts'
import { expect, test } from './test.ts'

const levelDescription = levelDescriptionOf('technical-management-support/customer-relations', 'level-iii')
const { level } = levelDescription
const { careerPath } = level
const name = `${level.title}, ${careerPathNumber(careerPath)}`

/** What the browser stores it under. */
const key = `my-level ${to.home()}`

const main = (page: Page) => page.getByRole('main')
const hint = (page: Page) => main(page).getByText('Which level is yours?')
const stored = (page: Page) => page.evaluate(() => ({ ...localStorage }))

async function keep(page: Page): Promise<void> {
  await page.goto(to.level(level))
  await page.getByRole('button', { name: 'Keep as my level' }).click()
}

test('a level is kept on this device, leads on from home and career path, and is forgotten by one click', async ({
  page,
  context,
}) => {
  await page.goto(to.home())
  await expect(hint(page)).toBeVisible()
  await expect(main(page).getByText('My level')).toBeHidden()
  await keep(page)
  await page.goto(to.levelDescription(levelDescription))
  await expect(page.getByRole('button', { name: 'Forget my level' })).toBeVisible()
  await page.goto(to.level(careerPath.levels[0]!))
  await expect(page.getByRole('button', { name: 'Keep as my level' })).toBeVisible()
  for (const address of [to.careerPath(careerPath), to.home()]) {
    await page.goto(address)
    await expect(main(page).getByRole('link', { name, exact: true })).toHaveAttribute('href', to.level(level))
    await expect(hint(page)).toBeHidden()
  }
  await expect(main(page).getByRole('link').first()).toHaveText(name)
  await test.step('its name is that of today once its page is seen', async () => {
    await page.evaluate((key) => localStorage.setItem(key, localStorage.getItem(key)!.replaceAll('III', '3')), key)
    await page.goto(to.level(level))
    await page.goto(to.home())
    await expect(main(page).getByRole('link').first()).toHaveText(name)
  })
  expect(Object.keys(await stored(page))).toEqual([key])
  expect(await context.cookies()).toEqual([])
  await main(page).getByRole('link', { name: 'What Level IV adds', exact: true }).click()
  await expect(page).toHaveURL(to.nextLevel(level))
  await page.goBack()
  await page.getByRole('button', { name: 'Forget', exact: true }).click()
  await expect(hint(page)).toBeFocused()
  expect(await stored(page)).toEqual({})
})

test('the highest level has none that adds to it', async ({ page }) => {
  await page.goto(to.level(careerPath.levels.at(-1)!))
  await page.getByRole('button', { name: 'Keep as my level' }).click()
  await page.goto(to.home())
  await expect(main(page).getByText('My level')).toBeVisible()
  await expect(main(page).getByRole('link', { name: /^What .* adds$/ })).toHaveCount(0)
})

for (const width of [320, 1440]) {
  test(`nothing moves when it is shown, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await keep(page)
    // The page is painted long before its script is there.
    await page.route('**/_astro/Page*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    for (const address of [to.home(), to.careerPath(careerPath), to.level(level), to.level(careerPath.levels[0]!)]) {
      await page.goto(address)
      await expect(page.locator('html[data-my-path]')).toBeVisible()
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) =>
              resolve(
                list
                  .getEntries()
                  .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
              ),
            ).observe({ type: 'layout-shift', buffered: true })
            setTimeout(() => resolve(0), 300)
          }),
      )
      expect(moved, address).toBe(0)
    }
  })
}

test('the search offers its career path as the first filter', async ({ page }) => {
  await page.goto(searchFor('customer'))
  const only = page.getByRole('button', { name: `Only ${careerPathName(careerPath)}` })
  await expect(page.getByRole('list', { name: 'Results' })).not.toBeEmpty()
  await expect(only).toHaveCount(0)
  await keep(page)
  await page.goto(searchFor('customer'))
  await only.click()
  await expect(page).toHaveURL(to.search(String(new URLSearchParams({ q: 'customer', path: careerPath.id }))))
  await expect(only).toHaveCount(0)
  await expect(page.getByRole('button', { name: /remove this filter$/ })).toBeFocused()
})

test('where the browser stores nothing, or something else stands there, nothing is missing', async ({
  page,
  context,
}) => {
  await keep(page)
  await page.evaluate((key) => localStorage.setItem(key, '{"path":7,"links":"none"}'), key)
  await page.goto(to.home())
  await expect(hint(page)).toBeVisible()
  await page.goto(to.level(level))
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.getByRole('button', { name: 'Keep as my level' }).click()
  await expect(page.getByRole('button', { name: /my level/ })).toBeHidden()
  await context.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError')
      },
    }),
  )
  await page.goto(to.home())
  await expect(hint(page)).toBeHidden()
  await page.goto(to.level(level))
  await expect(page.getByRole('button', { name: /my level/ })).toBeHidden()
  await expect(main(page).getByText(levelDescription.descriptors[0]!.text!)).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('nothing is offered that would not work', async ({ page }) => {
    await page.goto(to.home())
    await expect(hint(page)).toBeHidden()
    await page.goto(to.level(level))
    await expect(page.getByRole('button', { name: /my level/ })).toBeHidden()
  })
})
