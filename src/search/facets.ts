import { isolated } from '../rubric/direction.ts'
import { tokensOf } from '../rubric/token.ts'
import type { Catalog, Named } from './catalog.ts'
import { nameWords } from './numeral.ts'
import type { Standing } from './passages.ts'

/** What results can be narrowed by. */
export const facets = ['careerPath', 'factor', 'level', 'discriminator'] as const
export type Facet = (typeof facets)[number]

/** The values of one facet, and which of them each passage has. */
export interface FacetValues {
  /** The ids that stand in addresses, each once. */
  readonly ids: readonly string[]
  /** A name for each, told apart where names repeat. */
  readonly names: readonly string[]
  /** The words that each is found by: those of its name, and its name by number, such as "level 3". */
  readonly words: readonly ReadonlySet<string>[]
  /** For each passage the place of its value in `ids`, or -1. */
  readonly of: Int16Array
}

/** The facets of an index whose passages stand so. */
export function facetsOf(catalog: Catalog, standings: readonly Standing[]): Record<Facet, FacetValues> {
  const levels = new Map(catalog.careerPaths.flatMap((careerPath) => careerPath.levels))
  const levelIds = [...levels.keys()]
  const levelsOf = catalog.careerPaths.map((careerPath) => careerPath.levels.map(([id]) => levelIds.indexOf(id)))
  const discriminators = catalog.factors.flatMap((factor) =>
    factor.discriminators.map(([id, title]) => [`${factor.name[0]}.${id}`, title, factor.name[1]] as const),
  )
  const times = Map.groupBy(discriminators, ([, title]) => title)
  const firstOf = catalog.factors.map((_, place) =>
    catalog.factors.slice(0, place).reduce((sum, factor) => sum + factor.discriminators.length, 0),
  )
  const values = (named: readonly Named[], valueOf: (standing: Standing) => number): FacetValues => ({
    ids: named.map(([id]) => id),
    names: named.map(([, name]) => name),
    words: named.map(([, name]) => nameWords(tokensOf(name).map(({ word }) => word))),
    of: Int16Array.from(standings, valueOf),
  })
  return {
    careerPath: values(
      catalog.careerPaths.map(({ number, code, name: [id, title] }) => {
        return [id, `${isolated(title)} (Career Path ${number}${code ? `, ${code}` : ''})`]
      }),
      ({ careerPath }) => careerPath,
    ),
    factor: values(
      catalog.factors.map(({ number, name: [id, title] }) => [id, `${isolated(title)} (Factor ${number})`]),
      ({ factor }) => factor,
    ),
    level: values([...levels], ({ careerPath, level }) => levelsOf[careerPath]?.[level] ?? -1),
    discriminator: values(
      discriminators.map(([id, title, factor]) => {
        return [id, (times.get(title)?.length ?? 0) > 1 ? `${isolated(title)} (${isolated(factor)})` : title]
      }),
      ({ factor, discriminator }) => (discriminator === -1 ? -1 : (firstOf[factor] ?? 0) + discriminator),
    ),
  }
}
