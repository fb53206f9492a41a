import { routes } from '../routes/routes.ts'
import type { Edition } from '../rubric/edition.ts'
import type { Family } from '../rubric/family.ts'
import { type EditionPages, becameIn } from './became.ts'

/** Where to find a page’s content in another edition. */
export interface Counterparts {
  /** Addresses in the other edition. More than one if a career path or factor was split or merged. */
  readonly addresses: readonly string[]
  /** Whether the addresses lead to the same content. If not, the content is gone, and they lead to a parent page. */
  readonly same: boolean
}

/**
 * Finds a page’s content in another edition: under the same ids, unless an edition declares what they became in the
 * next edition. `editions` starts with the page’s edition, ends with the other edition, and contains every edition
 * between them.
 */
export function counterparts(page: string, editions: readonly EditionPages[]): Counterparts {
  for (let address = page; ; address = parentOf(address)) {
    let addresses = [address]
    for (const [index, neighbor] of editions.slice(1).entries()) {
      addresses = [...new Set(addresses.flatMap((current) => step(current, editions[index]!, neighbor)))]
    }
    if (addresses.length) return { addresses, same: address === page }
    if (address === '/') return { addresses: [], same: false }
  }
}

/** The address of the parent page. */
export const parentOf = (address: string) => address.replace(/[^/]+\/?$/, '')

/** The counterparts of an address in the next or previous edition. */
function step(address: string, origin: EditionPages, neighbor: EditionPages): readonly string[] {
  const isLater = (origin.edition?.until ?? '9') < (neighbor.edition?.until ?? '9')
  const { forward, back } = isLater ? steps(origin, neighbor) : steps(neighbor, origin)
  const counterpart = isLater ? forward.get(address) : (back.get(address) ?? (forward.has(address) ? [] : undefined))
  return (counterpart ?? [address]).filter((target) => neighbor.existing.has(target))
}

type Addresses = ReadonlyMap<string, readonly string[]>

const to = routes('/')
const cache = new WeakMap<Family, { forward: Addresses; back: Addresses }>()

/** Maps pages of an edition’s career paths and factors to their counterparts in the next edition, and vice versa. */
function steps(edition: EditionPages, next: EditionPages) {
  const cachedSteps = cache.get(edition.family)
  if (cachedSteps) return cachedSteps
  const forward = nextAddresses(edition, becameIn(next, edition))
  const back = new Map<string, string[]>()
  for (const [address, targets] of forward) {
    for (const target of targets) back.set(target, [...(back.get(target) ?? []), address])
  }
  cache.set(edition.family, { forward, back })
  return { forward, back }
}

function nextAddresses({ family, edition }: EditionPages, { paths, factors }: Edition['became']): Addresses {
  const forward = new Map<string, string[]>()
  for (const careerPath of family.careerPaths) {
    const nextPaths = (paths[careerPath.id] ?? []).map((id) => ({ id }))
    forward.set(to.careerPath(careerPath), nextPaths.map(to.careerPath))
    for (const level of careerPath.levels) {
      const levels = nextPaths.map((path) => ({ id: level.id, careerPath: path }))
      forward.set(to.level(level), levels.map(to.level))
      forward.set(to.nextLevel(level), levels.map(to.nextLevel))
    }
    for (const rubric of careerPath.rubrics) {
      const rubrics = nextPaths.flatMap((path) =>
        (factors[rubric.factor.id] ?? []).map((id) => ({ careerPath: path, factor: { id } })),
      )
      forward.set(to.rubric(rubric), rubrics.map(to.rubric))
      for (const { level } of rubric.levels) {
        const targets = rubrics.map((target) => to.levelDescription({ rubric: target, level }))
        forward.set(to.levelDescription({ rubric, level }), targets)
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
    const sameIds = edition && factor.id in edition.became.factors ? ids.filter((id) => id === factor.id) : ids
    for (const { id } of factor.discriminators) {
      forward.set(
        to.discriminator({ factor, id }),
        sameIds.map((factorId) => to.discriminator({ factor: { id: factorId }, id })),
      )
    }
  }
  return forward
}
