import type { Page } from '@playwright/test'
import { comparisonQuery, type LevelChoice } from '../src/compare/choice.ts'
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
const row = (page: Page, discriminator: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: discriminator, exact: true }) })
const status = (page: Page) => page.getByRole('main').getByRole('status')
const box = (page: Page, side: string, name: string) => page.getByRole('group', { name: side }).getByLabel(name)

test('two levels of two career paths stand side by side, a row for each discriminator', async ({ page }) => {
  await page.goto(compared(here, elsewhere))
  for (const [side, id] of [
    [1, `${technical}/${factor}`],
    [2, `${administrative}/${factor}`],
  ] as const) {
    const head = table(page).getByRole('columnheader').nth(side)
    await expect(head).toContainText(`Level III, ${rubricOf(id).careerPath.title}`)
    for (const { discriminator, text } of levelDescriptionOf(id, 'level-iii').descriptors) {
      const cell = row(page, discriminator?.title ?? '')
        .getByRole('cell')
        .nth(side - 1)
      expect(await cell.locator('.official').evaluate(({ textContent }) => textContent)).toBe(text)
    }
  }
  await expect(page).toHaveTitle(/^Level III, Technical Management Support.*Level III, Administrative Support/)
})

test('the words that each of two alike descriptors has for itself are marked, those of unlike ones are not', async ({
  page,
}) => {
  await page.goto(compared(here, elsewhere))
  const alike = row(page, 'Customer Interaction Level').getByRole('cell')
  await expect(alike.nth(0).locator('mark')).toHaveText([
    'Interacts',
    'and proactively',
    'identify',
    'problems',
    'to implement solutions',
  ])
  await expect(alike.nth(1).locator('mark')).toHaveText([
    'Works',
    'at all levels',
    'services',
    'resolve non-routine problems',
  ])
  await expect(row(page, 'Breadth of Influence').locator('mark')).toHaveCount(0)
})

test('every choice goes into the address, and back and forward restore it', async ({ page }) => {
  await page.goto(compared(here, elsewhere))
  await box(page, 'Left', 'Level').selectOption('Level IV')
  await expect(page).toHaveURL(compared(level(technical, 'level-iv'), elsewhere))
  await expect(row(page, 'Customer Needs').getByRole('cell').first()).toContainText('fulfills customer needs')

  await page.getByRole('button', { name: 'Swap sides' }).click()
  await expect(page).toHaveURL(compared(elsewhere, level(technical, 'level-iv')))
  await expect(row(page, 'Customer Needs').getByRole('cell').last()).toContainText('fulfills customer needs')

  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL(compared(here, elsewhere))
  await expect(box(page, 'Left', 'Level')).toHaveValue('level-iii')
  await expect(row(page, 'Customer Needs').getByRole('cell').first()).toContainText('Initiates meetings')
  await page.goForward()
  await expect(row(page, 'Customer Needs').getByRole('cell').first()).toContainText('fulfills customer needs')
})

test('from nothing, choosing leads to a comparison', async ({ page }) => {
  await page.goto(to.compare())
  await expect(status(page)).toHaveText('Choose two levels to see them side by side.')
  await expect(box(page, 'Left', 'Level')).toBeDisabled()
  for (const side of ['Left', 'Right']) {
    await box(page, side, 'Career path').selectOption('Technical Management Support')
    await expect(box(page, side, 'Factor')).toHaveValue(factor)
    await box(page, side, 'Level').selectOption(side === 'Left' ? 'Level I' : 'Level II')
  }
  await expect(page).toHaveURL(compared(level(technical, 'level-i'), level(technical, 'level-ii')))
  await expect(table(page).getByRole('rowheader')).toHaveCount(3)
})

for (const [given, message] of [
  [compared(here), 'Choose the right level too.'],
  [compared(undefined, here), 'Choose the left level too.'],
  [to.compare('left=no/such/level'), 'The address names a level that does not exist: no/such/level.'],
  [to.compare('left=<b>x</b>&right=%22'), 'The address names a level that does not exist: <b>x</b> and ".'],
] as const) {
  test(`${given} says what is missing and offers the lists`, async ({ page }) => {
    await page.goto(given)
    await expect(status(page)).toContainText(message)
    await expect(box(page, 'Left', 'Career path')).toBeEnabled()
    await expect(table(page)).toHaveCount(0)
  })
}

test('a level page leads there prefilled: its neighbours, and the same level elsewhere', async ({ page }) => {
  await page.goto(to.levelDescription(levelDescriptionOf(`${technical}/${factor}`, 'level-iii')))
  const beside = page.getByRole('navigation', { name: 'Related levels' })
  for (const [name, address] of [
    ['Compare with Level II', compared(level(technical, 'level-ii'), here)],
    ['Compare with Level IV', compared(here, level(technical, 'level-iv'))],
    ['Compare with Administrative Support', compared(here, elsewhere)],
  ] as const) {
    await expect(beside.getByRole('link', { name, exact: true })).toHaveAttribute('href', address)
  }
})

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
