import type { Locator } from '@playwright/test'
import { fragment } from '../../src/routes/routes.ts'
import { kinds, levelIII, open } from '../page-kinds.ts'
import { to } from '../site.ts'
import { expect, test } from '../test.ts'

// Forced colors remove all backgrounds and shadows, so lines must convey the same information.
test.use({ forcedColors: 'active' })

/** The line styles and font weight of an element, which forced colors do not change. */
const lineStyles = (element: Locator) =>
  element.evaluate((node) => {
    const style = getComputedStyle(node)
    const borders = ['top', 'right', 'bottom', 'left'].map((side) => style.getPropertyValue(`border-${side}`))
    return [...borders, style.outlineStyle, style.outlineWidth, style.textDecorationLine, style.fontWeight].join(', ')
  })

test('the current navigation item differs from its neighbors', async ({ page }) => {
  for (const address of [to.guides(), to.levelDescription(levelIII)]) {
    await page.goto(address)
    const lists = page.locator('nav ul:has([aria-current])')
    await expect(lists).not.toHaveCount(0)
    for (const list of await lists.all()) {
      const neighbor = list.locator('a:not([aria-current])').first()
      expect(await lineStyles(list.locator('[aria-current]'))).not.toBe(await lineStyles(neighbor))
    }
  }
})

test('only the descriptor named in the address has an outline', async ({ page }) => {
  await page.goto(to.descriptor(levelIII.descriptors[1]!))
  await expect(page.locator(':target')).toHaveCSS('outline-style', 'solid')
  await expect(page.locator(fragment(levelIII.descriptors[0]!.anchor))).toHaveCSS('outline-style', 'none')
})

test('only the search result selected with the keyboard has an outline', async ({ page }) => {
  await page.goto(to.levelDescription(levelIII))
  await page.keyboard.press('Control+k')
  await page.keyboard.type('customer')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').first()).toHaveCSS('outline-style', 'solid')
  await expect(page.getByRole('option').nth(1)).toHaveCSS('outline-style', 'none')
})

test('every control is framed or underlined, and every highlighted word is underlined', async ({ page }) => {
  const highlightedKinds = new Set<string>()
  for (const { name, address } of kinds) {
    await open(page, address)
    expect(await page.evaluate(plainElements), name).toEqual([])
    if (await page.locator('ins, mark, .only-first').count()) highlightedKinds.add(name)
  }
  expect([...highlightedKinds]).toEqual(expect.arrayContaining(['level', 'search results', 'comparison']))
})

/** The controls and highlighted words that look like plain text. */
function plainElements(): string[] {
  const elements = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility())
  const isUnderlined = (element: Element) => getComputedStyle(element).textDecorationLine === 'underline'
  const plainWords = elements.filter((element) => element.matches('ins, mark, .only-first') && !isUnderlined(element))
  const plainControls = elements.filter((element) => {
    if (!element.matches('button, input, select, textarea, main a[href]:not([aria-current])')) return false
    // A search result is framed by its list item.
    const box = getComputedStyle(element.matches('ol > li > .hit') ? element.parentElement! : element)
    const isFramed = parseFloat(box.borderTopWidth) >= 1 && box.borderTopStyle !== 'none'
    const isNextToText = element.closest('h1, h2, h3, li, td, th, p, label')
    return isNextToText && !isFramed && !isUnderlined(element) && !element.matches('[type=checkbox]')
  })
  return [...plainWords, ...plainControls].map(({ outerHTML }) => outerHTML.slice(0, 160))
}
