import type { CareerPath, Discriminator, Level, Rubric } from '../rubric/family.ts'
import { levelDescriptionName, levelName } from '../rubric/name.ts'
import { to } from '../routes/to.ts'
import { fragment, sectionFragment } from '../routes/routes.ts'
import { sectionForm } from './size.ts'
import { titles } from '../routes/titles.ts'

/** The main sections, in the order of the header. */
export const sections = [
  { title: titles.careerPaths, address: to.careerPaths() },
  { title: titles.factors, address: to.factors() },
  { title: 'Compare', address: to.compare() },
  { title: titles.guides, address: to.guides() },
] as const

/** What `aria-current` says of a link to a section, on the page at an address. */
export function current(section: string, address: string): 'page' | 'true' | undefined {
  if (section === address) return 'page'
  return address.startsWith(section) ? 'true' : undefined
}

/** Where a discriminator's name leads from a rubric: to its page, and there to the career path if it is folded. */
export function discriminatorFrom({ careerPath, factor }: Rubric, discriminator: Discriminator): string {
  const folded = sectionForm(factor.rubrics.length) === 'folded'
  return to.discriminator(discriminator) + (folded ? fragment(sectionFragment(careerPath)) : '')
}

/** A link to a level, with the name of the page that it leads to. */
export interface LevelLink {
  readonly level: Level
  readonly address: string
  readonly name: string
}

/** The levels of a rubric, lowest first, each with its level page. */
export const levelsOfRubric = ({ levels }: Rubric): LevelLink[] =>
  levels.map((description) => ({
    level: description.level,
    address: to.levelDescription(description),
    name: levelDescriptionName(description),
  }))

/** The levels of a career path, lowest first, each with the page of that level across all factors. */
export const levelsOfCareerPath = ({ levels }: CareerPath): LevelLink[] =>
  levels.map((level) => ({ level, address: to.level(level), name: levelName(level) }))
