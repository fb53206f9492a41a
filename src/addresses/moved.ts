import { destination, fragmentOf, isFile, pageOf } from '../routes/address.ts'
import type { Edition } from '../rubric/edition.ts'
import type { Family } from '../rubric/family.ts'
import { nextLevel } from '../rubric/relation.ts'
import { levelAddress, nextLevelAddress } from '../routes/level.ts'
import { routes } from '../routes/routes.ts'
import type { AddressList } from './list.ts'

const to = routes('/')

/** A fragment that a page had, and the address where its words are now. */
export interface FormerFragment {
  readonly fragment: string
  readonly target: string
}

/** Everything whose address has changed. */
export interface Moved {
  /** The new page for each old page. */
  readonly pages: ReadonlyMap<string, string>
  /** For each old file to download, the new one, or the page that replaces it. */
  readonly files: ReadonlyMap<string, string>
  /** The former fragments of each page, which old links still have. */
  readonly fragments: ReadonlyMap<string, readonly FormerFragment[]>
}

/** Where the addresses of a list lead that have moved. */
export function movedOf(
  addresses: Iterable<string>,
  leadsTo: (address: string) => string | undefined,
  { careerPaths }: Pick<Family, 'careerPaths'>,
): Moved {
  // People who shorten an address by hand reach these. The home page lists what is below them.
  const pages = new Map([to.careerPaths(), to.factors()].map((address) => [address, to.home()]))
  // With one rubric, a level across all factors would repeat its level page.
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
      const arrival = pageOf(leadsTo(pageOf(address)) ?? address)
      if (arrival === pageOf(end) && (fragmentOf(end) ?? fragment) === fragment) continue
      const here = fragments.get(arrival) ?? []
      fragments.set(arrival, here)
      if (!here.some((former) => former.fragment === fragment)) here.push({ fragment, target: end })
    }
  }
  return { pages, files, fragments }
}

/** What addresses need to know of an edition. */
export interface EditionAddresses {
  readonly edition: Edition | null
  /** Its addresses, as they are while it is in force. */
  readonly existing: ReadonlySet<string>
  readonly list: AddressList
}

/** The lasting address for an address in an edition: /editions/2014/factors/ */
export const lasting = ({ id }: Pick<Edition, 'id'>, address: string) => to.edition({ id }) + address.slice(1)

/** The addresses that a site has only if it has editions: their list, and the home page of each. */
export function editionHomes(
  current: Edition | null,
  superseded: readonly Pick<EditionAddresses, 'edition'>[],
): string[] {
  const inForce = current?.until === null ? [current] : []
  const editions = [...inForce, ...superseded.flatMap(({ edition }) => edition ?? [])]
  return editions.length ? [to.editions(), ...editions.map(to.edition)] : []
}

/** Every lasting address. */
export const lastingAddresses = (editions: readonly Pick<EditionAddresses, 'edition' | 'existing'>[]): string[] =>
  editions.flatMap(({ edition, existing }) =>
    edition ? [...existing].map((address) => lasting(edition, address)) : [],
  )

/** Where addresses lead in an edition, otherwise in the latest earlier edition that has them. */
export function leadingTo({ existing, list }: EditionAddresses, superseded: readonly EditionAddresses[]) {
  return (address: string): string | undefined => {
    const here = destination(address, existing, list.targets)
    if (here !== undefined) return here
    for (const { edition, existing, list } of superseded) {
      const there = edition ? destination(address, existing, list.targets) : undefined
      if (edition && there !== undefined) return lasting(edition, there)
    }
    return undefined
  }
}

/** Every address that the site or an edition of it ever published. */
export const everPublished = ({ list }: EditionAddresses, superseded: readonly EditionAddresses[]) =>
  new Set(
    [list, ...superseded.map((edition) => edition.list)]
      .flatMap(({ targets }) => [...targets.keys()])
      .concat(superseded.flatMap(({ existing }) => [...existing])),
  )
