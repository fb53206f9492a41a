import type { LevelDescription } from '../rubric/family.ts'

/** A level description as addresses of the comparison page name it: career-path/factor/level */
export const choiceOf = ({ rubric, level }: LevelDescription) =>
  `${rubric.careerPath.id}/${rubric.factor.id}/${level.id}`

/** The query of the address that compares two choices. A side without a choice is left out. */
export const comparisonQuery = (left: string | undefined, right: string | undefined) =>
  Object.entries({ left, right })
    .filter(([, choice]) => choice)
    .map((side) => side.join('='))
    .join('&')
