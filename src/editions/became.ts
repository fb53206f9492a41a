import type { AddressList } from '../addresses/list.ts'
import { destination } from '../routes/address.ts'
import { routes } from '../routes/routes.ts'
import type { Edition } from '../rubric/edition.ts'
import type { Family } from '../rubric/family.ts'

/** The parts of an edition that are needed to find its content in another edition. */
export interface EditionPages {
  readonly edition: Edition | null
  readonly family: Family
  /** The edition’s addresses, as they are while the edition is in force, such as /factors/customer-relations/ */
  readonly existing: ReadonlySet<string>
  readonly list: AddressList
}

const to = routes('/')

/** An item’s current id in an edition, given that id or a former one. Undefined if the edition has no such item. */
export function idIn({ family, existing, list }: EditionPages, collection: keyof Edition['became'], id: string) {
  const [items, address] = {
    paths: [family.careerPaths, to.careerPath] as const,
    factors: [family.factors, to.factor] as const,
  }[collection]
  const currentAddress = destination(address({ id }), existing, list.targets)
  return items.find((item) => address(item) === currentAddress)?.id
}

/** Maps each career path and factor to its ids in the next edition: the declared ids or, by default, the same id. */
export function becameIn(next: EditionPages, { edition, family }: EditionPages): Edition['became'] {
  const became = (collection: keyof Edition['became'], items: readonly { readonly id: string }[]) =>
    Object.fromEntries(
      items.map(({ id }) => {
        const ids = edition?.became[collection][id] ?? [id]
        return [id, ids.flatMap((nextId) => idIn(next, collection, nextId) ?? [])]
      }),
    )
  return { paths: became('paths', family.careerPaths), factors: became('factors', family.factors) }
}
