import type { Locator } from '@playwright/test'
import { comparisonQuery, choiceOf } from '../../src/compare/choice.ts'
import { to } from '../site.ts'
import { expect, test } from '../test.ts'
import { levelIII, levelIV } from './page-kinds.ts'

// A screen reader announces what is put into an element that it knows already, so the element must be there before and
// stay the same one.

const start = to.levelDescription(levelIII)

/** The element that a message will be in, before it does. */
async function waiting(status: Locator): Promise<(words: string | RegExp) => Promise<void>> {
  const element = await status.elementHandle({ timeout: 5000 })
  const before = await element!.textContent()
  return async (words) => {
    await expect(status).toContainText(words)
    expect(await element!.evaluate(({ isConnected }) => isConnected), 'the same element').toBe(true)
    const now = await element!.textContent()
    expect(now).not.toBe(before)
    expect(now).toMatch(words)
  }
}

test('what the search box finds is announced', async ({ page }) => {
  await page.goto(start)
  await page.keyboard.press('Control+k')
  const status = page.getByRole('search').locator('[role=status]')
  await expect(status).toBeAttached()
  const announced = await waiting(status)
  await page.keyboard.type('customer')
  await announced(/\d+ results/)
  await page.keyboard.type('qqq')
  await expect(status).toContainText(/No results/)
})

test('what the search page finds is announced, by words and by filters', async ({ page }) => {
  await page.goto(to.search())
  const status = page.getByRole('main').locator('[role=status]:not(#_lost)')
  await expect(status).toHaveCount(1)
  await expect(status).not.toBeEmpty()
  const byWords = await waiting(status)
  await page.keyboard.type('customer')
  await byWords(/results/)
  const byFilter = await waiting(status)
  await page.getByRole('checkbox', { name: /^Level III/ }).press('Space')
  await byFilter(/results/)
})

test('what is compared is announced', async ({ page }) => {
  await page.goto(to.compare(comparisonQuery(choiceOf(levelIII), undefined)))
  const status = page.getByRole('main').locator('[role=status]:not(#_lost)')
  await expect(status).toHaveCount(1)
  await expect(status).toContainText('Choose')
  const announced = await waiting(status)
  await page.getByLabel('Second level').selectOption(choiceOf(levelIV))
  await announced(/Highlighted/)
})

test('what is copied is announced', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(start)
  const button = page.getByRole('main').getByRole('button', { name: /^Copy/ }).first()
  await button.focus()
  const status = page.locator('body > [role=status]')
  await expect(status).toBeAttached()
  const announced = await waiting(status)
  await page.keyboard.press('Enter')
  await announced(/copied/)
  await expect(button).toBeFocused()
})
