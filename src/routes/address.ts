/** Whether an address is that of a file to download. */
export const isFile = (address: string) => /^[^#]*\.[a-z]+$/.test(address)

/** The part of an address before its fragment. */
export const pageOf = (address: string) => address.split('#', 1)[0] ?? ''

/** The fragment of an address, without `#`. Undefined if it has none. */
export const fragmentOf = (address: string): string | undefined => address.split('#')[1]

/** An address, its page, and the pages above it, up to the home page. */
export function withPagesAbove(address: string): string[] {
  const page = pageOf(address)
  const above = [...page.matchAll(/\//g)].map(({ index }) => page.slice(0, index + 1))
  return [...new Set([address, page, ...above.reverse()])]
}

/**
 * Where an address leads: to itself while it exists, otherwise where the nearest "->" line of the address or a page above
 * it leads. Undefined if that does not exist.
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

/** Corrects an address that was pasted or changed by a mail program: %23 for #, punctuation at its end, no last slash. */
export function corrected(address: string): string {
  const [page = '', ...fragments] = address
    .replace(/%23/gi, '#')
    .replace(/[.,)]+$/, '')
    .split('#')
  const fragment = fragments.findLast((part) => part)
  return (isFile(page) || page.endsWith('/') ? page : `${page}/`) + (fragment ? `#${fragment}` : '')
}
