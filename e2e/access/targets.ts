import type { Page } from '@playwright/test'
import { expect } from '../test.ts'

/** Expects that all that one presses is at least 24 px wide and high. Stricter than WCAG 2.5.8: distance makes up for no size. */
export async function expectTargets(page: Page): Promise<void> {
  expect(await page.evaluate(smallTargets)).toEqual([])
}

/** The targets of a page that are less than 24 pixels wide or high, those within a sentence left out, with their size. */
function smallTargets(): string[] {
  const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [role=option]')
  return [...all]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !isClipped(one) && !isInSentence(one))
    .flatMap((one) => {
      // A label belongs to its box: whoever presses it presses the box. One without a box of its own is none.
      const label = one.closest('label')
      const target = label && getComputedStyle(label).display !== 'contents' ? label : one
      const { width, height } = target.getBoundingClientRect()
      const small = Math.min(width, height) < 23.99
      return small ? [`${width.toFixed(1)} × ${height.toFixed(1)}: ${one.outerHTML.slice(0, 160)}`] : []
    })

  function isClipped(element: Element | null): boolean {
    for (let one = element; one; one = one.parentElement) if (getComputedStyle(one).clipPath !== 'none') return true
    return false
  }

  /** Whether the line that an element is in has words beside it that are no link: WCAG 2.5.8 spares those. */
  function isInSentence(element: Element): boolean {
    if (getComputedStyle(element).display !== 'inline') return false
    const block = element.parentElement?.closest('p, li, dd, td, th, div, figcaption')
    const words = (node: Node): string =>
      node.nodeType === Node.TEXT_NODE
        ? (node.nodeValue ?? '')
        : (node as Element).matches?.('a, button, .visually-hidden, [aria-hidden=true]')
          ? ''
          : [...node.childNodes].map(words).join('')
    return block !== null && block !== undefined && /\p{L}{2}/u.test(words(block))
  }
}
