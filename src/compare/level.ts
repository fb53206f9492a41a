import type { Compared } from '../rubric/compare.ts'
import type { LevelDescription } from '../rubric/family.ts'
import { descriptorTitle, factorName, levelName } from '../rubric/name.ts'

/** One level description as the comparison page fetches it. */
export interface ComparedLevel {
  /** Level III, Technical Management Support */
  readonly name: string
  /** Factor 3, Customer Relations */
  readonly factor: string
  readonly descriptors: readonly Compared[]
}

/** What a comparison needs of a level description, and no more. */
export function comparedLevel({ rubric, level, descriptors }: LevelDescription): ComparedLevel {
  return {
    name: levelName(level),
    factor: factorName(rubric.factor),
    descriptors: descriptors.map((descriptor) => ({
      anchor: descriptor.anchor,
      title: descriptorTitle(descriptor),
      text: descriptor.text,
    })),
  }
}
