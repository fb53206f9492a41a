import type { LevelChoice } from './choice.ts'
import type { ComparedLevel } from './compared-level.ts'

/** One side of a comparison. */
export interface ComparedSide {
  readonly choice: LevelChoice
  readonly level: ComparedLevel & { readonly edition: string }
}

/** How two sides are called beside each other. */
export interface Labels {
  /** What distinguishes each from the other: Level III; or Level III, Technical Management Support. */
  readonly left: string
  readonly right: string
  /** What both have in common: Technical Management Support; Factor 3, Customer Relations */
  readonly shared: readonly string[]
}

const parts = ['level', 'careerPath', 'factor', 'edition'] as const

/** Calls two sides by no more than what distinguishes them, by its id or, in another edition, by its name; a level beside itself by its level. */
export function labelsOf(left: ComparedSide, right: ComparedSide): Labels {
  const different = parts.filter(
    (part) => left.choice[part] !== right.choice[part] || left.level[part] !== right.level[part],
  )
  const apart = different.length ? different : parts.slice(0, 1)
  const label = ({ level }: ComparedSide) => apart.map((part) => level[part]).join(', ')
  const shared = parts
    .filter((part) => !apart.includes(part) && (part !== 'edition' || left.choice.edition))
    .map((part) => left.level[part])
  return { left: label(left), right: label(right), shared }
}

/** Level III, Technical Management Support: Factor 3, Customer Relations; of another edition with its title. */
export const nameOf = ({ level: { level, careerPath, factor, edition }, choice }: ComparedSide) =>
  `${level}, ${careerPath}: ${factor}${choice.edition ? `; ${edition}` : ''}`

/** The place of a comparison, for a citation: Technical Management Support; Factor 3, …; Level III compared with Level IV */
export function placeOfComparison(left: ComparedSide, right: ComparedSide): string {
  const labels = labelsOf(left, right)
  return [...labels.shared, `${labels.left} compared with ${labels.right}`].join('; ')
}
