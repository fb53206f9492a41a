import type { Compared } from '../rubric/compare.ts'
import type { LevelDescription } from '../rubric/family.ts'
import { descriptorTitle, factorName, levelName } from '../rubric/name.ts'

/** One level description as the comparison page fetches it. */
export interface ComparedLevel {
  /** Level III, Technical Management Support */
  readonly name: string
  /** Factor 3, Customer Relations */
  readonly factor: string
  /** Score Range 62 – 83 */
  readonly scores: string | null
  /** The sentence above the descriptors. */
  readonly leadIn: string | null
  readonly descriptors: readonly Compared[]
}

/** What a comparison needs of a level description, and no more. */
export function comparedLevel({ rubric, level, leadIn, descriptors }: LevelDescription): ComparedLevel {
  return {
    name: levelName(level),
    factor: factorName(rubric.factor),
    scores: level.scores,
    leadIn,
    descriptors: descriptors.map((descriptor) => ({
      anchor: descriptor.anchor,
      title: descriptorTitle(descriptor),
      text: descriptor.text,
    })),
  }
}
