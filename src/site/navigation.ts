import type { CareerPath, Discriminator, Level, Rubric } from '../rubric/family.ts'
import { levelDescriptionName, levelName, nextLevelTitle } from '../rubric/name.ts'
import { nextLevel } from '../rubric/relation.ts'
import { levelAddress, nextLevelAddress } from '../routes/level.ts'
import { to } from '../routes/to.ts'
import { fragment, sectionFragment } from '../routes/routes.ts'
import { sectionForm } from './size.ts'
import { titles } from '../routes/titles.ts'

/** The main sections, in the order of the header. */
export const sections = [
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
  readonly title: string
  readonly address: string
  readonly name: string
}

/** The levels of a rubric, lowest first, each with its level page. */
export const levelsOfRubric = ({ levels }: Rubric): LevelLink[] =>
  levels.map((description) => ({
    level: description.level,
    title: description.level.title,
    address: to.levelDescription(description),
    name: levelDescriptionName(description),
  }))

/** The levels of a career path, lowest first, each with its page. */
export const levelsOfCareerPath = ({ levels }: CareerPath): LevelLink[] =>
  levels.map((level) => ({ level, title: level.title, address: levelAddress(level, to), name: levelName(level) }))

/** The levels of a career path that have a next one, lowest first, each with what changes from it to that. */
export const nextLevelsOf = ({ title: onPath, levels }: CareerPath): LevelLink[] =>
  levels.flatMap((level) => {
    const next = nextLevel(level)
    if (!next) return []
    const name = `${nextLevelTitle(level, next)}, ${onPath}`
    return [{ level, title: `${level.title} to ${next.title}`, address: nextLevelAddress(level, to), name }]
  })

/** What changes from the level below to a level, and from it to the next. */
export const stepsAround = (level: Level) =>
  level.careerPath.levels.flatMap((one) => {
    const next = nextLevel(one)
    if (!next || (one !== level && next !== level)) return []
    return [{ title: nextLevelTitle(one, next), address: nextLevelAddress(one, to) }]
  })
