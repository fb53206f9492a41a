import { z } from 'zod'
import { fragmentOf, pageOf } from './published.ts'

const segment = '[a-z0-9]+(?:-[a-z0-9]+)*'
const fragment = '[^\\s#]+'
const from = new RegExp(`^/(?:(?:${segment}|\\*)/)+(?:#${fragment})?$|^/(?:(?:${segment}|\\*)/)+\\*\\*$`)
const to = new RegExp(`^/(?:(?:${segment}|\\*)/)*(?:#${fragment})?$`)

/** `content/redirects.yaml`: old addresses, each with the one that took its place. */
export const redirects = z.record(
  z
    .string()
    .regex(
      from,
      'must be an old address, such as /factors/old-id/ or /paths/*/old-id/; it begins and ends with a slash',
    ),
  z.string().regex(to, 'must be an address of this site, such as /factors/new-id/; it begins and ends with a slash'),
)

/**
 * One line of `content/redirects.yaml`. `*` stands for any one part of an address. An address holds with all that is
 * below it, fragments included, which stay what they are; with a fragment it holds for that fragment alone, of the page
 * and of those below it; with `**` at its end all that is below it, and it itself, leads to the one new address.
 */
export interface Rule {
  readonly from: string
  readonly to: string
}

/** The rules in the order in which they are tried: what says more of an address comes first. */
export function rulesOf(data: z.infer<typeof redirects>): Rule[] {
  const rank = ({ from }: Rule) => [from.includes('#') ? 0 : 1, -from.split('/').length, from.split('*').length]
  return Object.entries(data)
    .map(([from, to]) => ({ from, to }))
    .sort((a, b) => {
      const [one, other] = [rank(a), rank(b)]
      return one.map((part, index) => part - (other[index] ?? 0)).find((difference) => difference) ?? 0
    })
}

/** What a rule makes of an address; nothing when the rule does not hold for it. */
export function applied({ from, to }: Rule, address: string): string | undefined {
  const parts = (page: string) => page.split('/').slice(1, -1)
  const wanted = parts(pageOf(from.replace(/\*\*$/, '')))
  const given = parts(pageOf(address))
  const fragment = fragmentOf(from)
  if (fragment !== undefined && fragment !== fragmentOf(address)) return undefined
  if (!wanted.every((part, index) => (part === '*' ? given[index] !== undefined : part === given[index]))) {
    return undefined
  }
  const wild = given.filter((_, index) => wanted[index] === '*')
  const target = to.replaceAll('*', () => wild.shift() ?? '*')
  if (from.endsWith('**')) return target
  const below = given.slice(wanted.length).map((part) => `${part}/`)
  const goesOn = fragmentOf(fragment === undefined ? address : target)
  return pageOf(target) + below.join('') + (goesOn === undefined ? '' : `#${goesOn}`)
}

/** The way of an address through as many rules as hold one after the other: itself first, where it ends last. */
export interface Way {
  readonly stops: readonly string[]
  readonly end: string
  /** It never ends, but comes back to where it was. */
  readonly circle: boolean
}

/** Where rules lead an address. */
export function followed(rules: readonly Rule[], address: string): Way {
  const stops = [address]
  for (let end = address; ;) {
    const next = rules.map((rule) => applied(rule, end)).find((found) => found !== undefined)
    if (next === undefined) return { stops, end, circle: false }
    if (stops.includes(next)) return { stops, end, circle: true }
    stops.push((end = next))
  }
}
