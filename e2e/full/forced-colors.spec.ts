import type { Locator } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../../src/compare/choice.ts'
import { fragment } from '../../src/routes/routes.ts'
import { searchFor, to } from '../site.ts'
import { expect, test } from '../test.ts'
import { elsewhere, kinds, levelIII, levelIV, open } from '../access/page-kinds.ts'

// Forced colors take every background and shadow: what a page says by one must be said by a line, too.
test.use({ forcedColors: 'active' })

/** The lines of an element that forced colors leave: by these it differs from others. */
const lines = (element: Locator) =>
  element.evaluate((one) => {
    const style = getComputedStyle(one)
    const border = ['top', 'right', 'bottom', 'left'].map((side) =>
      ['width', 'style', 'color'].map((part) => style.getPropertyValue(`border-${side}-${part}`)).join(' '),
    )
    const outline = `${style.outlineStyle} ${style.outlineWidth}`
    return [...border, outline, style.textDecorationLine, style.fontWeight].join(', ')
  })

test('the current place differs from its neighbors', async ({ page }) => {
  for (const address of [to.guides(), to.levelDescription(levelIII)]) {
    await page.goto(address)
    const lists = page.locator('nav ul:has([aria-current])')
    await expect(lists).not.toHaveCount(0)
    for (const list of await lists.all()) {
      const others = list.locator('a:not([aria-current])').first()
      expect(await lines(list.locator('[aria-current]'))).not.toBe(await lines(others))
    }
  }
})

const marks = 'ins, mark, .only-first'

test('marked words are underlined', async ({ page }) => {
  for (const address of [
    to.levelDescription(levelIV),
    to.compare(comparisonQuery(choiceOf(levelIII), choiceOf(elsewhere))),
    searchFor('customer'),
  ]) {
    await open(page, address)
    await expect(page.locator(marks).first()).toBeVisible()
    for (const mark of await page.locator(marks).all()) {
      await expect(mark).toHaveCSS('text-decoration-line', 'underline')
    }
  }
})

test('the descriptor that an address names has a frame, and no other has', async ({ page }) => {
  await page.goto(to.descriptor(levelIII.descriptors[1]!))
  await expect(page.locator(':target')).toHaveCSS('outline-style', 'solid')
  const others = page.locator(fragment(levelIII.descriptors[0]!.anchor))
  await expect(others).toHaveCSS('outline-style', 'none')
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

/** The controls that nothing but their words shows. */
function bare(): string[] {
  const all = document.querySelectorAll('button, input, select, textarea, main a[href]:not([aria-current])')
  return [...all]
    .filter((one) => one.checkVisibility())
    .flatMap((one) => {
      const style = getComputedStyle(one)
      // A result of the search page shares its item’s frame with its actions.
      const box = one.matches('ol > li > .hit') ? getComputedStyle(one.parentElement!) : style
      const framed = parseFloat(box.borderTopWidth) >= 1 && box.borderTopStyle !== 'none'
      const within = one.closest('h1, h2, h3, li, td, th, p, label')
      const shown = framed || style.textDecorationLine === 'underline' || one.matches('input[type=checkbox]')
      return shown || !within ? [] : [one.outerHTML.slice(0, 160)]
    })
}

test('every control has a frame or is underlined', async ({ page }) => {
  for (const [kind, address] of Object.entries(kinds)) {
    await open(page, address)
    expect(await page.evaluate(bare), kind).toEqual([])
  }
})
