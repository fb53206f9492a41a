import { changesFragment, fragment, type Routes } from './routes.ts'

type LevelIds = Parameters<Routes['level']>[0]
type LevelDescriptionIds = Parameters<Routes['levelDescription']>[0]

/** A level with the data that its links need. */
interface LinkedLevel extends LevelIds {
  readonly careerPath: LevelIds['careerPath'] & { readonly rubrics: readonly unknown[] }
  readonly descriptions: readonly LevelDescriptionIds[]
}

/** The level page that shows everything about a level because its career path has only one rubric. */
const onlyPage = ({ careerPath, descriptions: [only] }: LinkedLevel, to: Routes): string | undefined =>
  careerPath.rubrics.length === 1 && only ? to.levelDescription(only) : undefined

/** The address of a level: the page of all factors, or the level page if the career path has only one rubric. */
export const levelAddress = (level: LinkedLevel, to: Routes): string => onlyPage(level, to) ?? to.level(level)

/** The address of what changes from one level to the next: for all factors, or on the only rubric's level page. */
export function nextLevelAddress(level: LinkedLevel, to: Routes): string {
  const page = onlyPage(level, to)
  return page ? page + fragment(changesFragment) : to.nextLevel(level)
}
