import type { Descriptor, Discriminator, Level, LevelDescription, Rubric } from './family.ts'

/** The next level on the career path. A rubric may lack the next level if that level is beyond the top level. */
export const nextLevel = (level: Level): Level | undefined =>
  level.careerPath.levels[level.careerPath.levels.indexOf(level) + 1]

/** Whether any number below the highest is missing, for example because a document is not published here. */
export function hasGaps(numbered: readonly { readonly number: number | null }[]): boolean {
  const numbers = new Set(numbered.flatMap(({ number }) => number ?? []))
  return Math.max(0, ...numbers) > numbers.size
}

/** Each rubric's descriptions of two levels. Omits rubrics that do not describe both levels. */
export const descriptionPairs = (lowerLevel: Level, upperLevel: Level): [LevelDescription, LevelDescription][] =>
  lowerLevel.descriptions.flatMap((lowerDescription) => {
    const upperDescription = upperLevel.descriptions.find(({ rubric }) => rubric === lowerDescription.rubric)
    return upperDescription ? [[lowerDescription, upperDescription] as [LevelDescription, LevelDescription]] : []
  })

/** The rubrics on a level's career path that do not describe the level. */
export const rubricsWithout = (level: Level): Rubric[] =>
  level.careerPath.rubrics.filter(({ levels }) => !levels.some((description) => description.level === level))

/** The note that all the given rubrics share. `null` if they have no note or different notes. */
export const sharedNote = ([first, ...others]: readonly Pick<Rubric, 'note'>[]): string | null =>
  first && others.every(({ note }) => note === first.note) ? first.note : null

/** The descriptions of the next lower and next higher levels in the same rubric. */
export function neighbors({ rubric, level }: LevelDescription): {
  below: LevelDescription | undefined
  above: LevelDescription | undefined
} {
  const index = rubric.levels.findIndex((other) => other.level === level)
  return { below: rubric.levels[index - 1], above: rubric.levels[index + 1] }
}

/** Descriptions of the same level (matched by id) for the same factor on other career paths. */
export function sameLevelElsewhere({ rubric, level }: LevelDescription): LevelDescription[] {
  return rubric.factor.rubrics
    .filter((other) => other !== rubric)
    .flatMap((other) => other.levels.filter((description) => description.level.id === level.id))
}

/** Whether any of a level's descriptors has a discriminator. */
export function namesDiscriminators({ descriptors }: Pick<LevelDescription, 'descriptors'>): boolean {
  return descriptors.some(({ discriminator }) => discriminator !== null)
}

/** A rubric's descriptors for one discriminator, lowest level first. */
export function descriptorsFor(rubric: Rubric, discriminator: Discriminator): Descriptor[] {
  return rubric.levels.flatMap(({ descriptors }) =>
    descriptors.filter((descriptor) => descriptor.discriminator === discriminator),
  )
}

/** A level's descriptors in the factor's discriminator order. Descriptors without a discriminator come last. */
export function inFactorOrder({ rubric, descriptors }: LevelDescription): Descriptor[] {
  const rank = ({ discriminator }: Descriptor) =>
    discriminator ? rubric.factor.discriminators.indexOf(discriminator) : Infinity
  return descriptors.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
}

/** Groups descriptors by discriminator and level. Each descriptor without a discriminator forms its own group. */
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

/** The text of the given descriptors, separated by line breaks. `null` if none of them has any text. */
export function joinedText(descriptors: readonly { readonly text: string | null }[]): string | null {
  const texts = descriptors.flatMap(({ text }) => text ?? [])
  return texts.length ? texts.join('\n') : null
}
