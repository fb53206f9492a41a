/** Whether an address is that of a file to take away. */
export const isFile = (address: string) => /^[^#]*\.[a-z]+$/.test(address)

/** The page of an address: what is before its fragment. */
export const pageOf = (address: string) => address.split('#', 1)[0] ?? ''

/** The fragment of an address, without its sign; none where there is none. */
export const fragmentOf = (address: string): string | undefined => address.split('#')[1]

/** An address, its page, and the pages above that, up to the home page. */
export function withPagesAbove(address: string): string[] {
  const page = pageOf(address)
  const above = [...page.matchAll(/\//g)].map(({ index }) => page.slice(0, index + 1))
  return [...new Set([address, page, ...above.reverse()])]
}

/**
 * Where an address leads: itself while it exists, or else what the nearest "->" says, of itself or of a page above it.
 * Nothing where that is nowhere.
 */
export function destination(
  address: string,
  existing: ReadonlySet<string>,
  targets: ReadonlyMap<string, string | null>,
): string | undefined {
  const seen = new Set<string>()
  let place: string | null | undefined = address
  while (place && !existing.has(place) && !seen.has(place)) {
    seen.add(place)
    place = withPagesAbove(place)
      .map((above) => targets.get(above))
      .find((target) => target)
  }
  return place && existing.has(place) ? place : undefined
}

/** An address without what people paste with it and mail programs make of it: %23 for #, a sign at its end, no slash. */
export function corrected(address: string): string {
  const [page = '', ...fragments] = address
    .replace(/%23/gi, '#')
    .replace(/[.,)]+$/, '')
    .split('#')
  const fragment = fragments.findLast((part) => part)
  return (isFile(page) || page.endsWith('/') ? page : `${page}/`) + (fragment ? `#${fragment}` : '')
}
