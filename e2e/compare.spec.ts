import type { Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../src/compare/choice.ts'
import { cellOf } from './level-table.ts'
import { levelDescriptionOf, levelDescriptions, to } from './site.ts'
import { expect, test } from './test.ts'

const technicalId = 'technical-management-support/customer-relations'
const administrativeId = 'administrative-support/customer-relations'
const [levelI, levelIII, levelIV, otherLevelIII] = [
  ...['level-i', 'level-iii', 'level-iv'].map((level) => levelDescriptionOf(technicalId, level)),
  levelDescriptionOf(administrativeId, 'level-iii'),
].map(choiceOf)
const comparison = (left?: string, right?: string) => to.compare(comparisonQuery(left, right))

const table = (page: Page) => page.getByRole('main').getByRole('table')
const cell = (page: Page, side: number, discriminator: string) => cellOf(table(page), side, discriminator)
const rowHeaders = (page: Page) => table(page).getByRole('rowheader')
const status = (page: Page) => page.getByRole('main').getByRole('status')
const list = (page: Page, side: string) => page.getByLabel(`${side} level`)

test('shows levels from two career paths side by side, with a row for each discriminator', async ({ page }) => {
  await page.goto(comparison(levelIII, otherLevelIII))
  await expect(status(page).getByRole('heading')).toHaveText('Technical Management Support and Administrative Support')
  await expect(status(page)).toContainText('Level III · Factor 3, Customer Relations')
  for (const [side, id] of [technicalId, administrativeId].entries()) {
    const description = levelDescriptionOf(id, 'level-iii')
    const { title } = description.rubric.careerPath
    await expect(rowHeaders(page).nth(side)).toHaveText(title)
    const link = status(page).getByRole('link', { name: title })
    await expect(link).toHaveAttribute('href', to.levelDescription(description))
    for (const { discriminator, text } of description.descriptors) {
      const wording = cell(page, side, discriminator!.title).locator('.official')
      expect(await wording.evaluate(({ textContent }) => textContent)).toBe(text)
    }
  }
  await expect(page).toHaveTitle(
    /^Level III, Technical Management Support: .+ – Level III, Administrative Support: .+ – Career Path Rubrics$/,
  )
})

test('marks the words that only one descriptor contains, and still marks them after a swap', async ({ page }) => {
  await page.goto(comparison(levelIII, levelIV))
  const marks = (side: number, kind: string) => cell(page, side, 'Breadth of Influence').locator(kind)
  const words = {
    levelIII: ['Guides the', 'as they relate with', 'Deviates from standard', 'when necessary'],
    levelIV: ['Leads and coordinates', 'in support', 'customer interactions. Develops innovative', 'to satisfy'],
  }
  await expect(marks(0, '.only-first')).toHaveText(words.levelIII)
  await expect(marks(1, 'ins')).toHaveText(words.levelIV)
  await expect(marks(0, 'ins')).toHaveCount(0)
  await expect(marks(1, '.only-first')).toHaveCount(0)
  await expect(status(page)).toContainText('Highlighted: only in Level IV. Dashed underline: only in Level III.')
  await page.getByRole('button', { name: 'Swap' }).click()
  await expect(page).toHaveURL(comparison(levelIV, levelIII))
  await expect(marks(0, '.only-first')).toHaveText(words.levelIV)
  await expect(marks(1, 'ins')).toHaveText(words.levelIII)
})

test('offers every level; each choice updates the address; back and forward restore the choices', async ({ page }) => {
  await page.goto(to.compare())
  for (const side of ['First', 'Second']) {
    const options = list(page, side).getByRole('option')
    await expect(options).toHaveCount(1 + levelDescriptions.length)
    await expect(options.last()).toHaveText('Customer Relations: Level III')
  }
  await list(page, 'First').selectOption(levelI!)
  await expect(page).toHaveURL(comparison(levelI))
  await expect(status(page)).toHaveText('Choose the second level too.')
  await expect(page.getByText('First level Technical Management Support')).toBeVisible()
  await list(page, 'Second').focus()
  await list(page, 'Second').selectOption(levelIII!)
  await expect(list(page, 'Second')).toBeFocused()
  await expect(rowHeaders(page)).toHaveText(['Level I', 'Level III'])
  await list(page, 'First').selectOption(levelIV!)
  await expect(rowHeaders(page)).toHaveText(['Level IV', 'Level III'])

  await page.goBack()
  await expect(page).toHaveURL(comparison(levelI, levelIII))
  await expect(list(page, 'First')).toHaveValue(levelI!)
  await expect(rowHeaders(page)).toHaveText(['Level I', 'Level III'])
  await page.goBack()
  await expect(status(page)).toHaveText('Choose the second level too.')
  await expect(page).toHaveTitle(/^Compare two levels – /)
  await expect(table(page)).toHaveCount(0)
  await page.goForward()
  await expect(rowHeaders(page)).toHaveText(['Level I', 'Level III'])
})

test('copies a link that opens with the comparison in view, even on a phone', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(comparison(levelIII, levelIV))
  await page.getByRole('button', { name: 'Copy link', exact: true }).click()
  await expect(page.locator('#_message')).toHaveText('Link copied.')
  const copiedAddress = await page.evaluate(() => navigator.clipboard.readText())
  expect(copiedAddress).toBe(baseURL + comparison(levelIII, levelIV))
  await page.goto(copiedAddress)
  await expect(rowHeaders(page).first()).toBeInViewport()
})

for (const [address, message] of [
  [to.compare(), 'Choose two levels to see them side by side.'],
  [comparison(undefined, levelIII), 'Choose the first level too.'],
  [comparison(levelI, levelI), 'Both sides are the same level.'],
  [to.compare('left=no/such/level'), 'The address names a level that does not exist: no/such/level.'],
  [to.compare('left=<b>x</b>&right=%22'), 'The address names a level that does not exist: <b>x</b> and ".'],
] as const) {
  test(`${address} shows: ${message}`, async ({ page }) => {
    await page.goto(address)
    await expect(status(page)).toContainText(message)
  })
}

test.describe('without a network connection', () => {
  test.use({ expectedErrors: /ERR_FAILED/ })

  test('shows an error and a button to try again', async ({ page }) => {
    await page.route(/\.json$/, (route) => route.abort())
    await page.goto(comparison(levelIII, otherLevelIII))
    await expect(status(page)).toContainText('could not be loaded')
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(table(page)).toBeVisible()
  })
})

test('a late response does not replace a newer choice', async ({ page }) => {
  let release = () => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  await page.route(`**${to.rubricFile(levelDescriptionOf(administrativeId, 'level-i').rubric)}`, async (route) => {
    await gate
    await route.continue()
  })
  await page.goto(comparison(levelIII, otherLevelIII))
  await list(page, 'Second').selectOption(levelIV!)
  await expect(rowHeaders(page)).toHaveText(['Level III', 'Level IV'])
  const response = page.waitForResponse(/rubric\.json/)
  release()
  await response
  await expect(rowHeaders(page)).toHaveText(['Level III', 'Level IV'])
})
