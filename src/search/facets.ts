import { tokensOf } from '../rubric/token.ts'
import type { Catalog, Named } from './catalog.ts'
import { nameWords } from './numeral.ts'
import type { Standing } from './passages.ts'

/** Something that results can be narrowed by. */
interface FacetKind {
  readonly heading: string
  /** What it is called in an address. */
  readonly parameter: string
  /** Its values, each with the id that stands in addresses and a name that tells it from the others. */
  values(catalog: Catalog): readonly Named[]
  /** The place of a text's value among them, or -1. */
  valueOf(catalog: Catalog): (standing: Standing) => number
}

/** What results can be narrowed by, in the order in which it is shown. */
const table = {
  careerPath: {
    heading: 'Career path',
    parameter: 'path',
    values: ({ careerPaths }) =>
      careerPaths.map(({ number, code, name: [id, title] }) => {
        const numbered = number === null ? '' : ` ${number}`
        return [id, `Career Path${numbered}${code ? ` (${code})` : ''}, ${title}`]
      }),
    valueOf:
      () =>
      ({ careerPath }) =>
        careerPath,
  },
  factor: {
    heading: 'Factor',
    parameter: 'factor',
    values: ({ factors }) => factors.map(({ number, name: [id, title] }) => [id, `Factor ${number}, ${title}`]),
    valueOf:
      () =>
      ({ factor }) =>
        factor,
  },
  level: {
    heading: 'Level',
    parameter: 'level',
    values: (catalog) => [...levelsOf(catalog)],
    valueOf: (catalog) => {
      const ids = [...levelsOf(catalog).keys()]
      const places = catalog.careerPaths.map(({ levels }) => levels.map(([id]) => ids.indexOf(id)))
      return ({ careerPath, level }) => places[careerPath]?.[level] ?? -1
    },
  },
  discriminator: {
    heading: 'Discriminator',
    parameter: 'discriminator',
    values: ({ factors }) => {
      const all = factors.flatMap(({ name, discriminators }) => discriminators.map((one) => ({ factor: name, one })))
      const times = Map.groupBy(all, ({ one: [, title] }) => title)
      return all.map(({ factor, one: [id, title] }) => {
        const isRepeated = (times.get(title)?.length ?? 0) > 1
        return [`${factor[0]}.${id}`, isRepeated ? `${title} (${factor[1]})` : title]
      })
    },
    valueOf: ({ factors }) => {
      let next = 0
      const firsts = factors.map(({ discriminators }) => (next += discriminators.length) - discriminators.length)
      return ({ factor, discriminator }) => (discriminator === -1 ? -1 : (firsts[factor] ?? 0) + discriminator)
    },
  },
} as const satisfies Record<string, FacetKind>

export type Facet = keyof typeof table
export const facets = Object.keys(table) as Facet[]

/** Everything that narrows results: also the edition, which is no part of an index, but has one of its own. */
export type Filter = 'edition' | Facet
export const filters: readonly Filter[] = ['edition', ...facets]
export const headingOf = (filter: Filter): string => (filter === 'edition' ? 'Edition' : table[filter].heading)
export const parameterOf = (filter: Filter): string => (filter === 'edition' ? filter : table[filter].parameter)

/** Something for each facet. */
export function byFacet<Value>(make: (facet: Facet) => Value): Record<Facet, Value> {
  return Object.fromEntries(facets.map((facet) => [facet, make(facet)])) as Record<Facet, Value>
}

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
  return byFacet((facet) => {
    const kind: FacetKind = table[facet]
    const values = kind.values(catalog)
    return {
      ids: values.map(([id]) => id),
      names: values.map(([, name]) => name),
      words: values.map(([, name]) => nameWords(tokensOf(name).map(({ word }) => word))),
      of: Int16Array.from(standings, kind.valueOf(catalog)),
    }
  })
}

/** The levels of all career paths by their ids; those of one id are one value. */
const levelsOf = ({ careerPaths }: Catalog) => new Map(careerPaths.flatMap(({ levels }) => levels))
