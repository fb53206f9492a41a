import type { Routes } from '../routes/routes.ts'
import type { LevelDescription } from '../rubric/family.ts'
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

/** A rubric as scripts fetch it: its document, and the ids of its levels and discriminators in the document's order. */
export interface RubricFile {
  readonly careerPath: { readonly title: string }
  readonly factor: { readonly number: number | null; readonly title: string }
  readonly discriminators: readonly string[]
  readonly levels: readonly (Pick<ComparedTexts, 'scores' | 'leadIn'> & {
    readonly title: string
    readonly descriptors: readonly { readonly discriminator: string | null; readonly text: string | null }[]
  })[]
  readonly ids: { readonly levels: readonly string[]; readonly discriminators: readonly string[] }
}

/** One level of a rubric's file, its descriptors in the factor's order; nothing where it has no such level. */
export function comparedLevel({ careerPath, factor, ids, ...file }: RubricFile, id: string): ComparedLevel | undefined {
  const level = file.levels[ids.levels.indexOf(id)]
  if (!level) return undefined
  const { title, scores, leadIn, descriptors } = level
  const named = file.discriminators.flatMap((title, place) => {
    const discriminator = { id: ids.discriminators[place]!, title }
    return descriptors.filter((one) => one.discriminator === title).map(({ text }) => ({ discriminator, text }))
  })
  const others = descriptors.filter((one) => one.discriminator === null)
  return {
    level: title,
    careerPath: careerPath.title,
    factor: factorName(factor),
    scores,
    leadIn,
    descriptors: [...named, ...others.map(({ text }) => ({ discriminator: null, text }))],
  }
}

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
