import type { CareerPath, Descriptor, Factor, FactorTexts, Level, LevelDescription, Rubric } from './family.ts'

/** Career Path 2; with a code: Career Path 2 (NJ); without a number: Career Path (NJ) */
export const careerPathNumber = ({ number, code }: CareerPath) =>
  `Career Path${number === null ? '' : ` ${number}`}${inParentheses(code)}`

/** Factor 3; without a number: Factor */
export const factorNumber = ({ number }: Pick<Factor, 'number'>) => `Factor${number === null ? '' : ` ${number}`}`

/** Career Path 2, Technical Management Support; without a number or code: Technical Management Support */
export const careerPathName = (careerPath: CareerPath) =>
  careerPath.number === null && careerPath.code === null
    ? careerPath.title
    : `${careerPathNumber(careerPath)}, ${careerPath.title}`

/** Factor 3, Customer Relations; without a number: Customer Relations */
export const factorName = (factor: Pick<Factor, 'number' | 'title'>) =>
  factor.number === null ? factor.title : `${factorNumber(factor)}, ${factor.title}`

/** The line above a rubric's title: Career Path 2, Technical Management Support · Factor 3 */
export const aboveRubric = ({ careerPath, factor }: Rubric) =>
  [careerPathName(careerPath), ...(factor.number === null ? [] : [factorNumber(factor)])].join(' · ')

/** Customer Relations, Technical Management Support */
export const rubricName = ({ factor, careerPath }: Rubric) => `${factor.title}, ${careerPath.title}`

/** Customer Relations: all levels */
export const rubricTitle = ({ factor }: Pick<Rubric, 'factor'>) => `${factor.title}: all levels`

/** Level III, Technical Management Support */
export const levelName = ({ title, careerPath }: Level) => `${title}, ${careerPath.title}`

/** Level III: all factors */
export const levelTitle = ({ title }: Pick<Level, 'title'>) => `${title}: all factors`

/** What changes from Level II to Level III */
export const nextLevelTitle = (level: Pick<Level, 'title'>, next: Pick<Level, 'title'>) =>
  `What changes from ${level.title} to ${next.title}`

/** Customer Relations: Level III */
export const levelDescriptionTitle = ({ rubric, level }: LevelDescription) => `${rubric.factor.title}: ${level.title}`

/** Level III, Customer Relations, Technical Management Support */
export const levelDescriptionName = ({ rubric, level }: LevelDescription) => `${level.title}, ${rubricName(rubric)}`

/**
 * The discriminator's title, numbered if several descriptors at this level have the same discriminator, or the
 * descriptor's number if it has no discriminator: Customer Needs; Customer Needs (2 of 3); Descriptor 4
 */
export function descriptorTitle(descriptor: Descriptor): string {
  const { discriminator, levelDescription } = descriptor
  if (!discriminator) return `Descriptor ${levelDescription.descriptors.indexOf(descriptor) + 1}`
  const siblings = levelDescription.descriptors.filter((other) => other.discriminator === discriminator)
  const position = `${siblings.indexOf(descriptor) + 1} of ${siblings.length}`
  return siblings.length === 1 ? discriminator.title : `${discriminator.title} (${position})`
}

/** The kinds of pages that show descriptors and link to the address of each descriptor. */
export type DescriptorPage = 'level page' | 'level' | 'rubric' | 'discriminator'

/** A descriptor's name, without the parts already in the page's heading: Customer Needs; Customer Needs, Level III */
export function nameOnPage(descriptor: Descriptor, page: DescriptorPage): string {
  const { level, rubric } = descriptor.levelDescription
  const title = descriptorTitle(descriptor)
  if (page === 'level page') return title
  if (page === 'level') return `${title}, ${rubric.factor.title}`
  if (page === 'rubric') return `${title}, ${level.title}`
  return title === descriptor.discriminator?.title ? levelName(level) : `${title}, ${levelName(level)}`
}

/** Customer Needs, Level III, Customer Relations, Technical Management Support */
export const descriptorName = (descriptor: Descriptor) =>
  `${descriptorTitle(descriptor)}, ${levelDescriptionName(descriptor.levelDescription)}`

/** A rubric's place, for citations: Career Path 2, …; Factor 3, … */
export const rubricPlace = ({ careerPath, factor }: Rubric) => `${careerPathName(careerPath)}; ${factorName(factor)}`

/** A level's place, for citations: Career Path 2, …; Level III (Score Range 62 – 83) */
export const levelPlace = (level: Level) => `${careerPathName(level.careerPath)}; ${titleWithScores(level)}`

/** A level description's place, for citations: Career Path 2, …; Factor 3, …; Level III (Score Range 62 – 83) */
export const levelDescriptionPlace = ({ rubric, level }: LevelDescription) =>
  `${rubricPlace(rubric)}; ${titleWithScores(level)}`

/** A descriptor's place, for citations: Career Path 2, …; Factor 3, …; Level III; Customer Needs */
export const descriptorPlace = (descriptor: Descriptor) =>
  `${levelDescriptionPlace(descriptor.levelDescription)}; ${descriptorTitle(descriptor)}`

/** The place of a discriminator's descriptors, for citations: Career Path 2, …; Level III; Customer Needs */
export const discriminatorPlace = ({ discriminator, levelDescription }: Descriptor) =>
  [levelDescriptionPlace(levelDescription), ...(discriminator ? [discriminator.title] : [])].join('; ')

/** A level's title without the word “Level”, as people type it: III */
export const shortTitle = ({ title }: Level) => title.replace(/^Level (?=\S)/, '')

/** The kinds of official texts above the levels in a source document. */
export type TextKind = keyof FactorTexts

/** The headings of the official texts above the levels. Headings of criteria come from the source document. */
export const textHeadings = ({ criteria, supervisors }: FactorTexts): Record<TextKind, string> => ({
  description: 'Factor Description',
  criteria: criteria?.heading ?? '',
  supervisors: supervisors?.heading ?? '',
  note: 'Note',
})

/** Formats 2026-11-20 as November 20, 2026. */
export const dayName = (day: string) =>
  new Date(day).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })

/** A count with its noun: 1 level, 4 levels */
export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const titleWithScores = ({ title, scores }: Level) => title + inParentheses(scores)

const inParentheses = (words: string | null) => (words === null ? '' : ` (${words})`)
