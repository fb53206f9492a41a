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

/** A level of a rubric’s file with its names, the descriptors in the factor’s order. Throws where the rubric lacks it. */
export function comparedLevel({ careerPath, factor, discriminators, levels, ids }: RubricFile, id: string) {
  const level = levels[ids.levels.indexOf(id)]
  if (!level) throw new Error(`There is no ${id}.`)
  return {
    level: level.title,
    careerPath: careerPath.title,
    factor: factorName(factor),
    scores: level.scores,
    leadIn: level.leadIn,
    descriptors: [...discriminators, null].flatMap((title, index) => {
      const discriminator = title === null ? null : { id: ids.discriminators[index]!, title }
      return level.descriptors.flatMap((entry) =>
        entry.discriminator === title ? { discriminator, text: entry.text } : [],
      )
    }),
  }
}

/** A level description as a column of a table, with a link to its page. */
export const levelColumn = (description: LevelDescription, to: Routes): LevelColumn => ({
  title: description.level.title,
  texts: { ...description, scores: description.level.scores, descriptors: inFactorOrder(description) },
  address: to.levelDescription(description),
  name: levelDescriptionName(description),
})
