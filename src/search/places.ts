import type { Kind, Named, Passage, Start } from './format.ts'
import { tokensOf } from '../rubric/token.ts'

/** Where a document of the index stands. */
export type Place =
  | ({ readonly document: number } & Passage)
  | {
      readonly document: number
      readonly kind: 'descriptor'
      readonly careerPath: Named
      readonly factor: Named
      readonly level: Named
      /** `null` where the source document names none. */
      readonly discriminator: Named | null
      readonly anchor: string
    }

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

/** The places of all documents of an index. */
export interface Places {
  readonly count: number
  /** How many of the documents, which are the first ones, are descriptors. */
  readonly descriptors: number
  kindOf(document: number): Kind
  placeOf(document: number): Place
  readonly facets: Readonly<Record<Facet, FacetValues>>
}

/** Works out every document's place from the index's first file. */
export function placesOf(start: Start): Places {
  const sizes = start.shapes.map((shape) => shape.reduce((sum, level) => sum + level.length, 0))
  const firstOf: number[] = []
  let descriptors = 0
  for (const [, , shape] of start.rubrics) {
    firstOf.push(descriptors)
    descriptors += sizes[shape] ?? 0
  }
  const passageOf = (document: number) => start.passages[document - descriptors]

  function placeOf(document: number): Place {
    const passage = passageOf(document)
    if (passage) return { document, ...passage }
    const rubric = lastUpTo(firstOf, document)
    const [careerPathPlace, factorPlace, shape] = at(start.rubrics, rubric)
    const careerPath = at(start.careerPaths, careerPathPlace)
    const factor = at(start.factors, factorPlace)
    let place = document - at(firstOf, rubric)
    const levels = at(start.shapes, shape)
    const level = levels.findIndex((cells) => place < cells.length || ((place -= cells.length), false))
    const cell = at(at(levels, level), place)
    const discriminator = cell < 0 ? null : at(factor.discriminators, cell)
    return {
      document,
      kind: 'descriptor',
      careerPath: careerPath.name,
      factor: factor.name,
      level: at(careerPath.levels, level),
      discriminator,
      anchor: discriminator?.[0] ?? `descriptor${cell}`,
    }
  }

  return {
    count: descriptors + start.passages.length,
    descriptors,
    kindOf: (document) => passageOf(document)?.kind ?? 'descriptor',
    placeOf,
    facets: facetsOf(start, descriptors),
  }
}

function facetsOf(start: Start, descriptors: number): Record<Facet, FacetValues> {
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
  for (const { factor } of start.passages) {
    if (factor !== undefined) of.factor[document] = start.factors.findIndex(({ name }) => name[0] === factor)
    document++
  }
  return {
    careerPath: values(
      start.careerPaths.map(({ number, name: [id, title] }) => [id, `${title} (Career Path ${number})`]),
      of.careerPath,
    ),
    factor: values(
      start.factors.map(({ number, name: [id, title] }) => [id, `${title} (Factor ${number})`]),
      of.factor,
    ),
    level: values([...levels], of.level),
    discriminator: values(
      discriminators.map(([id, title, factor]) => [id, repeated(title) ? `${title} (${factor})` : title]),
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

/** The place of the last number that is not above a limit, in ascending numbers. */
export function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (at(numbers, middle) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** An item that the index's format promises. Throws when it is not there: the index is broken. */
function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place]
  if (item === undefined) throw new Error('The search index is broken.')
  return item
}
