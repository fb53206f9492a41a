import type { LevelDescription } from '../rubric/family.ts'

/** A level description's id in comparison page addresses: career-path/factor/level */
export const choiceOf = ({ rubric, level }: LevelDescription) =>
  `${rubric.careerPath.id}/${rubric.factor.id}/${level.id}`

/** The query string that compares two choices. Omits a side without a choice. */
export const comparisonQuery = (left: string | undefined, right: string | undefined) =>
  Object.entries({ left, right })
    .filter(([, choice]) => choice)
    .map((side) => side.join('='))
    .join('&')
