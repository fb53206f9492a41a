import type { LevelDescription } from '../rubric/family.ts'

/** A level of one rubric, by ids. */
export interface LevelChoice {
  readonly careerPath: string
  readonly factor: string
  readonly level: string
}

/** Everything that can be compared. */
export interface Choices {
  readonly careerPaths: readonly {
    readonly id: string
    readonly title: string
    readonly levels: readonly { readonly id: string; readonly title: string }[]
    /** The factors that it has rubrics for, as places in `factors`. */
    readonly factors: readonly number[]
  }[]
  readonly factors: readonly { readonly id: string; readonly title: string }[]
  /** The choices that old addresses name, each with the one that took its place. */
  readonly moved: Readonly<Record<string, string>>
}

/** What an address says of one side: a level that exists, nothing, or something that does not exist. */
export type Side =
  | { readonly state: 'chosen'; readonly choice: LevelChoice }
  | { readonly state: 'empty' }
  | { readonly state: 'unknown'; readonly given: string }

/** A choice as it stands in an address: career-path/factor/level. */
export const formatChoice = ({ careerPath, factor, level }: LevelChoice) => `${careerPath}/${factor}/${level}`

/** The choice of a level description. */
export const choiceOf = ({ rubric, level }: LevelDescription): LevelChoice => ({
  careerPath: rubric.careerPath.id,
  factor: rubric.factor.id,
  level: level.id,
})

/** A choice as the addresses of `site/routes.ts` take it. */
export const placeOf = ({ careerPath, factor, level }: LevelChoice) => ({
  rubric: { careerPath: { id: careerPath }, factor: { id: factor } },
  level: { id: level },
})

/** Reads one side of an address. */
export function readSide(given: string | null, { careerPaths, factors, moved }: Choices): Side {
  if (!given) return { state: 'empty' }
  const [careerPath = '', factor = '', level = '', ...rest] = (
    Object.hasOwn(moved, given) ? (moved[given] ?? '') : given
  ).split('/')
  const path = careerPaths.find(({ id }) => id === careerPath)
  const known =
    path?.factors.some((place) => factors[place]?.id === factor) && path.levels.some(({ id }) => id === level)
  if (!known || rest.length) return { state: 'unknown', given }
  return { state: 'chosen', choice: { careerPath, factor, level } }
}

/** The query part of the address that compares two sides; a side that is not chosen is left out. */
export function comparisonQuery(left: LevelChoice | undefined, right: LevelChoice | undefined): string {
  const sides = Object.entries({ left, right }).flatMap(([name, choice]) =>
    choice ? [`${name}=${formatChoice(choice)}`] : [],
  )
  return sides.join('&')
}
