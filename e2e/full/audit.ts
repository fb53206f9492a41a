import type { Page } from '@playwright/test'
import { expectToFit } from '../access/reflow.ts'
import { expect } from '../test.ts'

/**
 * Expects that a page shows content as text and nothing else: no element or script comes of it, none of the page's own
 * words are turned around by it, and none of it makes a phone scroll sideways. `foreign` are the words that are not ours.
 */
export async function expectUnharmed(page: Page, foreign: readonly string[]): Promise<void> {
  expect(await page.evaluate(elementsOfContent), 'elements that no page of ours has').toEqual([])
  // Titles are parted after their slashes, where a line may end.
  const parts = foreign.flatMap((words) => words.split(/(?<=\/)/)).filter(({ length }) => length > 3)
  const longestFirst = [...foreign, ...parts].toSorted((a, b) => b.length - a.length)
  expect(await page.evaluate(turnedWords, longestFirst), 'words of ours that are turned around').toEqual([])
  await expectToFit(page, 320)
  expect(await page.evaluate(turnedWords, longestFirst), 'words of ours that are turned around on a phone').toEqual([])
}

function elementsOfContent(): string[] {
  const ours = new RegExp(`^${location.origin}/.*/?_astro/`)
  const foreign = document.querySelectorAll('iframe, img, svg, object, embed, base, i, b, u, br, marquee')
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script:not([type=speculationrules])')].filter(
    ({ src }) => !ours.test(src),
  )
  const handlers = [...document.querySelectorAll('*')].filter(({ attributes }) =>
    [...attributes].some(({ name, value }) => name.startsWith('on') || /^\s*(javascript|data):/i.test(value)),
  )
  return [...foreign, ...scripts, ...handlers].map(({ outerHTML }) => outerHTML.slice(0, 200))
}

/** The words of ours that are not to the right of the one before, in the same line of the same block. */
function turnedWords(foreign: readonly string[]): string[] {
  const found: string[] = []
  const last = new Map<Element, { right: number; bottom: number; word: string }>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const blockOf = (node: Node): Element => {
    const parent = node.parentElement ?? document.body
    return getComputedStyle(parent).display.startsWith('inline') ? blockOf(parent) : parent
  }
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.official, script, noscript, textarea, option, code')) continue
    let text = node.nodeValue ?? ''
    for (const words of foreign) text = text.replaceAll(words, '\0'.repeat(words.length))
    const block = blockOf(node)
    for (const { 0: word, index } of text.matchAll(/[A-Za-z0-9]+/g)) {
      const rect = (at: number) => {
        const range = document.createRange()
        range.setStart(node!, at)
        range.setEnd(node!, at + 1)
        return range.getBoundingClientRect()
      }
      const [first, end] = [rect(index), rect(index + word.length - 1)]
      if (first.width === 0) continue
      const before = last.get(block)
      const sameLine = before !== undefined && first.top < before.bottom - 1
      if (sameLine && first.left < before.right - 1) found.push(`${before.word} ${word}`)
      if (first.top === end.top && end.left < first.left) found.push(word)
      last.set(block, { right: end.right, bottom: end.bottom, word })
    }
  }
  return found
}
