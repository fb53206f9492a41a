import { routes } from '../routes/routes.ts'
import type { Edition } from '../rubric/edition.ts'
import type { Family } from '../rubric/family.ts'
import { type EditionPages, becameIn } from './became.ts'

/** Where another edition has the contents of an address. */
export interface Counterparts {
  /** Addresses in the other edition. Several if something was split or merged. */
  readonly addresses: readonly string[]
  /** Whether they have the same thing. Otherwise it is gone, and they have what it was part of. */
  readonly same: boolean
}

/**
 * Where another edition has the contents of a page: by the same ids, unless an edition says what they became in the next
 * one. `between` has the editions from this one to the other, both included, in the order of time or the reverse.
 */
export function counterparts(page: string, between: readonly EditionPages[]): Counterparts {
  for (let address = page; ; address = above(address)) {
    let addresses = [address]
    for (const [index, there] of between.slice(1).entries()) {
      addresses = [...new Set(addresses.flatMap((place) => step(place, between[index]!, there)))]
    }
    if (addresses.length) return { addresses, same: address === page }
    if (address === '/') return { addresses: [], same: false }
  }
}

/** The address of the page above a page. */
export const above = (address: string) => address.replace(/[^/]+\/?$/, '')

/** The addresses in the next or the previous edition for an address. */
function step(address: string, here: EditionPages, there: EditionPages): readonly string[] {
  const isLater = (here.edition?.until ?? '9') < (there.edition?.until ?? '9')
  const { forward, back } = isLater ? steps(here, there) : steps(there, here)
  const counterpart = isLater ? forward.get(address) : (back.get(address) ?? (forward.has(address) ? [] : undefined))
  return (counterpart ?? [address]).filter((place) => there.existing.has(place))
}

type Addresses = ReadonlyMap<string, readonly string[]>

const to = routes('/')
const known = new WeakMap<Family, { forward: Addresses; back: Addresses }>()

/** The pages of an edition's career paths and factors with their counterparts in the next one, and the reverse. */
function steps(edition: EditionPages, next: EditionPages) {
  const made = known.get(edition.family)
  if (made) return made
  const forward = nextAddresses(edition, becameIn(next, edition))
  const back = new Map<string, string[]>()
  for (const [address, places] of forward) {
    for (const place of places) back.set(place, [...(back.get(place) ?? []), address])
  }
  known.set(edition.family, { forward, back })
  return { forward, back }
}

function nextAddresses({ family, edition }: EditionPages, { paths, factors }: Edition['became']): Addresses {
  const forward = new Map<string, string[]>()
  for (const careerPath of family.careerPaths) {
    const after = (paths[careerPath.id] ?? []).map((id) => ({ id }))
    forward.set(to.careerPath(careerPath), after.map(to.careerPath))
    for (const level of careerPath.levels) {
      const levels = after.map((path) => ({ id: level.id, careerPath: path }))
      forward.set(to.level(level), levels.map(to.level))
      forward.set(to.nextLevel(level), levels.map(to.nextLevel))
    }
    for (const rubric of careerPath.rubrics) {
      const rubrics = after.flatMap((path) =>
        (factors[rubric.factor.id] ?? []).map((id) => ({ careerPath: path, factor: { id } })),
      )
      forward.set(to.rubric(rubric), rubrics.map(to.rubric))
      for (const { level } of rubric.levels) {
        const places = rubrics.map((place) => to.levelDescription({ rubric: place, level }))
        forward.set(to.levelDescription({ rubric, level }), places)
      }
    }
  }
  for (const factor of family.factors) {
    const ids = factors[factor.id] ?? []
    forward.set(
      to.factor(factor),
      ids.map((id) => to.factor({ id })),
    )
    // If a factor was split or merged, its discriminators have no counterparts.
    const same = edition && factor.id in edition.became.factors ? ids.filter((id) => id === factor.id) : ids
    for (const { id } of factor.discriminators) {
      forward.set(
        to.discriminator({ factor, id }),
        same.map((other) => to.discriminator({ factor: { id: other }, id })),
      )
    }
  }
  return forward
}
