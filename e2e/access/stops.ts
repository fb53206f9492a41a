import type { Page } from '@playwright/test'

/** Where the keyboard stops, as someone sees it. */
export interface Stop {
  /** Its number among the stops of the page, in the order in which they were first met. */
  readonly index: number
  readonly name: string
  /** What is wrong with how it shows. */
  readonly problems: readonly string[]
}

/** The edges of an element on an unscrolled page. */
export type Box = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>

/** Goes on with a key until the focus leaves the page or comes to where it was before, and says where it stopped. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = []
  for (;;) {
    await page.keyboard.press(key)
    const stop = await page.evaluate(focused)
    if (!stop || stops.some(({ index }) => index === stop.index)) return stops
    stops.push(stop)
  }
}

/** The boxes of the stops that were met, where they are while nothing is focused or scrolled. */
export function boxesMet(): Box[] {
  ;(document.activeElement as HTMLElement).blur()
  scrollTo(0, 0)
  const met = (window as unknown as { stops: Element[] }).stops
  return met.map((one) => {
    const { left, right, top, bottom } = shownOf(one).getBoundingClientRect()
    return { left, right, top, bottom }
  })

  /**
   * What is clipped away until the focus comes is where the clipped part is; and levels that are drawn as steps, from
   * the ground up, are met in their own order.
   */
  function shownOf(element: Element): Element {
    const steps = element.closest('.steps')
    if (steps) return steps
    for (let one: Element | null = element; one; one = one.parentElement) {
      if (getComputedStyle(one).clipPath !== 'none') return one
    }
    return element
  }
}

/** Makes the next step by key the first one into the page, and forgets the stops that were met. */
export function leave(): void {
  delete (window as unknown as { stops?: Element[] }).stops
  scrollTo(0, 0)
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
}

/** How many elements there are that the keyboard must reach. */
export function countReachable(): number {
  const all = document.querySelectorAll(
    'a[href], :is(button, input, select, textarea):enabled, summary, [tabindex="0"]',
  )
  const shown = (one: Element) => one.checkVisibility({ visibilityProperty: true })
  return [...all].filter((one) => one.getAttribute('tabindex') !== '-1' && shown(one)).length
}

/** The focused element, if any: where it is, and whether its focus can be seen. */
function focused(): Stop | undefined {
  const element = document.activeElement
  if (!element || element === document.body) return undefined
  const met = ((window as unknown as { stops?: Element[] }).stops ??= [])
  if (!met.includes(element)) met.push(element)
  const index = met.indexOf(element)
  const name = (element.ariaLabel ?? element.textContent).trim() || element.outerHTML.slice(0, 80)

  const problems: string[] = []
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) problems.push('has no outline')
  const ratio = contrast(luminance(outlineColor), luminance(groundOf(element.parentElement)))
  if (ratio < 3) problems.push(`has an outline of contrast ${ratio.toFixed(2)}`)

  // Every line of a link, at its middle and on the way to its edges: nothing else may lie there.
  for (const { left, right, top, bottom } of element.getClientRects()) {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    for (const [px, py] of [
      [x, y],
      [(left + x) / 2, y],
      [(right + x) / 2, y],
      [x, (top + y) / 2],
      [x, (bottom + y) / 2],
    ] as const) {
      if (px < 0 || py < 0 || px > innerWidth || py > innerHeight) problems.push('is out of sight')
      else if (!element.contains(document.elementFromPoint(px, py))) {
        problems.push(`is covered by ${document.elementFromPoint(px, py)?.outerHTML.slice(0, 80)}`)
      }
    }
  }
  return { index, name, problems: [...new Set(problems)] }

  /** The color behind an element. */
  function groundOf(element: Element | null): string {
    if (!element) return 'rgb(255 255 255)'
    const { backgroundColor } = getComputedStyle(element)
    return /, 0\)|transparent/.test(backgroundColor) ? groundOf(element.parentElement) : backgroundColor
  }

  function luminance(color: string): number {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  function contrast(one: number, other: number): number {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
  }
}
