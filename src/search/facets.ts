import { isolated } from '../rubric/direction.ts'
import type { Named, Start } from './format.ts'
import { at } from './lookup.ts'
import { tokensOf } from '../rubric/token.ts'

/** What results can be narrowed by. */
export const facets = ['careerPath', 'factor', 'level', 'discriminator'] as const
export type Facet = (typeof facets)[number]

/** The values of one facet, and which of them each document has. */
export interface FacetValues {
  /** The ids that stand in addresses, each once. */
  readonly ids: readonly string[]
  /** A name for each, told apart where names repeat. */
  readonly names: readonly string[]
  /** The words of each name. */
  readonly words: readonly ReadonlySet<string>[]
  /** For each document the place of its value in `ids`, or -1. */
  readonly of: Int16Array
}

/** Works out the facets of an index, whose first so many documents are descriptors. */
export function facetsOf(start: Start, descriptors: number): Record<Facet, FacetValues> {
  const count = descriptors + start.passages.length
  const levels = new Map(start.careerPaths.flatMap((careerPath) => careerPath.levels))
  const levelIds = [...levels.keys()]
  const discriminators = start.factors.flatMap((factor) =>
    factor.discriminators.map(([id, title]) => [`${factor.name[0]}.${id}`, title, factor.name[1]] as const),
  )
  const times = Map.groupBy(discriminators, ([, title]) => title)
  const repeated = (title: string) => (times.get(title)?.length ?? 0) > 1
  const firstDiscriminator: number[] = []
  let before = 0
  for (const factor of start.factors) {
    firstDiscriminator.push(before)
    before += factor.discriminators.length
  }

  const of = { careerPath: empty(count), factor: empty(count), level: empty(count), discriminator: empty(count) }
  let document = 0
  for (const [careerPath, factor, shape] of start.rubrics) {
    const titles = at(start.careerPaths, careerPath).levels.map(([id]) => levelIds.indexOf(id))
    for (const [level, cells] of at(start.shapes, shape).entries()) {
      for (const cell of cells) {
        of.careerPath[document] = careerPath
        of.factor[document] = factor
        of.level[document] = at(titles, level)
        if (cell >= 0) of.discriminator[document] = at(firstDiscriminator, factor) + cell
        document++
      }
    }
  }
  for (const { careerPath, factor, level } of start.passages) {
    of.careerPath[document] = start.careerPaths.findIndex(({ name }) => name[0] === careerPath)
    of.factor[document] = start.factors.findIndex(({ name }) => name[0] === factor)
    of.level[document] = level === undefined ? -1 : levelIds.indexOf(level)
    document++
  }
  return {
    careerPath: values(
      start.careerPaths.map(({ number, code, name: [id, title] }) => [
        id,
        `${isolated(title)} (Career Path ${number}${code ? `, ${code}` : ''})`,
      ]),
      of.careerPath,
    ),
    factor: values(
      start.factors.map(({ number, name: [id, title] }) => [id, `${isolated(title)} (Factor ${number})`]),
      of.factor,
    ),
    level: values([...levels], of.level),
    discriminator: values(
      discriminators.map(([id, title, factor]) => [
        id,
        repeated(title) ? `${isolated(title)} (${isolated(factor)})` : title,
      ]),
      of.discriminator,
    ),
  }
}

function values(named: readonly Named[], of: Int16Array): FacetValues {
  const names = named.map(([, name]) => name)
  const words = names.map((name) => new Set(tokensOf(name).map(({ word }) => word)))
  return { ids: named.map(([id]) => id), names, words, of }
}

const empty = (count: number) => new Int16Array(count).fill(-1)
