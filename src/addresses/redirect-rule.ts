import { z } from 'zod'
import { fragmentOf, pageOf } from './published.ts'

const segment = '[a-z0-9]+(?:-[a-z0-9]+)*'
const end = `(?:#[^\\s#]+|${segment}(?:\\.${segment})*\\.[a-z]+)?`
const from = new RegExp(`^/(?:${segment}/)+${end}$`)
const to = new RegExp(`^/(?:${segment}/)*${end}$`)

/** `content/redirects.yaml`: old addresses, each with the one that took its place. */
export const redirects = z.record(
  z.string().regex(from, 'must be an old address, such as /factors/old-id/; it begins and ends with a slash'),
  z.string().regex(to, 'must be an address of this site, such as /factors/new-id/; it begins and ends with a slash'),
)

/**
 * One line of `content/redirects.yaml`. An address holds with all that is below it, fragments included, which stay what
 * they are; with a fragment it holds for that fragment alone, of the page and of those below it. One that leads to a page
 * above itself is gone for good, with all below it.
 */
export interface Rule {
  readonly from: string
  readonly to: string
}

/** The rules in the order in which they are tried: what says more of an address comes first. */
export function ordered(rules: readonly Rule[]): Rule[] {
  const rank = ({ from }: Rule) => (from.includes('#') ? 1000 : 0) + from.split('/').length
  return rules.toSorted((a, b) => rank(b) - rank(a))
}

/** The same of the data of `content/redirects.yaml`. */
export const rulesOf = (data: z.infer<typeof redirects>) =>
  ordered(Object.entries(data).map(([from, to]) => ({ from, to })))

/** What a rule makes of an address; nothing when the rule does not hold for it. */
export function applied({ from, to }: Rule, address: string): string | undefined {
  const [page, target] = [pageOf(from), pageOf(to)]
  if (!address.startsWith(page)) return undefined
  const fragment = fragmentOf(from)
  if (fragment !== undefined && fragment !== fragmentOf(address)) return undefined
  if (page !== target && page.startsWith(target)) return to
  const goesOn = fragmentOf(fragment === undefined ? address : to)
  return target + pageOf(address).slice(page.length) + (goesOn === undefined ? '' : `#${goesOn}`)
}

/** What the first rule that holds makes of an address; nothing when none does. */
export const moved = (rules: readonly Rule[], address: string) => step(rules, address)?.target

function step(rules: readonly Rule[], address: string) {
  for (const rule of rules) {
    const target = applied(rule, address)
    if (target !== undefined) return { rule, target }
  }
  return undefined
}

/** The way of an address through as many rules as hold one after the other: itself first, where it ends last. */
export interface Way {
  readonly stops: readonly string[]
  readonly end: string
  /** It never ends, but comes back to where it was or grows longer each time. */
  readonly circle: boolean
}

/** Where rules lead an address. */
export function followed(rules: readonly Rule[], address: string): Way {
  const stops = [address]
  const taken = new Map<Rule, number>()
  for (let end = address; ;) {
    const next = step(rules, end)
    if (next === undefined) return { stops, end, circle: false }
    const times = (taken.get(next.rule) ?? 0) + 1
    // What was renamed and taken back may pass a rule twice.
    if (stops.includes(next.target) || times > 2) return { stops, end, circle: true }
    taken.set(next.rule, times)
    stops.push((end = next.target))
  }
}
