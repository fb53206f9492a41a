import type { Descriptor, Discriminator, Level, LevelDescription, Rubric } from './family.ts'

/** The next level on the career path. A rubric may lack it if it is beyond the top level. */
export const nextLevel = (level: Level): Level | undefined =>
  level.careerPath.levels[level.careerPath.levels.indexOf(level) + 1]

/** Whether a number below the highest is missing, for instance because a document is not published here. */
export function hasGaps(numbered: readonly { readonly number: number | null }[]): boolean {
  const numbers = new Set(numbered.flatMap(({ number }) => number ?? []))
  return Math.max(0, ...numbers) > numbers.size
}

/** The descriptions of two levels, for each rubric that has both. */
export const descriptionPairs = (below: Level, above: Level): [LevelDescription, LevelDescription][] =>
  below.descriptions.flatMap((lower) => {
    const upper = above.descriptions.find(({ rubric }) => rubric === lower.rubric)
    return upper ? [[lower, upper] as [LevelDescription, LevelDescription]] : []
  })

/** The rubrics on a level's career path that lack the level. */
export const rubricsWithout = (level: Level): Rubric[] =>
  level.careerPath.rubrics.filter(({ levels }) => !levels.some((description) => description.level === level))

/** The note that all given rubrics share. `null` if they have none, or different ones. */
export const sharedNote = ([first, ...others]: readonly Pick<Rubric, 'note'>[]): string | null =>
  first && others.every(({ note }) => note === first.note) ? first.note : null

/** The descriptions of the levels just below and above. */
export function neighbors({ rubric, level }: LevelDescription): {
  below: LevelDescription | undefined
  above: LevelDescription | undefined
} {
  const index = rubric.levels.findIndex((other) => other.level === level)
  return { below: rubric.levels[index - 1], above: rubric.levels[index + 1] }
}

/** The same factor's descriptions of the same level (by id) on other career paths. */
export function sameLevelElsewhere({ rubric, level }: LevelDescription): LevelDescription[] {
  return rubric.factor.rubrics
    .filter((other) => other !== rubric)
    .flatMap((other) => other.levels.filter((description) => description.level.id === level.id))
}

/** Whether any descriptor of a level has a discriminator. */
export function namesDiscriminators({ descriptors }: Pick<LevelDescription, 'descriptors'>): boolean {
  return descriptors.some(({ discriminator }) => discriminator !== null)
}

/** The descriptors of one rubric for one discriminator, lowest level first. */
export function descriptorsFor(rubric: Rubric, discriminator: Discriminator): Descriptor[] {
  return rubric.levels.flatMap(({ descriptors }) =>
    descriptors.filter((descriptor) => descriptor.discriminator === discriminator),
  )
}

/** A level's descriptors, sorted by the factor's discriminators. Descriptors without a discriminator come last. */
export function inFactorOrder({ rubric, descriptors }: LevelDescription): Descriptor[] {
  const rank = ({ discriminator }: Descriptor) =>
    discriminator ? rubric.factor.discriminators.indexOf(discriminator) : Infinity
  return descriptors.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
}

/** Groups descriptors by discriminator and level. Each descriptor without a discriminator is its own group. */
export function byDiscriminator(descriptors: readonly Descriptor[]): [Descriptor, ...Descriptor[]][] {
  const groups: [Descriptor, ...Descriptor[]][] = []
  for (const descriptor of descriptors) {
    const { discriminator, levelDescription } = descriptor
    const group = groups.find(
      ([first]) => first.discriminator === discriminator && first.levelDescription === levelDescription,
    )
    if (group && discriminator) group.push(descriptor)
    else groups.push([descriptor])
  }
  return groups
}

/** The texts of some descriptors, separated by line breaks. `null` if none has a text. */
export function joinedText(descriptors: readonly { readonly text: string | null }[]): string | null {
  const texts = descriptors.flatMap(({ text }) => text ?? [])
  return texts.length ? texts.join('\n') : null
}
