import type { Page } from '@playwright/test'
import { comparisonQuery, type LevelChoice } from '../src/compare/choice.ts'
import { cellOf } from './level-table.ts'
import { levelDescriptionOf, rubricOf, to } from './site.ts'
import { expect, test } from './test.ts'

const technical = 'technical-management-support'
const administrative = 'administrative-support'
const factor = 'customer-relations'
const level = (careerPath: string, id: string): LevelChoice => ({ careerPath, factor, level: id })
const compared = (left?: LevelChoice, right?: LevelChoice) => to.compare(comparisonQuery(left, right))
const here = level(technical, 'level-iii')
const elsewhere = level(administrative, 'level-iii')

const table = (page: Page) => page.getByRole('main').getByRole('table')
const cell = (page: Page, side: number, discriminator: string) => cellOf(table(page), side, discriminator)
const status = (page: Page) => page.getByRole('main').getByRole('status')
const openChooser = (page: Page) => page.getByText('Choose the levels', { exact: true }).click()
const box = (page: Page, side: string, name: string) => page.getByRole('group', { name: side }).getByLabel(name)

test('two levels of two career paths are side by side, a row for each discriminator', async ({ page }) => {
  await page.goto(compared(here, elsewhere))
  await expect(status(page).getByRole('heading')).toHaveText(
    'Technical Management Support and Administrative Support Level III · Factor 3, Customer Relations',
  )
  for (const [side, id] of [
    [0, `${technical}/${factor}`],
    [1, `${administrative}/${factor}`],
  ] as const) {
    const { title } = rubricOf(id).careerPath
    await expect(table(page).getByRole('rowheader').nth(side)).toHaveText(title)
    await expect(status(page).getByRole('link', { name: title })).toHaveAttribute(
      'href',
      to.levelDescription(levelDescriptionOf(id, 'level-iii')),
    )
    for (const { discriminator, text } of levelDescriptionOf(id, 'level-iii').descriptors) {
      const wording = cell(page, side, discriminator?.title ?? '').locator('.official')
      expect(await wording.evaluate(({ textContent }) => textContent)).toBe(text)
    }
  }
  await expect(page).toHaveTitle(/^Level III, Technical Management Support.*Level III, Administrative Support/)
})

test('the words that each of two descriptors has for itself are marked, each side in its own way', async ({ page }) => {
  await page.goto(compared(here, level(technical, 'level-iv')))
  const [first, second] = [cell(page, 0, 'Breadth of Influence'), cell(page, 1, 'Breadth of Influence')]
  await expect(first.locator('.only-first')).toHaveText([
    'Guides the',
    'as they relate with',
    'Deviates from standard',
    'when necessary',
  ])
  await expect(second.locator('ins')).toHaveText([
    'Leads and coordinates',
    'in support',
    'customer interactions. Develops innovative',
    'to satisfy',
  ])
  await expect(first.locator('ins')).toHaveCount(0)
  await expect(second.locator('.only-first')).toHaveCount(0)
  await expect(status(page)).toContainText('Highlighted: only in Level IV. Dashed underline: only in Level III.')
})

test('marks are the same words whichever side a level is on', async ({ page }) => {
  const own = (index: number) =>
    table(page).locator(`tbody tr:nth-of-type(${index}) :is(ins, .only-first)`).allTextContents()
  await page.goto(compared(here, elsewhere))
  await expect(table(page)).toBeVisible()
  const before = [await own(1), await own(2)]
  expect(before.flat().length).toBeGreaterThan(9)
  await page.goto(compared(elsewhere, here))
  await expect(table(page)).toBeVisible()
  expect([await own(2), await own(1)]).toEqual(before)
})

test('where nothing is marked, a line says why', async ({ page }) => {
  const first = level(technical, 'level-i')
  await page.goto(compared(level(administrative, 'level-i'), first))
  const second = cell(page, 1, 'Breadth of Influence')
  await expect(second).toContainText('Same wording as Administrative Support.')
  await page.goto(compared(first, first))
  await expect(status(page)).toContainText('Both sides are the same level.')
})

test('every choice goes into the address, and back and forward restore it', async ({ page }) => {
  await page.goto(compared(here, elsewhere))
  await openChooser(page)
  await box(page, 'First level', 'Level').selectOption('Level IV')
  await expect(page).toHaveURL(compared(level(technical, 'level-iv'), elsewhere))
  await expect(cell(page, 0, 'Customer Needs')).toContainText('fulfills customer needs')

  await page.getByRole('button', { name: 'Swap' }).click()
  await expect(page).toHaveURL(compared(elsewhere, level(technical, 'level-iv')))
  await expect(cell(page, 1, 'Customer Needs')).toContainText('fulfills customer needs')

  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL(compared(here, elsewhere))
  await expect(box(page, 'First level', 'Level')).toHaveValue('level-iii')
  await expect(cell(page, 0, 'Customer Needs')).toContainText('Initiates meetings')
  await page.goForward()
  await expect(cell(page, 0, 'Customer Needs')).toContainText('fulfills customer needs')
})

