import type { Locator, Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../../src/compare/choice.ts'
import { descriptorPlace, levelName } from '../../src/rubric/name.ts'
import { levelIII, otherLevelIII } from '../page-kinds.ts'
import { levelDescriptions, to } from '../site.ts'
import { expect, test } from '../test.ts'

// Tests that the main tasks on the site can be done with only the keyboard.

const descriptor = otherLevelIII.descriptors[1]!

/** Presses Tab until the target has focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 150; steps++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not reach ${target}.`)
}

test('the first tab stop is a link that skips the header and visibly moves focus to the content', async ({ page }) => {
  await page.goto(to.levelDescription(levelIII))
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  const main = page.getByRole('main')
  await expect(main).toBeFocused()
  await expect(main).not.toHaveCSS('outline-style', 'none')
  expect(await page.evaluate(() => scrollY), 'the page is not scrolled').toBe(0)
  await page.keyboard.press('Tab')
  await expect(main.getByRole('link').first()).toBeFocused()
})

test('readers can go from the home page to their level and copy a descriptor with its citation', async ({
  page,
  clipboard,
  baseURL,
}) => {
  await page.goto(to.home())
  await tabTo(page, page.getByRole('link', { name: levelName(otherLevelIII.level), exact: true }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(to.levelDescription(otherLevelIII))
  const copy = page.getByRole('button', { name: `Copy with citation: ${descriptor.discriminator!.title}`, exact: true })
  await tabTo(page, copy)
  await page.keyboard.press('Enter')
  await expect(page.locator('#_message')).toHaveText('Copied with citation.')
  await expect(copy).toBeFocused()
  expect((await clipboard()).plain).toBe(
    `${descriptor.text}\n\n${descriptorPlace(descriptor)}\n${baseURL}${to.descriptor(descriptor)}\n`,
  )
})

test('after opening the address of a descriptor, pressing Tab once moves focus to its controls', async ({ page }) => {
  await page.goto(to.descriptor(descriptor))
  await page.keyboard.press('Tab')
  await expect(page.locator('.row').filter({ hasText: descriptor.text! }).locator(':focus')).toHaveCount(1)
})

test('readers can choose two levels and compare them', async ({ page }) => {
  await page.goto(to.compare())
  for (const [name, description] of [
    ['First level', levelIII],
    ['Second level', otherLevelIII],
  ] as const) {
    const list = page.getByRole('combobox', { name })
    await tabTo(page, list)
    await list.press('End')
    for (let steps = levelDescriptions.length; steps && (await list.inputValue()) !== choiceOf(description); steps--) {
      await list.press('ArrowUp')
    }
    await expect(list).toHaveValue(choiceOf(description))
  }
  await expect(page.getByRole('main').getByRole('table')).toBeVisible()
  await expect(page).toHaveURL(to.compare(comparisonQuery(choiceOf(levelIII), choiceOf(otherLevelIII))))
})
