import type { CareerPath, Level, Rubric } from '../rubric/family.ts'
import { levelDescriptionName, levelName, nextLevelTitle } from '../rubric/name.ts'
import { nextLevel } from '../rubric/relation.ts'
import { levelAddress, nextLevelAddress } from '../routes/level.ts'
import { to } from '../routes/to.ts'
import { titles } from '../routes/titles.ts'

/** A link to a page or a part of one. */
export interface PageLink {
  readonly title: string
  readonly address: string
  /** The page's name, for those who do not see what is around the link. */
  readonly name?: string
}

/** The main sections, in the order of the header. */
export const sections: readonly PageLink[] = [
  { title: 'Compare', address: to.compare() },
  { title: titles.guides, address: to.guides() },
]

/** The value of `aria-current` for a link to a section, on the page at an address. */
export function current(section: string, address: string): 'page' | 'true' | undefined {
  if (section === address) return 'page'
  return address.startsWith(section) ? 'true' : undefined
}

/** The levels of a rubric, lowest first, each with its level page. */
export const levelsOfRubric = ({ levels }: Rubric): PageLink[] =>
  levels.map((description) => ({
    title: description.level.title,
    address: to.levelDescription(description),
    name: levelDescriptionName(description),
  }))

/** The levels of a career path, lowest first, each with its page. */
export const levelsOfCareerPath = ({ levels }: CareerPath): PageLink[] =>
  levels.map((level) => ({ title: level.title, address: levelAddress(level, to), name: levelName(level) }))

/** The levels of a career path that have a next one, lowest first, each with what changes from it to that. */
export const nextLevelsOf = ({ title: careerPath, levels }: CareerPath): PageLink[] =>
  levels.flatMap((level) => {
    const next = nextLevel(level)
    if (!next) return []
    const name = `${nextLevelTitle(level, next)}, ${careerPath}`
    return [{ title: `${level.title} to ${next.title}`, address: nextLevelAddress(level, to), name }]
  })

/** What changes from the level below to a level, and from it to the next. */
export const stepsAround = (level: Level): PageLink[] =>
  level.careerPath.levels.flatMap((lower) => {
    const upper = nextLevel(lower)
    if (!upper || (lower !== level && upper !== level)) return []
    return [{ title: nextLevelTitle(lower, upper), address: nextLevelAddress(lower, to) }]
  })
