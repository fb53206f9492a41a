import type { Edition } from '../rubric/edition.ts'
import { routes } from '../routes/routes.ts'
import type { Listed, Redirects } from './read.ts'
import { followed, type Rule } from './redirect-rule.ts'

/** What addresses need to know of an edition that is no longer in force. */
export interface SupersededAddresses {
  readonly edition: Edition | null
  /** Its own addresses, as they were while it was in force. */
  readonly existing: ReadonlySet<string>
  readonly listed: Listed
  readonly redirects: Redirects
}

const to = routes('/')

/** The lasting address of what has an address in an edition: /editions/2014/factors/ */
export const lasting = ({ id }: Pick<Edition, 'id'>, address: string) => to.edition({ id }) + address.slice(1)

/** The addresses that a site has because it has editions: their list, and where each of them begins. */
export function editionAddresses(
  current: Edition | null,
  superseded: readonly Pick<SupersededAddresses, 'edition'>[],
): Set<string> {
  const inForce = current?.until === null ? [current] : []
  const all = [...inForce, ...superseded.flatMap(({ edition }) => edition ?? [])]
  return new Set(all.length ? [to.editions(), ...all.map(to.edition)] : [])
}

/** Every lasting address. */
export function lastingAddresses(all: readonly Pick<SupersededAddresses, 'edition' | 'existing'>[]): Set<string> {
  return new Set(
    all.flatMap(({ edition, existing }) => (edition ? [...existing].map((one) => lasting(edition, one)) : [])),
  )
}

/**
 * Where the addresses of editions before lead that the one in force does not have: to what redirects say is there now, or
 * else to the latest edition that has it.
 */
export function supersededMoves(
  existing: ReadonlySet<string>,
  rules: readonly Rule[],
  superseded: readonly SupersededAddresses[],
): Map<string, string> {
  const moves = new Map<string, string>()
  for (const { edition, existing: theirs, listed, redirects } of superseded) {
    if (!edition) continue
    for (const address of new Set([...theirs, ...listed.addresses, ...redirects.rules.map(({ from }) => from)])) {
      if (!address || existing.has(address) || moves.has(address)) continue
      const then = followed(redirects.rules, address).end
      const now = [address, then].map((one) => followed(rules, one).end).find((end) => existing.has(end))
      if (now) moves.set(address, now)
      else if (theirs.has(then)) moves.set(address, lasting(edition, then))
    }
  }
  return moves
}
