import type { Descriptor, Discriminator, Level, LevelDescription, Rubric } from './family.ts'

/** The level above a level on its career path; some rubrics may have none for it, if it is beyond the top level. */
export const nextLevel = (level: Level): Level | undefined =>
  level.careerPath.levels[level.careerPath.levels.indexOf(level) + 1]

/** Whether a number is missing below the highest, as where a document is not published here. */
export function hasGaps(numbered: readonly { readonly number: number | null }[]): boolean {
  const numbers = new Set(numbered.flatMap(({ number }) => number ?? []))
  return Math.max(0, ...numbers) > numbers.size
}

/** What each rubric that has both of two levels says of them. */
export const descriptionPairs = (below: Level, above: Level): [LevelDescription, LevelDescription][] =>
  below.descriptions.flatMap((one) => {
    const other = above.descriptions.find(({ rubric }) => rubric === one.rubric)
    return other ? [[one, other] as [LevelDescription, LevelDescription]] : []
  })

/** The rubrics of a level's career path that do not have the level. */
export const rubricsWithout = (level: Level): Rubric[] =>
  level.careerPath.rubrics.filter(({ levels }) => !levels.some((description) => description.level === level))

/** The note of some rubrics where all have the same; `null` where they have none, or several. */
export const sharedNote = ([first, ...others]: readonly Pick<Rubric, 'note'>[]): string | null =>
  first && others.every(({ note }) => note === first.note) ? first.note : null

/** The level descriptions next to this one: one level below, one above. */
export function neighbors({ rubric, level }: LevelDescription): {
  below: LevelDescription | undefined
  above: LevelDescription | undefined
} {
  const index = rubric.levels.findIndex((other) => other.level === level)
  return { below: rubric.levels[index - 1], above: rubric.levels[index + 1] }
}

/** The same factor's level descriptions at the level of the same id on the other career paths. */
export function sameLevelElsewhere({ rubric, level }: LevelDescription): LevelDescription[] {
  return rubric.factor.rubrics
    .filter((other) => other !== rubric)
    .flatMap((other) => other.levels.filter((description) => description.level.id === level.id))
}

/** Whether a level's descriptors name their discriminators. Where none does, they belong together as they are. */
export function namesDiscriminators({ descriptors }: Pick<LevelDescription, 'descriptors'>): boolean {
  return descriptors.some(({ discriminator }) => discriminator !== null)
}

/** The descriptors of one rubric for one discriminator, lowest level first. */
export function descriptorsFor(rubric: Rubric, discriminator: Discriminator): Descriptor[] {
  return rubric.levels.flatMap(({ descriptors }) =>
    descriptors.filter((descriptor) => descriptor.discriminator === discriminator),
  )
}

/** A level's descriptors in the order of the factor's discriminators, those without discriminator last. */
export function inFactorOrder({ rubric, descriptors }: LevelDescription): Descriptor[] {
  const rank = ({ discriminator }: Descriptor) =>
    discriminator ? rubric.factor.discriminators.indexOf(discriminator) : Infinity
  return descriptors.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
}

/** Descriptors grouped: those of one discriminator at one level together, each of the others by itself. */
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

/** The texts of some descriptors, parted by line breaks; `null` where there is none. */
export function joinedText(descriptors: readonly { readonly text: string | null }[]): string | null {
  const texts = descriptors.flatMap(({ text }) => text ?? [])
  return texts.length ? texts.join('\n') : null
}
