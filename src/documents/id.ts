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

/** The first unused id among those built from the titles. If all are taken, the last one with a number appended. */
export function freeId(taken: ReadonlySet<string>, ...titles: readonly string[]): string {
  const ids = titles.map(idOf)
  const numbered = [...taken].map((_, index) => `${ids.at(-1)}-${index + 2}`)
  return [...ids, ...numbered].find((id) => !taken.has(id)) ?? ''
}
