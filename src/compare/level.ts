import type { Compared } from '../rubric/compare.ts'
import type { LevelDescription } from '../rubric/family.ts'
import { careerPathName, descriptorTitle, factorName } from '../rubric/name.ts'

/** One level description as the comparison page fetches it. */
export interface ComparedLevel {
  readonly title: string
  readonly factor: string
  readonly careerPath: string
  readonly descriptors: readonly Compared[]
}

/** What a comparison needs of a level description, and no more. */
export function comparedLevel({ rubric, level, descriptors }: LevelDescription): ComparedLevel {
  return {
    title: level.title,
    factor: factorName(rubric.factor),
    careerPath: careerPathName(rubric.careerPath),
    descriptors: descriptors.map((descriptor) => ({
      anchor: descriptor.anchor,
      title: descriptorTitle(descriptor),
      text: descriptor.text,
    })),
  }
}
