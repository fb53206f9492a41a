import { fragmentOf, isFile, pageOf } from './published.ts'
import { followed, type Rule } from './redirect-rule.ts'
import { routes } from '../routes/routes.ts'

const to = routes('/')

/** A fragment that a page had, and the address where its words stand now. */
export interface FormerFragment {
  readonly fragment: string
  readonly target: string
}

/** Everything that has another address than it had. */
export interface Moved {
  /** The new page for each old page. */
  readonly pages: ReadonlyMap<string, string>
  /** For each old file to take away the new one, or the page that says what is left of it. */
  readonly files: ReadonlyMap<string, string>
  /** What is now elsewhere, for each page that old links with a fragment arrive at. */
  readonly fragments: ReadonlyMap<string, readonly FormerFragment[]>
}

/**
 * What redirects make of the addresses that were ever published, and of those that they name themselves; and where
 * those of editions before lead.
 */
export function movedOf(
  rules: readonly Rule[],
  listed: Iterable<string>,
  superseded: ReadonlyMap<string, string> = new Map(),
): Moved {
  const wayOf = (address: string) => {
    const end = superseded.get(address)
    return end === undefined ? followed(rules, address) : { end, circle: false }
  }
  // Home lists what is below these; whoever shortens an address by hand arrives there.
  const pages = new Map([to.careerPaths(), to.factors()].map((address) => [address, to.home()]))
  const files = new Map<string, string>()
  const fragments = new Map<string, FormerFragment[]>()
  const seen = new Set<string>()
  // What a rule names may be older than the list.
  for (const address of [...listed, ...rules.map(({ from }) => from), ...superseded.keys()]) {
    if (seen.has(address)) continue
    seen.add(address)
    const { end, circle } = wayOf(address)
    if (circle || end === address) continue
    if (isFile(address)) {
      files.set(address, end)
      continue
    }
    const fragment = fragmentOf(address)
    if (fragment === undefined) {
      pages.set(address, pageOf(end))
      continue
    }
    const { end: arrival } = wayOf(pageOf(address))
    if (arrival === pageOf(end) && (fragmentOf(end) ?? fragment) === fragment) continue
    const here = fragments.get(arrival) ?? []
    if (!here.some((one) => one.fragment === fragment)) here.push({ fragment, target: end })
    fragments.set(arrival, here)
  }
  return { pages, files, fragments }
}
