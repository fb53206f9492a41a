/** The place of the last number that is not above a limit, in ascending numbers. */
export function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (at(numbers, middle) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** An item that the index's format promises. Throws when it is not there: the index is broken. */
export function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place]
  if (item === undefined) throw new Error('The search index is broken.')
  return item
}