test('from nothing, three choices lead to two levels of one rubric', async ({ page }) => {
  await page.goto(to.compare())
  await expect(status(page)).toHaveText('Choose two levels to see them side by side.')
  await expect(box(page, 'First level', 'Level')).toBeDisabled()
  await box(page, 'First level', 'Career path').selectOption('Technical Management Support')
  await expect(box(page, 'First level', 'Factor')).toHaveValue(factor)
  await box(page, 'First level', 'Level').selectOption('Level I')
  await expect(status(page)).toHaveText('Choose the second level too.')
  await box(page, 'Second level', 'Level').selectOption('Level II')
  await expect(page).toHaveURL(compared(level(technical, 'level-i'), level(technical, 'level-ii')))
  await expect(table(page).getByRole('cell')).toHaveCount(6)
})

test('what someone has chosen for the second level stays when the first is chosen', async ({ page }) => {
  await page.goto(to.compare())
  await box(page, 'Second level', 'Career path').selectOption('Administrative Support')
  await expect(box(page, 'First level', 'Career path')).toHaveValue(administrative)
  await box(page, 'First level', 'Career path').selectOption('Technical Management Support')
  await expect(box(page, 'Second level', 'Career path')).toHaveValue(administrative)
})

for (const width of [360, 1440]) {
  test(`at ${width} px a comparison’s link is copied, and opens with the comparison in view`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.setViewportSize({ width, height: 740 })
    await page.goto(compared(here, level(technical, 'level-iv')))
    await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    await expect(page.locator('#_message')).toHaveText('Link copied.')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(baseURL + compared(here, level(technical, 'level-iv')))

    const fresh = await context.newPage()
    await fresh.setViewportSize({ width, height: 740 })
    await fresh.goto(copied)
    await expect(cell(fresh, 0, 'Breadth of Influence').locator('.official')).toBeInViewport({ ratio: 1 })
    await expect(fresh.getByRole('group', { name: 'First level' })).toBeHidden()
  })
}

test('on a phone a choice brings the comparison into sight and keeps the focus', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(compared(here))
  const last = box(page, 'Second level', 'Level')
  await expect(last).toBeEnabled()
  await last.focus()
  await last.selectOption('Level IV')
  await expect(status(page).getByRole('heading').filter({ hasText: 'Level III and Level IV' })).toBeInViewport()
  await expect(cell(page, 0, 'Breadth of Influence').locator('.official')).toBeInViewport()
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()
})

test('nothing moves while a comparison comes in', async ({ page }) => {
  for (const address of [to.compare(), compared(here, elsewhere)]) {
    await page.goto(address, { waitUntil: 'networkidle' })
    const shift = await page.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) =>
            resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
          ).observe({ type: 'layout-shift', buffered: true })
          setTimeout(resolve, 300, 0)
        }),
    )
    expect(shift, address).toBe(0)
  }
})

test('the boxes of the two sides are beside each other where there is room, else one side below the other', async ({
  page,
}) => {
  const place = async (side: string) => (await page.getByRole('group', { name: side }).boundingBox())!
  for (const [width, beside] of [
    [1440, true],
    [390, false],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(to.compare())
    await expect(box(page, 'First level', 'Career path')).toBeEnabled()
    const [first, second] = [await place('First level'), await place('Second level')]
    expect(second.y === first.y).toBe(beside)
    expect(second.x > first.x).toBe(beside)
  }
})

for (const [given, message] of [
  [compared(here), 'Choose the second level too.'],
  [compared(undefined, here), 'Choose the first level too.'],
  [to.compare('left=no/such/level'), 'The address names a level that does not exist: no/such/level.'],
  [to.compare('left=<b>x</b>&right=%22'), 'The address names a level that does not exist: <b>x</b> and ".'],
] as const) {
  test(`${given} says what is missing and offers the lists`, async ({ page }) => {
    await page.goto(given)
    await expect(status(page)).toContainText(message)
    await expect(box(page, 'First level', 'Career path')).toBeEnabled()
    await expect(table(page)).toHaveCount(0)
  })
}

test.describe('without network', () => {
  test.use({ provoked: /ERR_FAILED/ })

  test('it says so, and tries again when asked', async ({ page }) => {
    const data = ({ pathname }: URL) => pathname.endsWith('.json')
    await page.route(data, (route) => route.abort())
    await page.goto(compared(here, elsewhere))
    await expect(status(page)).toContainText('could not be loaded')
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(table(page)).toBeVisible()
  })
})
