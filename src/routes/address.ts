/** Whether an address points to a downloadable file. */
export const isFile = (address: string) => /^[^#]*\.[a-z]+$/.test(address)

/** The part of an address before its fragment. */
export const pageOf = (address: string) => address.split('#', 1)[0] ?? ''

/** The fragment of an address, without the `#`. Undefined if the address has no fragment. */
export const fragmentOf = (address: string): string | undefined => address.split('#')[1]

/** The address itself, its page and the page's parents, up to the home page. */
export function withPagesAbove(address: string): string[] {
  const page = pageOf(address)
  const parents = [...page.matchAll(/\//g)].map(({ index }) => page.slice(0, index + 1))
  return [...new Set([address, page, ...parents.reverse()])]
}

/**
 * Where an address leads. An existing address leads to itself. Any other address leads to the target listed for it
 * after "->" or, if there is none, to the target listed for the nearest page above it. If that target does not exist
 * either, follows its own target, and so on. Undefined if no existing address is found.
 */
export function destination(
  address: string,
  existing: ReadonlySet<string>,
  targets: ReadonlyMap<string, string | null>,
): string | undefined {
  const seen = new Set<string>()
  let current: string | null | undefined = address
  while (current && !existing.has(current) && !seen.has(current)) {
    seen.add(current)
    current = withPagesAbove(current)
      .map((page) => targets.get(page))
      .find((target) => target)
  }
  return current && existing.has(current) ? current : undefined
}

/**
 * Repairs an address that was mangled in e-mail or by pasting: %23 instead of #, trailing punctuation, or a missing
 * trailing slash.
 */
export function corrected(address: string): string {
  const [page = '', ...fragments] = address
    .replace(/%23/gi, '#')
    .replace(/[.,)]+$/, '')
    .split('#')
  const fragment = fragments.findLast((part) => part)
  return (isFile(page) || page.endsWith('/') ? page : `${page}/`) + (fragment ? `#${fragment}` : '')
}
