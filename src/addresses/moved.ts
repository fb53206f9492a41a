import { destination, fragmentOf, isFile, pageOf } from '../routes/address.ts'
import type { Edition } from '../rubric/edition.ts'
import type { Family } from '../rubric/family.ts'
import { nextLevel } from '../rubric/relation.ts'
import { levelAddress, nextLevelAddress } from '../routes/level.ts'
import { routes } from '../routes/routes.ts'
import type { AddressList } from './list.ts'

const to = routes('/')

/** A former fragment of a page, and the current address of the content that it identified. */
export interface FormerFragment {
  readonly fragment: string
  readonly target: string
}

/** Where old addresses lead now. */
export interface Moved {
  /** The new address of each old page. */
  readonly pages: ReadonlyMap<string, string>
  /** The address that replaces each old download: a new file or a page. */
  readonly files: ReadonlyMap<string, string>
  /** The former fragments of each page, which old links still use. */
  readonly fragments: ReadonlyMap<string, readonly FormerFragment[]>
}

/** Finds the addresses that have moved, and where they lead. */
export function movedOf(
  addresses: Iterable<string>,
  leadsTo: (address: string) => string | undefined,
  { careerPaths }: Pick<Family, 'careerPaths'>,
): Moved {
  // People reach these addresses by shortening other addresses by hand. They lead to the home page because it lists all
  // career paths and factors.
  const pages = new Map([to.careerPaths(), to.factors()].map((address) => [address, to.home()]))
  // If a career path has only one rubric, a page about a level in all rubrics would repeat the rubric’s level page.
  for (const level of careerPaths.flatMap(({ levels }) => levels)) {
    if (levelAddress(level, to) !== to.level(level)) pages.set(to.level(level), levelAddress(level, to))
    const next = nextLevelAddress(level, to)
    if (nextLevel(level) && next !== to.nextLevel(level)) pages.set(to.nextLevel(level), next)
  }
  const files = new Map<string, string>()
  const fragments = new Map<string, FormerFragment[]>()
  for (const address of addresses) {
    const end = leadsTo(address)
    if (end === undefined || end === address) continue
    const fragment = fragmentOf(address)
    if (isFile(address)) files.set(address, end)
    else if (fragment === undefined) pages.set(address, pageOf(end))
    else {
      const currentPage = pageOf(leadsTo(pageOf(address)) ?? address)
      if (currentPage === pageOf(end) && (fragmentOf(end) ?? fragment) === fragment) continue
      const list = fragments.get(currentPage) ?? []
      fragments.set(currentPage, list)
      if (!list.some((former) => former.fragment === fragment)) list.push({ fragment, target: end })
    }
  }
  return { pages, files, fragments }
}

/** An edition and its addresses. */
export interface EditionAddresses {
  readonly edition: Edition | null
  /** The edition’s addresses, as they are while the edition is in force. */
  readonly existing: ReadonlySet<string>
  readonly list: AddressList
}

/** The permanent form of an address in an edition, such as /editions/2014/factors/ */
export const permanentAddress = ({ id }: Pick<Edition, 'id'>, address: string) => to.edition({ id }) + address.slice(1)

/** The addresses that exist only on a site with editions: the list of editions and each edition’s home page. */
export function editionHomes(
  current: Edition | null,
  superseded: readonly Pick<EditionAddresses, 'edition'>[],
): string[] {
  const openEditions = current?.until === null ? [current] : []
  const editions = [...openEditions, ...superseded.flatMap(({ edition }) => edition ?? [])]
  return editions.length ? [to.editions(), ...editions.map(to.edition)] : []
}

/** The permanent form of every address in the given editions. */
export const permanentAddresses = (editions: readonly Pick<EditionAddresses, 'edition' | 'existing'>[]): string[] =>
  editions.flatMap(({ edition, existing }) =>
    edition ? [...existing].map((address) => permanentAddress(edition, address)) : [],
  )

/** Returns a function that resolves an address in an edition, or else in the latest earlier edition that has it. */
export function resolver({ existing, list }: EditionAddresses, superseded: readonly EditionAddresses[]) {
  return (address: string): string | undefined => {
    const target = destination(address, existing, list.targets)
    if (target !== undefined) return target
    for (const { edition, existing, list } of superseded) {
      const earlierTarget = edition ? destination(address, existing, list.targets) : undefined
      if (edition && earlierTarget !== undefined) return permanentAddress(edition, earlierTarget)
    }
    return undefined
  }
}

/** Every address ever published by the site or one of its editions. */
export const allAddresses = ({ list }: EditionAddresses, superseded: readonly EditionAddresses[]) =>
  new Set(
    [list, ...superseded.map((edition) => edition.list)]
      .flatMap(({ targets }) => [...targets.keys()])
      .concat(superseded.flatMap(({ existing }) => [...existing])),
  )
