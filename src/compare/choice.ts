import type { LevelDescription } from '../rubric/family.ts'

/** The id of a level description in the comparison page's addresses: career-path/factor/level */
export const choiceOf = ({ rubric, level }: LevelDescription) =>
  `${rubric.careerPath.id}/${rubric.factor.id}/${level.id}`

/** The query string for comparing two choices. Omits a missing choice. */
export const comparisonQuery = (left: string | undefined, right: string | undefined) =>
  Object.entries({ left, right })
    .filter(([, choice]) => choice)
    .map((side) => side.join('='))
    .join('&')
