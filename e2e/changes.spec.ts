import { cellOf, changes } from './level-table.ts'
import { levelDescriptionOf, to } from './site.ts'
import { expect, test } from './test.ts'

const technical = 'technical-management-support/customer-relations'
test('Level IV shows what it has that Level III has not', async ({ page }) => {
  await page.goto(to.levelDescription(levelDescriptionOf(technical, 'level-iv')))
  await expect(changes(page).getByRole('rowheader')).toHaveText(['Level III', 'Level IV'])
  await expect(cellOf(changes(page), 1, 'Customer Interaction Level').locator('ins')).toHaveText([
    'complex/controversial',
    'develop',
    'strategies or techniques for resolving projects/programs issues',
  ])
  await expect(page.getByText('Words that are not in the level below are highlighted.')).toBeVisible()
})

test('marks can be seen without colors, and what is copied has none', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(to.levelDescription(levelDescriptionOf(technical, 'level-iv')))
  const wording = cellOf(changes(page), 1, 'Customer Interaction Level').locator('.official')
  await expect(wording.locator('ins').first()).toHaveCSS('text-decoration-line', 'underline')
  await wording.evaluate((node) => getSelection()?.selectAllChildren(node))
  await page.keyboard.press('Control+C')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.trim()).toBe(levelDescriptionOf(technical, 'level-iv').descriptors[2]?.text)
})

test('on a phone the levels are one below the other, each descriptor below its discriminator', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto(to.levelDescription(levelDescriptionOf(technical, 'level-iii')))
  const tops = await Promise.all(
    [0, 1, 2].map(async (column) => (await cellOf(changes(page), column, 'Customer Needs').boundingBox())?.y ?? 0),
  )
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  expect(new Set(tops).size).toBe(3)
  await expect(cellOf(changes(page), 2, 'Customer Needs').locator('.label')).toBeVisible()
})
