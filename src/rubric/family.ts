import { anchorsOf } from './anchor.ts'
import { type LinkableContent, rubricParts } from './content.ts'
import type { CriteriaData } from './schema/factor.ts'
import type { Source } from './schema/source.ts'

/** Everything the site publishes. Each object links to its parents, children and siblings. */
export interface Family {
  /** Sorted by number, then title. */
  readonly careerPaths: readonly CareerPath[]
  /** Sorted by number, then title. */
  readonly factors: readonly Factor[]
  /** Sorted by career path, then factor. */
  readonly rubrics: readonly Rubric[]
}

export interface CareerPath {
  readonly id: string
  /** `null` if the source documents give no number. */
  readonly number: number | null
  /** A short code, such as NJ. `null` if the source documents give no code. */
  readonly code: string | null
  readonly title: string
  /** Lowest first. */
  readonly levels: readonly Level[]
  /** Sorted by factor. */
  readonly rubrics: readonly Rubric[]
}

export interface Level {
  readonly id: string
  readonly title: string
  /** The scores, worded as in the source documents. `null` if the documents give no scores. */
  readonly scores: string | null
  /** Whether the level lies beyond the career path's top level. */
  readonly beyond: boolean
  readonly careerPath: CareerPath
  /** One description from each of the career path's rubrics. A rubric may lack a level beyond the top level. */
  readonly descriptions: readonly LevelDescription[]
}

/** The official texts above the levels. */
export interface FactorTexts {
  readonly description: string | null
  readonly criteria: CriteriaData | null
  /** Additional criteria, for supervisors only. */
  readonly supervisors: CriteriaData | null
  readonly note: string | null
}

export interface Factor extends FactorTexts {
  readonly id: string
  /** `null` if the source documents give no number. */
  readonly number: number | null
  readonly title: string
  /** Empty if the source documents name no discriminators. */
  readonly discriminators: readonly Discriminator[]
  /** Sorted by career path. */
  readonly rubrics: readonly Rubric[]
}

export interface Discriminator {
  readonly id: string
  readonly title: string
  readonly factor: Factor
}

/** The rubric for one factor on one career path. Uses the factor's official texts unless the rubric has its own. */
export interface Rubric extends FactorTexts {
  readonly careerPath: CareerPath
  readonly factor: Factor
  /** The document that the rubric was taken from. `null` if the content does not list it. */
  readonly source: Source | null
  /** One description for each level on the career path, lowest first. A level beyond the top level may be missing. */
  readonly levels: readonly LevelDescription[]
}

/** What a rubric expects at one level. Each level description has its own page, which managers link to. */
export interface LevelDescription {
  readonly rubric: Rubric
  readonly level: Level
  /** The sentence above the descriptors. `null` if the source document has no such sentence. */
  readonly leadIn: string | null
  /** In the order of the source document. */
  readonly descriptors: readonly Descriptor[]
}

/** The text of one bullet and its place in the rubric. */
export interface Descriptor {
  readonly levelDescription: LevelDescription
  /** `null` if the source document names no discriminator. */
  readonly discriminator: Discriminator | null
  /** The official wording. `null` if the source document has no wording here. */
  readonly text: string | null
  /**
   * The fragment of the descriptor's address, unique on its level page. A discriminator's first descriptor uses the
   * discriminator's id, which addresses all of the discriminator's descriptors at this level. Every other descriptor
   * uses its own first words.
   */
  readonly anchor: string
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] }

/** Sorts by number, then title. Items without a number come last. */
const byNumber = (a: Numbered, b: Numbered) =>
  (a.number ?? Infinity) - (b.number ?? Infinity) || a.title.localeCompare(b.title, 'en')

type Numbered = Pick<CareerPath, 'number' | 'title'>

/**
 * Links content that has passed the checks in `address-collisions.ts`. `sources` maps rubric ids to source documents. Throws on
 * a dangling reference, which can only be the caller's mistake.
 */
export function linkFamily(content: LinkableContent, sources: ReadonlyMap<string, Source> = new Map()): Family {
  const careerPaths = content.careerPaths.map(({ id, data }) => {
    const { number = null, code = null, title } = data
    const careerPath: Mutable<CareerPath> = { id, number, code, title, levels: [], rubrics: [] }
    careerPath.levels = data.levels.map((level) => ({
      ...level,
      scores: level.scores ?? null,
      beyond: level.beyond ?? false,
      careerPath,
      descriptions: [],
    }))
    return careerPath
  })
  const factors = content.factors.map(({ id, data }) => {
    const { number = null, title, description = null, criteria = null, supervisors = null, note = null } = data
    const texts = { description, criteria, supervisors, note }
    const factor: Mutable<Factor> = { id, number, title, ...texts, discriminators: [], rubrics: [] }
    factor.discriminators = data.discriminators.map((discriminator) => ({ ...discriminator, factor }))
    return factor
  })
  careerPaths.sort(byNumber)
  factors.sort(byNumber)

  const dataById = new Map(content.rubrics.map(({ id, data }) => [id, data]))
  const rubrics: Rubric[] = []
  for (const careerPath of careerPaths) {
    for (const factor of factors) {
      const id = `${careerPath.id}/${factor.id}`
      const data = dataById.get(id)
      if (!data) continue
      dataById.delete(id)
      const rubric: Mutable<Rubric> = {
        careerPath,
        factor,
        source: sources.get(id) ?? null,
        description: data.description === undefined ? factor.description : data.description,
        criteria: data.criteria === undefined ? factor.criteria : data.criteria,
        supervisors: data.supervisors === undefined ? factor.supervisors : data.supervisors,
        note: data.note === undefined ? factor.note : data.note,
        levels: [],
      }
      for (const level of careerPath.levels) {
        const descriptors = data.levels[level.id]
        if (!descriptors && level.beyond) continue
        if (!descriptors) throw new Error(`${id} has no ${level.id}`)
        const leadIn = data.leadIns?.[level.id] ?? null
        const levelDescription: Mutable<LevelDescription> = { rubric, level, leadIn, descriptors: [] }
        const anchors = anchorsOf(descriptors)
        levelDescription.descriptors = descriptors.map((descriptor, index) => ({
          levelDescription,
          discriminator: findDiscriminator(factor.discriminators, descriptor.discriminator),
          text: descriptor.text,
          anchor: anchors[index]!,
        }))
        rubric.levels.push(levelDescription)
        ;(level.descriptions as LevelDescription[]).push(levelDescription)
      }
      rubrics.push(rubric)
      careerPath.rubrics.push(rubric)
      factor.rubrics.push(rubric)
    }
  }
  for (const id of dataById.keys())
    throw new Error(`${rubricParts(id).careerPath} or ${rubricParts(id).factor} is unknown`)
  return { careerPaths, factors, rubrics }
}

function findDiscriminator(discriminators: readonly Discriminator[], id: string | null): Discriminator | null {
  if (id === null) return null
  const match = discriminators.find((discriminator) => discriminator.id === id)
  if (!match) throw new Error(`no discriminator ${id}`)
  return match
}
