import type { Page } from '@playwright/test'
import { expect } from '../test.ts'

/** What moves or would move, with the element that does. */
function moving(): string[] {
  const all = [...document.querySelectorAll('*')].flatMap((element) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
    const moves = animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth'
    return moves ? [element.outerHTML.slice(0, 120)] : []
  })
  return [...all, ...document.getAnimations().map(({ id }) => `animation ${id}`)]
}

/** Expects that nothing of a page moves for those who want less motion. */
export async function expectStillness(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await page.evaluate(moving)).toEqual([])
  await page.emulateMedia({ reducedMotion: null })
}
