import { expect, test } from '../test.ts'
import { kinds, open } from './page-kinds.ts'

/** What moves or would move, with the element that does. */
function moving(): string[] {
  const all = [...document.querySelectorAll('*')].flatMap((element) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
    const moves = animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth'
    return moves ? [element.outerHTML.slice(0, 120)] : []
  })
  return [...all, ...document.getAnimations().map(({ id }) => `animation ${id}`)]
}

test('nothing moves for those who want less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const [kind, address] of Object.entries(kinds)) {
    await open(page, address)
    expect(await page.evaluate(moving), kind).toEqual([])
  }
})
