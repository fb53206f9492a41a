/** A random number generator that yields the same sequence for the same seed. */
export interface Random {
  /** An integer from 0 up to, but not including, `end`. */
  below(end: number): number
  /** A random item. */
  pick<Item>(items: readonly Item[]): Item
}

/** Mulberry32, by Tommy Ettinger (public domain): small, fast, and uniform enough for test data. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number] }
}
