import type { Page } from '@playwright/test'
import { expect } from '../test.ts'
import { type Box, boxesMet, countReachable, leave, type Stop, walk } from './stops.ts'

/** Steps against the reading order: further up without being further right, or back in the same line. */
function turns(stops: readonly Stop[], boxes: readonly Box[]): string[] {
  return stops.slice(1).flatMap((stop, index) => {
    const before = stops[index]!
    const [from, to] = [boxes[before.index]!, boxes[stop.index]!]
    const up = to.top < from.top && to.bottom <= from.top + 1 && to.left <= from.left
    const sameLine = to.top < from.bottom - 1 && to.bottom > from.top + 1
    const back = sameLine && to.right <= from.left
    return up || back ? [`${before.name} → ${stop.name}`] : []
  })
}

const problemsOf = (stops: readonly Stop[]) =>
  stops.flatMap(({ name, problems }) => problems.map((one) => `${name} ${one}`))

/** Expects that the keyboard goes through all of a page, in order and in sight. */
export async function expectInOrder(page: Page): Promise<void> {
  await page.evaluate(leave)
  const forth = await walk(page, 'Tab')
  expect(forth.length, 'stops, of all elements that the keyboard must reach').toBe(await page.evaluate(countReachable))
  expect(problemsOf(forth)).toEqual([])
  expect(turns(forth, await page.evaluate(boxesMet))).toEqual([])
  const back = await walk(page, 'Shift+Tab')
  expect(problemsOf(back)).toEqual([])
  expect(back.map(({ index }) => index)).toEqual(forth.map(({ index }) => index).toReversed())
}
