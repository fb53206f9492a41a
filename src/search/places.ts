import { anchorOfPlace } from '../rubric/anchor.ts'
import { type Facet, facetsOf, type FacetValues } from './facets.ts'
import type { Kind, Named, Passage, Start } from './format.ts'
import { at, lastUpTo } from './lookup.ts'

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
      anchor: discriminator?.[0] ?? anchorOfPlace(-cell),
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
