import type { AddressList } from '../addresses/list.ts'
import { destination } from '../routes/address.ts'
import { routes } from '../routes/routes.ts'
import type { Edition } from '../rubric/edition.ts'
import type { Family } from '../rubric/family.ts'

/** What must be known of an edition to find in it what another has. */
export interface EditionPages {
  readonly edition: Edition | null
  readonly family: Family
  /** Its addresses, as they are while it is in force: /factors/customer-relations/ */
  readonly existing: ReadonlySet<string>
  readonly list: AddressList
}

const to = routes('/')

/** The id that what had an id in an edition has there now, after any rename; nothing where that is not there. */
export function idIn({ family, existing, list }: EditionPages, collection: keyof Edition['became'], id: string) {
  const [things, address] = {
    paths: [family.careerPaths, to.careerPath] as const,
    factors: [family.factors, to.factor] as const,
  }[collection]
  const now = destination(address({ id }), existing, list.targets)
  return things.find((thing) => address(thing) === now)?.id
}

/** What became of every career path and factor of an edition in the next one: what it says, or else what has its id. */
export function becameIn(next: EditionPages, { edition, family }: EditionPages): Edition['became'] {
  const became = (collection: keyof Edition['became'], things: readonly { readonly id: string }[]) =>
    Object.fromEntries(
      things.map(({ id }) => {
        const ids = edition?.became[collection][id] ?? [id]
        return [id, ids.flatMap((one) => idIn(next, collection, one) ?? [])]
      }),
    )
  return { paths: became('paths', family.careerPaths), factors: became('factors', family.factors) }
}
