/**
 * Builds an id from a title: `customer-needs` from Customer Needs. Empty if the title has no Latin letters or digits.
 */
export function idOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Builds an id from each title and returns the first unused id. If all are taken, appends a number to the last id. */
export function freeId(taken: ReadonlySet<string>, ...titles: readonly string[]): string {
  const ids = titles.map(idOf)
  const numberedIds = [...taken].map((_, index) => `${ids.at(-1)}-${index + 2}`)
  return [...ids, ...numberedIds].find((id) => !taken.has(id)) ?? ''
}
