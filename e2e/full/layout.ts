import type { Page } from '@playwright/test'
import { expect } from '../test.ts'

/** Expects a page to have no horizontal scrolling, clipped or overlapping text, or controls that are too small. */
export async function expectLegible(page: Page, ...widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 })
    const problems = [...(await layoutProblems(page)), ...(await page.evaluate(smallTargets))]
    expect(problems, `${width} px wide`).toEqual([])
  }
}

/** The problems in a page's current layout, one line for each kind of problem. */
export async function layoutProblems(page: Page): Promise<string[]> {
  const faults = { ...(await page.evaluate(clippedText)), ...(await page.evaluate(overlaps)) }
  return Object.entries(faults)
    .filter(([, examples]) => examples.length)
    .map(([fault, examples]) => `${examples.length} ${fault}: ${examples.slice(0, 3).join(' | ')}`)
}

// The text spacing that WCAG 1.4.12 lets readers set.
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

/** Expects a page to be legible with wider text spacing. */
export async function expectLegibleWithSpacing(page: Page): Promise<void> {
  await page.evaluate(setSpacing, spacing)
  await expectLegible(page, 1280, 360)
  await page.evaluate(setSpacing, '')
}

/** Expects a page to be legible after the browser's font size is doubled. The text stays enlarged. */
export async function expectLegibleWhenEnlarged(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.enable')
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  await expectLegible(page, 1280, 360)
}

function setSpacing(css: string): void {
  // The content security policy allows constructed style sheets.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  // Forces a new layout, because Chromium does not reflow existing columns.
  document.body.style.display = 'none'
  document.body.getBoundingClientRect()
  document.body.style.display = ''
}

/** The elements whose text overflows or is outside the scrollable area, and the page if it is too wide. */
function clippedText(): Record<string, string[]> {
  const clippedElements: string[] = []
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.checkVisibility() || !element.textContent) continue
    const { overflowX, overflowY, clipPath } = getComputedStyle(element)
    if (clipPath !== 'none') continue
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
    const hidesOverflow = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const isTooWide = hidesOverflow(overflowX) && scrollWidth > clientWidth + 1
    const isTooHigh = hidesOverflow(overflowY) && scrollHeight > clientHeight + 1
    const hasText = [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim())
    const { left, top } = element.getBoundingClientRect()
    const isOutside = hasText && !element.matches('.skip') && (left + scrollX < -1 || top + scrollY < -1)
    if (isTooWide || isTooHigh || isOutside) clippedElements.push(element.outerHTML.slice(0, 160))
  }
  const { scrollWidth } = document.documentElement
  return { 'clipped elements': clippedElements, 'page too wide': scrollWidth > innerWidth ? [`${scrollWidth} px`] : [] }
}

/** The pairs of overlapping parts. A part is a piece of text or a control. */
function overlaps(): Record<string, string[]> {
  interface Part {
    readonly node: Node
    readonly rect: DOMRect
  }
  const isHidden = (element: Element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return true
    for (let part: Element | null = element; part; part = part.parentElement) {
      if (getComputedStyle(part).clipPath !== 'none' || part.matches('.skip')) return true
    }
    return false
  }
  const parts: Part[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.nodeValue?.trim() || node.parentElement?.closest('select, textarea, script')) continue
    if (isHidden(node.parentElement!)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) if (rect.width > 1) parts.push({ node, rect })
  }
  for (const node of document.querySelectorAll('input, select, textarea, button')) {
    if (!isHidden(node)) parts.push({ node, rect: node.getBoundingClientRect() })
  }
  const isOverlapping = (part: Part, other: Part) => {
    const [a, b] = [part.rect, other.rect]
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
    const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
    const isWithin = part.node.contains(other.node) || other.node.contains(part.node)
    return !isWithin && width > 1 && height > Math.min(a.height, b.height) / 3
  }
  const name = ({ node }: Part) => (node.nodeValue ?? (node as Element).outerHTML).trim().slice(0, 60)
  const pairs = parts.flatMap((part, index) =>
    parts
      .slice(index + 1)
      .filter((other) => isOverlapping(part, other))
      .map((other) => `${name(other)} / ${name(part)}`),
  )
  return { overlaps: pairs }
}

/**
 * The controls less than 24 px wide or high, except within sentences. This is stricter than WCAG 2.5.8, which accepts
 * smaller controls that have enough space around them.
 */
function smallTargets(): string[] {
  const isClipped = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement))
  const isInSentence = (element: Element) => {
    const block = element.parentElement!.closest('p, li, dd, td, th, div')
    if (!block || getComputedStyle(element).display !== 'inline') return false
    const others = [...block.querySelectorAll('a, button, .visually-hidden, [aria-hidden=true]')]
    return /\p{L}{2}/u.test(others.reduce((text, other) => text.replace(other.textContent, ''), block.textContent))
  }
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=option]')]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !isClipped(control))
    .filter((control) => {
      // A label is part of its control's target, because clicking the label activates the control.
      const label = control.closest('label')
      const target = label && getComputedStyle(label).display !== 'contents' ? label : control
      const { width, height } = target.getBoundingClientRect()
      return Math.min(width, height) < 23.99 && !isInSentence(control)
    })
    .map(({ outerHTML }) => `small target: ${outerHTML.slice(0, 160)}`)
}
