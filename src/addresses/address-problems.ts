import type { Problem } from '../rubric/problem.ts'
import type { Listed, Redirects } from './read.ts'
import { fragmentOf, isFile, pageOf } from './published.ts'
import { applied, followed } from './redirect-rule.ts'

/** What the check of addresses looks at. */
export interface AddressBook {
  /** Every address that the site has now, with its fragments. */
  readonly existing: ReadonlySet<string>
  readonly listed: Listed
  readonly redirects: Redirects
  /** Where addresses that only those have lead. */
  readonly moves: ReadonlyMap<string, string>
}

/** Published addresses that are gone, and redirects that lead nowhere, in a circle, or away from what is there. */
export function addressProblems(book: AddressBook): Problem[] {
  return [...gone(book), ...redirectProblems(book)]
}

/** A page that is gone is told with the pages below it, a fragment with its like on other pages. */
function gone({ existing, listed, redirects }: AddressBook): Problem[] {
  const missing = listed.addresses.flatMap((address, index) => {
    if (!address || existing.has(address)) return []
    return followed(redirects.rules, address).end === address ? [{ address, line: index + 1 }] : []
  })
  const pages = new Set(missing.map(({ address }) => address).filter((address) => fragmentOf(address) === undefined))
  const groups = new Map<string, { line: number; address: string; others: number }>()
  for (const { address, line } of missing) {
    const page = pageOf(address)
    const top = topmost(page, pages)
    const kind = top ?? `#${fragmentOf(address)}`
    const group = groups.get(kind)
    if (group) group.others++
    else groups.set(kind, { line, address: top ?? address, others: 0 })
  }
  return [...groups.values()].map(({ line, address, others }) => {
    const like = address.includes('#') ? `with #${fragmentOf(address)} elsewhere` : 'below it'
    const more = others ? `, with ${others} more ${like}` : ''
    const from = `${address}: ${newAddress(address)}`
    return {
      file: listed.file,
      line,
      wrong: `${address} was published and is gone${more}`,
      fix: `Restore it, or say in ${redirects.file} where it is now: "${from}".`,
    }
  })
}

function newAddress(address: string): string {
  if (address.includes('#')) return `${pageOf(address)}#new-id`
  return isFile(address) ? `/new/address${kindOf(address)}` : '/new/address/'
}

const kindOf = (file: string) => file.slice(file.lastIndexOf('.'))

/** The shortest of the given pages that a page lies below or is; nothing when none is. */
function topmost(page: string, pages: ReadonlySet<string>): string | undefined {
  const parts = page.split('/').slice(1, -1)
  const above = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`)
  return [...above, page].find((one) => pages.has(one))
}

function redirectProblems({ existing, listed, redirects }: AddressBook): Problem[] {
  const { file, rules, lineOf } = redirects
  const all = [...existing]
  const ways = [...new Set([...listed.addresses, ...rules.map(({ from }) => from)])].map((address) =>
    followed(rules, address),
  )
  return rules.flatMap((rule): Problem[] => {
    const problem = (wrong: string, fix: string): Problem[] => {
      const line = lineOf([rule.from])
      return [{ file, ...(line && { line }), key: [rule.from], wrong, fix }]
    }
    const alive = all.find((address) => applied(rule, address) !== undefined)
    if (alive) return problem(`${alive} is still there`, 'Redirect only what is gone: write a narrower address.')
    const own = ways.filter(({ stops }) => stops.some((stop) => applied(rule, stop) !== undefined))
    if (own.some(({ circle }) => circle)) {
      return problem(
        'the redirects from here lead in a circle, or further and further',
        'Make the last of them lead to an address that exists.',
      )
    }
    const other = ways.find(({ stops: [first = ''], end }) => {
      return isFile(first) && applied(rule, first) !== undefined && isFile(end) && kindOf(end) !== kindOf(first)
    })
    if (other) {
      const fix = 'Name the file that has its words now, or a page where they are gone for good.'
      return problem(`it leads ${other.stops[0]} to ${other.end}, another kind of file`, fix)
    }
    const lost = own.find(({ stops: [first = ''], end }) => {
      return applied(rule, first) !== undefined && !existing.has(end)
    })
    if (!lost) return []
    const [old] = lost.stops
    return problem(`it leads ${old} to ${lost.end}, which does not exist`, 'Name an address that exists.')
  })
}
