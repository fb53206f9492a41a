import { fragmentOf, isFile, pageOf, withPagesAbove } from '../routes/address.ts'
import { routes } from '../routes/routes.ts'
import type { Problem } from '../rubric/problem.ts'
import type { AddressList } from './list.ts'

/** The input for the address check. */
export interface AddressBook {
  /** Every current address of the site, including fragments. */
  readonly existing: ReadonlySet<string>
  readonly list: AddressList
  /** The current address that an address leads to. Undefined if it leads nowhere. */
  leadsTo(address: string): string | undefined
}

/** Reports published addresses that are gone, and redirects that lead nowhere or start at an existing address. */
export function addressProblems({ existing, list, leadsTo }: AddressBook): Problem[] {
  const { file, targets, lines } = list
  const problem = (address: string, wrong: string, fix: string): Problem => {
    const line = lines.get(address)
    return { file, ...(line && { line }), wrong, fix }
  }
  const parentOf = (address: string) => withPagesAbove(address).find((page) => existing.has(page)) ?? '/'

  const orphans = new Set([...targets].flatMap(([address, target]) => (target || leadsTo(address) ? [] : address)))
  const orphanProblems = [...orphans]
    .filter((address) => !withPagesAbove(address).some((page) => page !== address && orphans.has(page)))
    .map((address) => {
      const fix = `Restore it, or redirect it and everything under it: "${address} -> ${parentOf(address)}".`
      return problem(address, `${address} was published and is gone`, fix)
    })

  const clashes = new Map<string, string>()
  for (const address of existing) {
    for (const page of withPagesAbove(address)) if (targets.get(page) && !clashes.has(page)) clashes.set(page, address)
  }
  const clashProblems = [...clashes].map(([page, address]) => {
    const [conflict, changeId] = [
      `${page} was another page’s address and leads to ${targets.get(page)}`,
      'give it a different id',
    ]
    if (page === address)
      return problem(page, `${conflict}, but exists again`, `If it is the same, remove " -> …"; if not, ${changeId}.`)
    return problem(page, `${address} is under ${page} and still exists`, 'Redirect only addresses that are gone.')
  })

  const redirectProblems = [...targets].flatMap(([address, target]) => {
    if (!target) return []
    const end = leadsTo(address)
    if (end === undefined) {
      return problem(address, `it leads to ${target}, which does not exist`, 'Write an address that exists.')
    }
    if (!isFile(address) || !isFile(end) || extension(address) === extension(end)) return []
    const fix = 'Write the address of the file that now contains its words, or of a page.'
    return problem(address, `it leads to ${end}, another kind of file`, fix)
  })
  return [orphanProblems, clashProblems, redirectProblems].flatMap(firstFive)
}

const extension = (file: string) => file.slice(file.lastIndexOf('.'))

/** Keeps the first five of the given problems. The fifth also reports how many more there are. */
function firstFive(problems: readonly Problem[]): Problem[] {
  const more = problems.length - 5
  return problems
    .slice(0, 5)
    .map((problem, index) =>
      index === 4 && more > 0 ? { ...problem, wrong: `${problem.wrong}, and ${more} more` } : problem,
    )
}

const to = routes('/')

/** A guide and its links. */
export interface LinkingGuide {
  readonly id: string
  readonly file: string
  readonly links: readonly { readonly address: string; readonly line: number }[]
}

/** Reports links to addresses that have moved or do not exist on the site. Ignores links to other hosts. */
export function linkProblems(guides: readonly LinkingGuide[], { existing, leadsTo }: AddressBook): Problem[] {
  return guides.flatMap(({ id, file, links }) =>
    links.flatMap(({ address: link, line }): Problem[] => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return []
      const address = link.startsWith('#') ? to.guide(id) + link : link.replace(/\?[^#]*/, '')
      const isOwnFragment = fragmentOf(address)?.startsWith('_') && existing.has(pageOf(address))
      if (existing.has(address) || isOwnFragment) return []
      const end = leadsTo(address)
      // If a page exists only in an earlier edition, its old address still works, so the link is fine.
      if (end?.startsWith(to.editions())) return []
      if (end)
        return [{ file, line, wrong: `the link ${link} leads to an address that has moved`, fix: `Link to ${end}.` }]
      const fix = 'Open the page that you mean and copy its address, starting with the slash after the site’s name.'
      return [{ file, line, wrong: `the link ${link} leads to nothing on this site`, fix }]
    }),
  )
}
