import type { Page } from '@playwright/test'
import { expect } from '../test.ts'

// What WCAG 1.4.12 lets readers set; as a style sheet of the document's own, which its policy allows.
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

/** Expects that a page fits a screen of so many pixels, without scrolling sideways. */
export async function expectToFit(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}

/** Has the browser show text so many times as large as it does, as its settings let readers choose. */
async function enlargeText(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.enable')
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * times, fixed: 13 * times } })
}

/** Expects that no text of a page is cut off or lies over another. */
async function expectAllLegible(page: Page): Promise<void> {
  expect(await page.evaluate(cutTexts), 'texts that are cut off').toEqual([])
  expect(await page.evaluate(overlaps), 'texts that lie over each other').toEqual([])
}

/** Expects that a page is legible 320 px wide, which is 1280 enlarged to 400 %. */
export async function expectReflow(page: Page): Promise<void> {
  await expectToFit(page, 320)
  await expectAllLegible(page)
}

const widths = [1280, 360]

/** Expects that a page is legible with its text spaced out. */
export async function expectLegibleSpacedOut(page: Page): Promise<void> {
  await page.evaluate(spaceOut, spacing)
  for (const width of widths) {
    await expectToFit(page, width)
    await expectAllLegible(page)
  }
  await page.evaluate(spaceOut, '')
}

/** Expects that a page is legible with its text twice as large; it stays so. */
export async function expectLegibleEnlarged(page: Page): Promise<void> {
  await enlargeText(page, 2)
  for (const width of widths) {
    await expectToFit(page, width)
    await expectAllLegible(page)
  }
}

/** The texts that don’t fit the box that shows them, or are where nobody can scroll to. */
export function cutTexts(): string[] {
  const found: string[] = []
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.checkVisibility()) continue
    const { overflowX, overflowY, clipPath } = getComputedStyle(element)
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
    if (clipPath !== 'none') continue
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    if (element.textContent && cuts(overflowX) && scrollWidth > clientWidth + 1) found.push(element.outerHTML)
    if (element.textContent && cuts(overflowY) && scrollHeight > clientHeight + 1) found.push(element.outerHTML)
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
    const { left, top } = element.getBoundingClientRect()
    if (own && !element.matches('.skip') && (left + scrollX < -1 || top + scrollY < -1)) found.push(element.outerHTML)
  }
  return found.map((html) => html.slice(0, 160))
}

/** The pairs of texts, or of a text and a control, that share a part of the page. */
export function overlaps(): string[] {
  interface Part {
    readonly node: Node
    readonly rect: DOMRect
  }
  const isHidden = (element: Element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return true
    for (let one: Element | null = element; one; one = one.parentElement) {
      if (getComputedStyle(one).clipPath !== 'none' || one.matches('.skip')) return true
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
  const inside = (one: Part, other: Part) =>
    one.node === other.node || one.node.contains(other.node) || other.node.contains(one.node)
  const name = ({ node }: Part) => (node.nodeValue ?? (node as Element).outerHTML).trim().slice(0, 60)
  const share = (one: DOMRect, other: DOMRect) => {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
    return across > 1 && down > Math.min(one.height, other.height) / 3
  }
  return parts.flatMap((one, index) =>
    parts
      .slice(index + 1)
      .filter((other) => !inside(one, other) && share(one.rect, other.rect))
      .map((other) => `${name(one)} / ${name(other)}`),
  )
}

function spaceOut(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  // Laid out from nothing, as on a page that comes with such a sheet: Chromium fills columns that are there wrongly.
  document.body.style.display = 'none'
  document.body.getBoundingClientRect()
  document.body.style.display = ''
}
