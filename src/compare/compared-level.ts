import type { Routes } from '../routes/routes.ts'
import type { LevelDescription } from '../rubric/family.ts'
import { factorName, levelDescriptionName } from '../rubric/name.ts'
import { inFactorOrder } from '../rubric/relation.ts'

/** A descriptor as shown in a level table. */
export interface ComparedDescriptor {
  /** `null` if the descriptor has no discriminator. */
  readonly discriminator: { readonly id: string; readonly title: string } | null
  readonly text: string | null
}

/** A level description as shown in a level table, without the names that identify it. */
export interface ComparedContent {
  /** Score Range 62 – 83 */
  readonly scores: string | null
  /** The sentence above the descriptors. */
  readonly leadIn: string | null
  readonly descriptors: readonly ComparedDescriptor[]
}

/** A table column that shows a level description from any edition. */
export interface LevelColumn {
  /** The name that distinguishes this column from the others. */
  readonly title: string
  readonly content: ComparedContent
  /** The address and name of the level's page. */
  readonly address?: string
  readonly name?: string
  /** Whether this is the level that the page is about. */
  readonly isCurrent?: boolean
  /** The level's fragment on the page. */
  readonly id?: string
}

/**
 * The rubric data that scripts fetch: a document plus the ids of its levels and discriminators, listed in the same
 * order as the levels and discriminators themselves.
 */
export interface RubricFile {
  readonly careerPath: { readonly title: string }
  readonly factor: { readonly number: number | null; readonly title: string }
  readonly discriminators: readonly string[]
  readonly levels: readonly (Pick<ComparedContent, 'scores' | 'leadIn'> & {
    readonly title: string
    readonly descriptors: readonly { readonly discriminator: string | null; readonly text: string | null }[]
  })[]
  readonly ids: { readonly levels: readonly string[]; readonly discriminators: readonly string[] }
}

/**
 * A level from a rubric file, with the names that identify it. Its descriptors are in the order of the rubric's
 * discriminators. Throws if the file does not contain the level.
 */
export function comparedLevel({ careerPath, factor, discriminators, levels, ids }: RubricFile, id: string) {
  const level = levels[ids.levels.indexOf(id)]
  if (!level) throw new Error(`The rubric has no level ${id}.`)
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

/** A level description as a table column that links to the level's page. */
export const levelColumn = (description: LevelDescription, to: Routes): LevelColumn => ({
  title: description.level.title,
  content: { ...description, scores: description.level.scores, descriptors: inFactorOrder(description) },
  address: to.levelDescription(description),
  name: levelDescriptionName(description),
})
