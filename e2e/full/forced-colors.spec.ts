import type { Locator } from '@playwright/test'
import { fragment } from '../../src/routes/routes.ts'
import { kinds, levelIII, open } from '../page-kinds.ts'
import { to } from '../site.ts'
import { expect, test } from '../test.ts'

// Forced colors remove every background and shadow: what a page says by one must be said by a line, too.
test.use({ forcedColors: 'active' })

/** The lines of an element that forced colors leave. */
const lines = (element: Locator) =>
  element.evaluate((one) => {
    const style = getComputedStyle(one)
    const borders = ['top', 'right', 'bottom', 'left'].map((side) => style.getPropertyValue(`border-${side}`))
    return [...borders, style.outlineStyle, style.outlineWidth, style.textDecorationLine, style.fontWeight].join(', ')
  })

test('the current place differs from its neighbors', async ({ page }) => {
  for (const address of [to.guides(), to.levelDescription(levelIII)]) {
    await page.goto(address)
    const lists = page.locator('nav ul:has([aria-current])')
    await expect(lists).not.toHaveCount(0)
    for (const list of await lists.all()) {
      const neighbor = list.locator('a:not([aria-current])').first()
      expect(await lines(list.locator('[aria-current]'))).not.toBe(await lines(neighbor))
    }
  }
})

test('the descriptor that an address names has a frame, and no other has', async ({ page }) => {
  await page.goto(to.descriptor(levelIII.descriptors[1]!))
  await expect(page.locator(':target')).toHaveCSS('outline-style', 'solid')
  await expect(page.locator(fragment(levelIII.descriptors[0]!.anchor))).toHaveCSS('outline-style', 'none')
})

test('the hit that the keys have chosen has a frame, and no other has', async ({ page }) => {
  await page.goto(to.levelDescription(levelIII))
  await page.keyboard.press('Control+k')
  await page.keyboard.type('customer')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').first()).toHaveCSS('outline-style', 'solid')
  await expect(page.getByRole('option').nth(1)).toHaveCSS('outline-style', 'none')
})

test('every control has a frame or is underlined, and so is every highlighted word', async ({ page }) => {
  const highlighted = new Set<string>()
  for (const { name, address } of kinds) {
    await open(page, address)
    expect(await page.evaluate(bare), name).toEqual([])
    if (await page.locator('ins, mark, .only-first').count()) highlighted.add(name)
  }
  expect([...highlighted]).toEqual(expect.arrayContaining(['level', 'search results', 'comparison']))
})

/** The controls that nothing but their words shows, and the highlighted words that nothing highlights. */
function bare(): string[] {
  const shown = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility())
  const isUnderlined = (element: Element) => getComputedStyle(element).textDecorationLine === 'underline'
  const plainWords = shown.filter((element) => element.matches('ins, mark, .only-first') && !isUnderlined(element))
  const plainControls = shown.filter((element) => {
    if (!element.matches('button, input, select, textarea, main a[href]:not([aria-current])')) return false
    // A result's frame is its item's.
    const box = getComputedStyle(element.matches('ol > li > .hit') ? element.parentElement! : element)
    const isFramed = parseFloat(box.borderTopWidth) >= 1 && box.borderTopStyle !== 'none'
    const isBesideWords = element.closest('h1, h2, h3, li, td, th, p, label')
    return isBesideWords && !isFramed && !isUnderlined(element) && !element.matches('[type=checkbox]')
  })
  return [...plainWords, ...plainControls].map(({ outerHTML }) => outerHTML.slice(0, 160))
}
