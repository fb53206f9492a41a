import type { CareerPath, Level, Rubric } from '../rubric/family.ts'
import { levelDescriptionName, levelName, nextLevelTitle, rubricName } from '../rubric/name.ts'
import { nextLevel } from '../rubric/relation.ts'
import { levelAddress, nextLevelAddress } from '../routes/level.ts'
import { to } from '../routes/to.ts'
import { titles } from '../routes/titles.ts'

/** A link to a page or to part of a page. */
export interface PageLink {
  readonly title: string
  readonly address: string
  /** The page's full name, for readers who do not see the link's context. */
  readonly name?: string
}

/** The main sections, in the order of their links in the header. */
export const sections: readonly PageLink[] = [
  { title: 'Compare', address: to.compare() },
  { title: titles.guides, address: to.guides() },
]

/** The value of `aria-current` for a link to a section, on the page at `address`. */
export function ariaCurrent(section: string, address: string): 'page' | 'true' | undefined {
  if (section === address) return 'page'
  return address.startsWith(section) ? 'true' : undefined
}

/** A link to a rubric, for use after the links to its levels. */
export const allLevels = (rubric: Rubric): PageLink => ({
  title: 'All levels',
  address: to.rubric(rubric),
  name: `All levels, ${rubricName(rubric)}`,
})

/** Links to a rubric's level pages, lowest level first. */
export const levelsOfRubric = ({ levels }: Rubric): PageLink[] =>
  levels.map((description) => ({
    title: description.level.title,
    address: to.levelDescription(description),
    name: levelDescriptionName(description),
  }))

/** Links to the levels of a career path, lowest first. If it has only one rubric, a link to that rubric comes last. */
export const levelsOfCareerPath = ({ levels, rubrics }: CareerPath): PageLink[] => [
  ...levels.map((level) => ({ title: level.title, address: levelAddress(level, to), name: levelName(level) })),
  ...(rubrics.length === 1 ? rubrics.map(allLevels) : []),
]

/** Links to the changes from each level of a career path to the next, lowest first. */
export const nextLevelsOf = ({ title: careerPath, levels }: CareerPath): PageLink[] =>
  levels.flatMap((level) => {
    const next = nextLevel(level)
    if (!next) return []
    const name = `${nextLevelTitle(level, next)}, ${careerPath}`
    return [{ title: `${level.title} to ${next.title}`, address: nextLevelAddress(level, to), name }]
  })

/** Links to the changes from the level below to this level, and from this level to the next. */
export const stepsAround = (level: Level): PageLink[] =>
  level.careerPath.levels.flatMap((lowerLevel) => {
    const upperLevel = nextLevel(lowerLevel)
    if (!upperLevel || (lowerLevel !== level && upperLevel !== level)) return []
    return [{ title: nextLevelTitle(lowerLevel, upperLevel), address: nextLevelAddress(lowerLevel, to) }]
  })
