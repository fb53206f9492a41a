import { anchorOfPlace } from './anchor.ts'
import { type Content, rubricParts } from './content.ts'
import type { CriteriaData } from './schema/factor.ts'

/** Everything the site publishes, linked: each object leads to those above, below and beside it. */
export interface Family {
  /** By number, then title. */
  readonly careerPaths: readonly CareerPath[]
  /** By number, then title. */
  readonly factors: readonly Factor[]
  /** By career path, then factor. */
  readonly rubrics: readonly Rubric[]
}

export interface CareerPath {
  readonly id: string
  readonly number: number
  readonly title: string
  /** Lowest first. */
  readonly levels: readonly Level[]
  /** By factor. */
  readonly rubrics: readonly Rubric[]
}

export interface Level {
  readonly id: string
  readonly title: string
  readonly careerPath: CareerPath
  /** One for each rubric of the career path. */
  readonly descriptions: readonly LevelDescription[]
}

export interface Factor {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly description: string
  readonly criteria: CriteriaData
  readonly note: string
  readonly discriminators: readonly Discriminator[]
  /** By career path. */
  readonly rubrics: readonly Rubric[]
}

export interface Discriminator {
  readonly id: string
  readonly title: string
  readonly factor: Factor
}

/** Everything for one career path and one factor. */
export interface Rubric {
  readonly careerPath: CareerPath
  readonly factor: Factor
  /** The factor's, unless this rubric's source document has its own. */
  readonly description: string
  readonly criteria: CriteriaData
  readonly note: string
  /** One for each level of the career path, lowest first. */
  readonly levels: readonly LevelDescription[]
}

/** What one rubric says of one level: the page that managers link to. */
export interface LevelDescription {
  readonly rubric: Rubric
  readonly level: Level
  /** In the order of the source document. */
  readonly descriptors: readonly Descriptor[]
}

/** The text of one bullet, in its place. */
export interface Descriptor {
  readonly levelDescription: LevelDescription
  /** `null` where the source document names none. */
  readonly discriminator: Discriminator | null
  /** The official wording; `null` where the source document has none. */
  readonly text: string | null
  /** The fragment of its address, unique on its level page. */
  readonly anchor: string
}

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] }

const byNumber = (a: { number: number; title: string }, b: { number: number; title: string }) =>
  a.number - b.number || a.title.localeCompare(b.title, 'en')

/**
 * Links content that has passed the checks of `checks.ts`.
 * Throws when something refers to nothing, since that can only be a mistake of the caller.
 */
export function linkFamily(content: Content): Family {
  const careerPaths = content.careerPaths.map(({ id, data }) => {
    const careerPath: Growing<CareerPath> = { id, number: data.number, title: data.title, levels: [], rubrics: [] }
    careerPath.levels = data.levels.map((level) => ({ ...level, careerPath, descriptions: [] }))
    return careerPath
  })
  const factors = content.factors.map(({ id, data }) => {
    const factor: Growing<Factor> = { id, ...data, discriminators: [], rubrics: [] }
    factor.discriminators = data.discriminators.map((discriminator) => ({ ...discriminator, factor }))
    return factor
  })
  careerPaths.sort(byNumber)
  factors.sort(byNumber)

  const dataOf = new Map(content.rubrics.map(({ id, data }) => [id, data]))
  const rubrics: Rubric[] = []
  for (const careerPath of careerPaths) {
    for (const factor of factors) {
      const id = `${careerPath.id}/${factor.id}`
      const data = dataOf.get(id)
      if (!data) continue
      dataOf.delete(id)
      const rubric: Growing<Rubric> = {
        careerPath,
        factor,
        description: data.description ?? factor.description,
        criteria: data.criteria ?? factor.criteria,
        note: data.note ?? factor.note,
        levels: [],
      }
      for (const level of careerPath.levels) {
        const descriptors = data.levels[level.id]
        if (!descriptors) throw new Error(`${id} has no ${level.id}`)
        const levelDescription: Growing<LevelDescription> = { rubric, level, descriptors: [] }
        levelDescription.descriptors = descriptors.map((descriptor, index) => ({
          levelDescription,
          discriminator: find(factor.discriminators, descriptor.discriminator),
          text: descriptor.text,
          anchor: descriptor.discriminator ?? anchorOfPlace(index + 1),
        }))
        rubric.levels.push(levelDescription)
        ;(level.descriptions as LevelDescription[]).push(levelDescription)
      }
      rubrics.push(rubric)
      careerPath.rubrics.push(rubric)
      factor.rubrics.push(rubric)
    }
  }
  for (const id of dataOf.keys())
    throw new Error(`${rubricParts(id).careerPath} or ${rubricParts(id).factor} is unknown`)
  return { careerPaths, factors, rubrics }
}

function find(discriminators: readonly Discriminator[], id: string | null): Discriminator | null {
  if (id === null) return null
  const found = discriminators.find((discriminator) => discriminator.id === id)
  if (!found) throw new Error(`no discriminator ${id}`)
  return found
}
