import type { Routes } from '../routes/routes.ts'
import type { LevelDescription, Rubric } from '../rubric/family.ts'
import { factorName, levelDescriptionName } from '../rubric/name.ts'
import { inFactorOrder } from '../rubric/relation.ts'

/** A descriptor as a table of levels shows it. */
export interface ComparedDescriptor {
  /** `null` where it has none. */
  readonly discriminator: { readonly id: string; readonly title: string } | null
  readonly text: string | null
}

/** A level description as a table of levels shows it, without its names. */
export interface ComparedTexts {
  /** Score Range 62 – 83 */
  readonly scores: string | null
  /** The sentence above the descriptors. */
  readonly leadIn: string | null
  readonly descriptors: readonly ComparedDescriptor[]
}

/** A level description of any edition as a column of a table. */
export interface LevelColumn {
  /** What names it beside the other columns. */
  readonly title: string
  readonly texts: ComparedTexts
  /** Its page, and that page's name. */
  readonly address?: string
  readonly name?: string
  /** It is the level of the page. */
  readonly isCurrent?: boolean
  /** Its fragment on the page. */
  readonly id?: string
}

/** A level description as the comparison page fetches it; what names it, by what a choice has the ids of. */
export interface ComparedLevel extends ComparedTexts, Readonly<Record<'careerPath' | 'factor' | 'level', string>> {
  /** Level III */
  readonly level: string
  /** Technical Management Support */
  readonly careerPath: string
  /** Factor 3, Customer Relations */
  readonly factor: string
}

/** What a comparison needs of a rubric's levels, by their ids: one file, since most comparisons are within one rubric. */
export const comparedLevels = ({ levels }: Rubric): Record<string, ComparedLevel> =>
  Object.fromEntries(levels.map((description) => [description.level.id, comparedLevel(description)]))

const comparedLevel = (description: LevelDescription): ComparedLevel => ({
  level: description.level.title,
  careerPath: description.rubric.careerPath.title,
  factor: factorName(description.rubric.factor),
  ...comparedTexts(description),
})

/** What a table of levels shows of a level description. */
export const comparedTexts = (description: LevelDescription): ComparedTexts => ({
  scores: description.level.scores,
  leadIn: description.leadIn,
  descriptors: inFactorOrder(description).map(({ discriminator, text }) => ({
    discriminator: discriminator && { id: discriminator.id, title: discriminator.title },
    text,
  })),
})

/** A level description as a column of a table, with a link to its page. */
export const levelColumn = (description: LevelDescription, to: Routes): LevelColumn => ({
  title: description.level.title,
  texts: comparedTexts(description),
  address: to.levelDescription(description),
  name: levelDescriptionName(description),
})
