import type { Page } from '@playwright/test'
import { fragment } from '../src/routes/routes.ts'
import { rubricOf, to } from './site.ts'
import { expect, test } from './test.ts'

const rubric = rubricOf('technical-management-support/customer-relations')
const address = to.rubric(rubric)
const table = (page: Page) => page.getByRole('table')
const focus = (page: Page) => page.getByRole('navigation', { name: 'Show in the table' })

test('one level can be shown alone, at an address of its own, and back', async ({ page }) => {
  await page.goto(address)
  await expect(focus(page).getByRole('link', { name: 'Show everything' })).toBeHidden()
  const current = focus(page).locator('[aria-current=true]')
  await expect(current).toHaveCount(0)
  await focus(page).getByRole('link', { name: 'Show only Level III' }).click()
  await expect(current).toHaveAccessibleName('Show only Level III')
  await expect(page).toHaveURL(address + fragment('level-iii'))
  await expect(table(page).getByRole('rowheader')).toHaveText(['Level III'])
  await expect(table(page).getByRole('cell')).toHaveCount(3)
  await focus(page).getByRole('link', { name: 'Show everything' }).click()
  await expect(current).toBeHidden()
  await expect(table(page).getByRole('rowheader')).toHaveCount(4)
  await page.goBack()
  await expect(table(page).getByRole('rowheader')).toHaveCount(1)
})

for (const width of [360, 1440]) {
  test(`one discriminator can be shown alone at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(address + fragment('customer-needs'))
    const cells = table(page).getByRole('cell')
    await expect(cells).toHaveCount(4)
    for (const [index, { descriptors }] of rubric.levels.entries()) {
      await expect(cells.nth(index)).toContainText(descriptors[1]?.text ?? '')
    }
  })
}

test('the heads of the levels stay in sight while one reads down', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 420 })
  await page.goto(address)
  await table(page).getByRole('cell').last().getByRole('button').scrollIntoViewIfNeeded()
  await table(page)
    .getByRole('cell')
    .last()
    .getByRole('button')
    .evaluate((node) => node.scrollIntoView({ block: 'end' }))
  for (const head of await table(page).getByRole('rowheader').all()) await expect(head).toBeInViewport({ ratio: 1 })
})
