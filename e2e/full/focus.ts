import type { Page } from '@playwright/test'
import { expect } from '../test.ts'

/** A tab stop, as readers see it. */
interface Stop {
  /** Its index in the order in which the page's tab stops were first reached. */
  readonly index: number
  readonly name: string
  /** The reasons why its focus is hard to see. */
  readonly problems: readonly string[]
}

/** Expects Tab and Shift+Tab to reach every control on a page, in order and in view. */
export async function expectTabOrder(page: Page): Promise<void> {
  await page.evaluate(resetFocus)
  const forwardStops = await walk(page, 'Tab')
  expect(forwardStops.length, 'number of tab stops').toBe(await page.evaluate(countReachable))
  const backwardStops = await walk(page, 'Shift+Tab')
  for (const stops of [forwardStops, backwardStops]) {
    expect(stops.flatMap(({ name, problems }) => problems.map((problem) => `${name} ${problem}`))).toEqual([])
  }
  expect(backwardStops.map(({ index }) => index)).toEqual(forwardStops.map(({ index }) => index).toReversed())
  expect(await page.evaluate(backwardSteps), 'steps against reading order').toEqual([])
}

/** Presses a key until focus leaves the page or returns to an earlier stop. Returns the stops. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = []
  for (;;) {
    await page.keyboard.press(key)
    const stop = await page.evaluate(focusedStop)
    if (!stop || stops.some(({ index }) => index === stop.index)) return stops
    stops.push(stop)
  }
}

/** Forgets earlier stops, and makes the next press of Tab go to the first tab stop. */
function resetFocus(): void {
  Object.assign(window, { stops: [] })
  scrollTo(0, 0)
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
}

/** The number of controls that the keyboard must reach. */
function countReachable(): number {
  const controls = document.querySelectorAll(
    ':is(a[href], button, input, select, textarea):not(:disabled, [tabindex="-1"]), summary, [tabindex="0"]',
  )
  return [...controls].filter((control) => control.checkVisibility({ visibilityProperty: true })).length
}

/**
 * Finds the steps where focus moves up without moving right, or moves left on the same line. First removes focus and
 * scrolls to the top.
 */
function backwardSteps(): string[] {
  ;(document.activeElement as HTMLElement).blur()
  scrollTo(0, 0)
  // If an element is clipped until it receives focus, uses the position of the element or ancestor that is clipped.
  const visiblePartOf = (element: Element): Element => {
    for (let part: Element | null = element; part; part = part.parentElement) {
      if (getComputedStyle(part).clipPath !== 'none') return part
    }
    return element
  }
  const { stops } = window as unknown as { stops: Element[] }
  return stops.slice(1).flatMap((stop, index) => {
    const previousStop = stops[index]!
    const [from, to] = [previousStop, stop].map((element) => visiblePartOf(element).getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
    ]
    const isUp = to.top < from.top && to.bottom <= from.top + 1 && to.left <= from.left
    const isLeft = to.top < from.bottom - 1 && to.bottom > from.top + 1 && to.right <= from.left
    return isUp || isLeft ? [`${previousStop.textContent} → ${stop.textContent}`] : []
  })
}

/** The focused element, if any, and the reasons why its focus is hard to see. */
function focusedStop(): Stop | undefined {
  const element = document.activeElement
  if (!element || element === document.body) return undefined
  const { stops } = window as unknown as { stops: Element[] }
  if (!stops.includes(element)) stops.push(element)
  const problems = new Set<string>()

  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) problems.add('has no outline')
  // The link color, whose contrast axe checks.
  const accentColor = getComputedStyle(document.querySelector('.skip')!).backgroundColor
  if (outlineColor !== accentColor) problems.add(`has an outline of ${outlineColor}`)

  // No other element may cover any line of its text.
  for (const { left, top, width, height } of element.getClientRects()) {
    for (const point of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const x = left + (width * (1 + (point % 3))) / 4
      const y = top + (height * Math.ceil(point / 3)) / 4
      const cover = document.elementFromPoint(x, y)
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) problems.add('is out of view')
      else if (!element.contains(cover)) problems.add(`is covered by ${cover?.outerHTML.slice(0, 80)}`)
    }
  }
  const name = (element.ariaLabel ?? element.textContent).trim() || element.outerHTML.slice(0, 80)
  return { index: stops.indexOf(element), name, problems: [...problems] }
}
