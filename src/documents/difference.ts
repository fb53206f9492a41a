import { isDeepStrictEqual } from 'node:util'
import type { KeyPath } from '../rubric/problem.ts'

/** A difference between two values at one key. A missing value is `undefined`. */
export interface Difference {
  readonly key: KeyPath
  readonly before: unknown
  readonly after: unknown
}

/**
 * Returns every difference between two YAML values. Compares lists item by item, after setting aside any equal items at
 * the end of both lists.
 */
export function difference(before: unknown, after: unknown, key: KeyPath = []): Difference[] {
  if (isDeepStrictEqual(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) {
    const minLength = Math.min(before.length, after.length)
    let end = 0
    while (end < minLength && isDeepStrictEqual(before.at(-1 - end), after.at(-1 - end))) end++
    const [left, right] = [before.slice(0, before.length - end), after.slice(0, after.length - end)]
    return Array.from({ length: Math.max(left.length, right.length) }).flatMap((_, index) =>
      difference(left[index], right[index], [...key, index]),
    )
  }
  if (!isObject(before) || !isObject(after)) return [{ key, before, after }]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((name) => difference(before[name], after[name], [...key, name]))
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Formats a value for use in a message. */
export const valueText = (value: unknown) => (value === null || value === undefined ? '(none)' : JSON.stringify(value))
