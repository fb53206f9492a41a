import type { Locator, Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../../src/compare/choice.ts'
import { levelName } from '../../src/rubric/name.ts'
import { changesFragment, fragment } from '../../src/routes/routes.ts'
import { levelDescriptions, to } from '../site.ts'
import { expect, test } from '../test.ts'
import { elsewhere, levelIII, levelIV } from './page-kinds.ts'

// The tasks that the site is for, each by keys alone.

const isFocused = (target: Locator) => target.evaluate((one) => one === document.activeElement)

/** Goes on by Tab until a target has the focus. No page has as many stops as `most`. */
async function tabTo(page: Page, target: Locator, most = 150): Promise<void> {
  for (let steps = 0; steps < most; steps++) {
    await page.keyboard.press('Tab')
    if (await isFocused(target)) return
  }
  throw new Error(`Tab does not come to ${target}.`)
}

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' })

test('the first stop leads past the header, and one sees where one is', async ({ page }) => {
  await page.goto(to.levelDescription(levelIII))
  await page.keyboard.press('Tab')
  const skip = link(page, 'Skip to content')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  const main = page.getByRole('main')
  await expect(main).toBeFocused()
  await expect(main).not.toHaveCSS('outline-style', 'none')
  expect(await page.evaluate(() => scrollY), 'the page stays where it is').toBe(0)
  await page.keyboard.press('Tab')
  await expect(main.getByRole('link').first()).toBeFocused()
})

test('to what Level III of Administrative Support says of customer needs', async ({ page }) => {
  const descriptor = elsewhere.descriptors.find(({ anchor }) => anchor === 'customer-needs')!
  await page.goto(to.home())
  await tabTo(page, link(page, levelName(elsewhere.level)))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(to.levelDescription(elsewhere))
  await expect(page.getByRole('main').getByText(descriptor.text!, { exact: true }).first()).toBeVisible()
})

test('to what Level IV asks that Level III does not', async ({ page }) => {
  await page.goto(to.home())
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'What changes from Level III to Level IV' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(to.levelDescription(levelIII) + fragment(changesFragment))
  await expect(page.getByRole('main').getByRole('insertion').first()).toBeInViewport()
})

test('to a link to a descriptor, on the clipboard', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const [descriptor] = levelIV.descriptors
  await page.goto(to.levelDescription(levelIV))
  await tabTo(page, page.getByRole('button', { name: `Copy link: ${descriptor!.discriminator!.title}`, exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.locator('#_message')).toHaveText('Link copied.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(baseURL + to.descriptor(descriptor!))
})

test('to a text that the browser does not copy, and back', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await page.goto(to.levelDescription(levelIV))
  const copy = page.getByRole('main').getByRole('button', { name: /^Copy/ }).first()
  await tabTo(page, copy)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'The text to copy' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(copy).toBeFocused()
})

test('to the sentence about controversial problems', async ({ page }) => {
  const [descriptor] = levelIV.descriptors.filter(({ text }) => text?.includes('controversial problems'))
  await page.goto(to.home())
  await page.keyboard.press('Control+k')
  await page.keyboard.type('controversial problems')
  await expect(page.getByRole('option').first()).toContainText('controversial problems')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(to.descriptor(descriptor!))
  await expect(page.locator(':target')).toContainText('controversial problems')
  // What comes next belongs to the descriptor that one has come to.
  await page.keyboard.press('Tab')
  expect(
    await page.evaluate(() =>
      document.querySelector(':target')?.closest('[data-place]')?.contains(document.activeElement),
    ),
  ).toBe(true)
})

test('through a comparison: choose, then read', async ({ page }) => {
  await page.goto(to.compare())
  for (const [name, description] of [
    ['First level', levelIII],
    ['Second level', elsewhere],
  ] as const) {
    const list = page.getByRole('combobox', { name })
    await tabTo(page, list)
    await list.press('End')
    for (let turn = levelDescriptions.length; turn && (await list.inputValue()) !== choiceOf(description); turn--) {
      await list.press('ArrowUp')
    }
    await expect(list).toHaveValue(choiceOf(description))
  }
  await expect(page.getByRole('main').getByRole('table')).toBeVisible()
  await expect(page).toHaveURL(to.compare(comparisonQuery(choiceOf(levelIII), choiceOf(elsewhere))))
})
