import type { Edition } from '../rubric/edition.ts'
import type { Family } from '../rubric/family.ts'

/** What must be known of an edition to find in it what another has. */
export interface EditionPages {
  readonly edition: Edition
  readonly family: Family
  /** Its own addresses, as they are without an edition: /factors/customer-relations/ */
  readonly existing: ReadonlySet<string>
}

/** Where another edition has what an address has in one. */
export interface Counterparts {
  /** Addresses in the other edition; several where something was split or merged. */
  readonly addresses: readonly string[]
  /** Whether they are of the same; else they are of what it is a part of, since the same is not there. */
  readonly same: boolean
}

/**
 * Where another edition has what a page of one has: by the same ids, unless an edition says what became of them in the
 * next one. `between` are the editions from the one to the other, both included, each the neighbor in time of the next.
 */
export function counterparts(page: string, between: readonly EditionPages[]): Counterparts {
  for (let address = page; ; address = above(address)) {
    let found = [address]
    for (const [index, next] of between.slice(1).entries()) {
      const here = between[index]!
      found = [...new Set(found.flatMap((one) => step(one, here, next)))]
    }
    if (found.length) return { addresses: found, same: address === page }
    if (address === '/') return { addresses: [], same: false }
  }
}

/** The address of the page that one is a part of. */
export const above = (address: string) => address.replace(/[^/]+\/?$/, '')

/** What an address of an edition is in the next or in the one before. */
function step(address: string, here: EditionPages, there: EditionPages): string[] {
  const isLater = (here.edition.until ?? '9') < (there.edition.until ?? '9')
  const named = (collection: 'paths' | 'factors', id: string | undefined) => {
    if (id === undefined) return ['']
    return isLater ? became(here.edition, collection, id) : was(there.edition, collection, id)
  }
  const [, collection, first, second, ...rest] = address.slice(0, -1).split('/')
  const isFactor = (id = '') => here.family.factors.some((factor) => factor.id === id)
  const all =
    collection === 'paths' && isFactor(second)
      ? named('paths', first).flatMap((path) => named('factors', second).map((factor) => [path, factor, ...rest]))
      : collection === 'factors'
        ? named('factors', first).flatMap((factor) =>
            second === undefined || factor === first ? [[factor, second, ...rest]] : [],
          )
        : collection === 'paths'
          ? named('paths', first).map((path) => [path, second, ...rest])
          : [[first, second, ...rest]]
  return all
    .map((segments) => `/${[collection, ...segments].filter((segment) => segment).join('/')}`)
    .map((found) => (found.endsWith('/') ? found : `${found}/`))
    .filter((found) => there.existing.has(found))
}

type Collection = keyof Edition['became']

const became = (edition: Edition, collection: Collection, id: string): readonly string[] =>
  edition.became[collection][id] ?? [id]

/** The ids of an edition that became one of the next. */
function was(edition: Edition, collection: Collection, id: string): string[] {
  const said = edition.became[collection]
  const merged = Object.keys(said).filter((old) => said[old]?.includes(id))
  return id in said ? merged : [...new Set([...merged, id])]
}
