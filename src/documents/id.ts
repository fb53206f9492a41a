/** The id made from a title, `customer-needs` from Customer Needs; empty if it has neither Latin letter nor digit. */
export function idOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** The first id made from these titles that is free; with a number if all are taken. */
export function freeId(taken: ReadonlySet<string>, ...titles: readonly string[]): string {
  const ids = titles.map(idOf)
  const numbered = [...taken].map((_, place) => `${ids.at(-1)}-${place + 2}`)
  return [...ids, ...numbered].find((id) => !taken.has(id)) ?? ''
}
