import { changesFragment, fragment, type Routes } from './routes.ts'

type LevelIds = Parameters<Routes['level']>[0]
type LevelDescriptionIds = Parameters<Routes['levelDescription']>[0]

/** A level with the data that its links need. */
interface LinkedLevel extends LevelIds {
  readonly careerPath: LevelIds['careerPath'] & { readonly rubrics: readonly unknown[] }
  readonly descriptions: readonly LevelDescriptionIds[]
}

/**
 * If the career path has only one rubric, returns the address of the level page that covers the whole level. Otherwise,
 * returns undefined.
 */
const onlyLevelPage = ({ careerPath, descriptions: [first] }: LinkedLevel, to: Routes): string | undefined =>
  careerPath.rubrics.length === 1 && first ? to.levelDescription(first) : undefined

/** The address of a level: the page for all factors, or the level page if the career path has only one rubric. */
export const levelAddress = (level: LinkedLevel, to: Routes): string => onlyLevelPage(level, to) ?? to.level(level)

/**
 * The address of the changes from one level to the next: the page for all factors, or a section of the level page if
 * the career path has only one rubric.
 */
export function nextLevelAddress(level: LinkedLevel, to: Routes): string {
  const page = onlyLevelPage(level, to)
  return page ? page + fragment(changesFragment) : to.nextLevel(level)
}
