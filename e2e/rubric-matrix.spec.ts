import type { Page } from '@playwright/test'
import { fragment } from '../src/routes/routes.ts'
import { rubricOf, to } from './site.ts'
import { expect, test } from './test.ts'

const rubric = rubricOf('technical-management-support/customer-relations')
const address = to.rubric(rubric)
const table = (page: Page) => page.getByRole('table')

test('the address of a level or a discriminator brings it into sight, with all else of the table', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 420 })
  for (const id of ['level-iii', 'customer-needs']) {
    await page.goto(to.home())
    await page.goto(address + fragment(id))
    await expect(page.locator(fragment(id))).toBeInViewport()
    await expect(table(page).getByRole('rowheader')).toHaveCount(rubric.levels.length)
    await expect(table(page).getByRole('cell')).toHaveCount(rubric.levels.length * 3)
  }
})

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
