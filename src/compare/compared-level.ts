import type { Compared } from '../rubric/comparison.ts'
import type { LevelDescription, Rubric } from '../rubric/family.ts'
import { descriptorTitle, factorName } from '../rubric/name.ts'
import { inFactorOrder } from '../rubric/relation.ts'

/** One level description as the comparison page fetches it; what names it, by what a choice has the ids of. */
export interface ComparedLevel extends Readonly<Record<'careerPath' | 'factor' | 'level', string>> {
  /** Level III */
  readonly level: string
  /** Technical Management Support */
  readonly careerPath: string
  /** Factor 3, Customer Relations */
  readonly factor: string
  /** Score Range 62 – 83 */
  readonly scores: string | null
  /** The sentence above the descriptors. */
  readonly leadIn: string | null
  readonly descriptors: readonly Compared[]
}

/** What a comparison needs of a rubric's levels, by their ids: one file, since most comparisons are within one rubric. */
export const comparedLevels = ({ levels }: Rubric): Record<string, ComparedLevel> =>
  Object.fromEntries(levels.map((levelDescription) => [levelDescription.level.id, comparedLevel(levelDescription)]))

/** What a comparison needs of a level description, and no more. */
export function comparedLevel(levelDescription: LevelDescription): ComparedLevel {
  const { rubric, level, leadIn } = levelDescription
  return {
    level: level.title,
    careerPath: rubric.careerPath.title,
    factor: factorName(rubric.factor),
    scores: level.scores,
    leadIn,
    descriptors: inFactorOrder(levelDescription).map((descriptor) => ({
      anchor: descriptor.anchor,
      title: descriptorTitle(descriptor),
      text: descriptor.text,
    })),
  }
}
