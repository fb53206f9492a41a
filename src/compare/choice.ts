import type { Family, LevelDescription } from '../rubric/family.ts'

/** A level of one rubric, by ids. */
export interface LevelChoice {
  readonly careerPath: string
  readonly factor: string
  readonly level: string
  /** Its edition, where that is another than the page’s. */
  readonly edition?: string
}

/** Everything that can be compared. */
export interface Choices {
  readonly careerPaths: readonly CareerPathChoice[]
  readonly factors: readonly { readonly id: string; readonly title: string }[]
  /** The choices that old addresses name, each with the one that took its place. */
  readonly moved: Readonly<Record<string, string>>
}

interface CareerPathChoice {
  readonly id: string
  readonly title: string
  readonly levels: readonly LevelOffered[]
  /** The factors that it has rubrics for, as indexes of `factors`. */
  readonly factors: readonly number[]
}

interface LevelOffered {
  readonly id: string
  readonly title: string
  /** The factors whose rubrics lack this level, as indexes of `factors`; left out where none does. */
  readonly notFor?: readonly number[]
}

/** What an address says of one side: a level that exists, nothing, or something that does not exist. */
export type Side =
  | { readonly state: 'chosen'; readonly choice: LevelChoice }
  | { readonly state: 'empty' }
  | { readonly state: 'unknown'; readonly given: string }

/** A choice as an address has it: career-path/factor/level; of another edition edition:career-path/factor/level. */
export const formatChoice = ({ careerPath, factor, level, edition }: LevelChoice) =>
  `${edition ? `${edition}:` : ''}${careerPath}/${factor}/${level}`

/** The edition that one side of an address names, if it names one. */
export const editionIn = (given: string | null) => (given?.includes(':') ? given.split(':', 1)[0] : undefined)

/** The choice of a level description. */
export const choiceOf = ({ rubric, level }: LevelDescription): LevelChoice => ({
  careerPath: rubric.careerPath.id,
  factor: rubric.factor.id,
  level: level.id,
})

/** A choice as the addresses of `routes/routes.ts` take it. */
export const idsOf = ({ careerPath, factor, level }: LevelChoice) => ({
  rubric: { careerPath: { id: careerPath }, factor: { id: factor } },
  level: { id: level },
})

/** Everything that can be chosen in a family, and what old choices have become. */
export function choicesOf({ careerPaths, factors }: Family, moved: Choices['moved']): Choices {
  return {
    careerPaths: careerPaths.map(({ id, title, levels, rubrics }) => ({
      id,
      title,
      levels: levels.map((level) => {
        const lacking = rubrics.filter((rubric) => !rubric.levels.some((one) => one.level === level))
        const notFor = lacking.map(({ factor }) => factors.indexOf(factor))
        return { id: level.id, title: level.title, ...(notFor.length && { notFor }) }
      }),
      factors: rubrics.map(({ factor }) => factors.indexOf(factor)),
    })),
    factors: factors.map(({ id, title }) => ({ id, title })),
    moved,
  }
}

/** The levels that a career path has for a factor; all of its levels while no factor is chosen. */
export function levelsFor({ levels }: CareerPathChoice, factor: string | undefined, { factors }: Choices) {
  const index = factors.findIndex(({ id }) => id === factor)
  return levels.filter(({ notFor }) => !notFor?.includes(index))
}

/** Where the choice that an old address names is now, in the edition’s choices. */
export const movedChoice = (given: string | null, { moved }: Choices) =>
  given !== null && Object.hasOwn(moved, given) ? (moved[given] ?? null) : given

/** Reads one side of an address, whose edition has the choices. */
export function readSide(given: string | null, choices: Choices): Side {
  if (!given) return { state: 'empty' }
  const edition = editionIn(given)
  const current = movedChoice(edition === undefined ? given : given.slice(edition.length + 1), choices) ?? ''
  const [careerPath = '', factor = '', level = '', ...rest] = current.split('/')
  const path = choices.careerPaths.find(({ id }) => id === careerPath)
  const known =
    path?.factors.some((index) => choices.factors[index]?.id === factor) &&
    levelsFor(path, factor, choices).some(({ id }) => id === level)
  if (!known || rest.length) return { state: 'unknown', given }
  return { state: 'chosen', choice: { careerPath, factor, level, ...(edition && { edition }) } }
}

/** The query part of the address that compares two sides; a side that is not chosen is left out. */
export function comparisonQuery(left: LevelChoice | undefined, right: LevelChoice | undefined): string {
  const sides = Object.entries({ left, right }).flatMap(([name, choice]) =>
    choice ? [`${name}=${formatChoice(choice)}`] : [],
  )
  return sides.join('&')
}
