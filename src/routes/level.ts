import { changesFragment, fragment, type Routes } from './routes.ts'

type LevelIds = Parameters<Routes['level']>[0]
type LevelDescriptionIds = Parameters<Routes['levelDescription']>[0]

/** A level with what its links need. */
interface LinkedLevel extends LevelIds {
  readonly careerPath: LevelIds['careerPath'] & { readonly rubrics: readonly unknown[] }
  readonly descriptions: readonly LevelDescriptionIds[]
}

/** The level page with everything about a level, if its career path has only one rubric. */
const onlyPage = ({ careerPath, descriptions: [only] }: LinkedLevel, to: Routes): string | undefined =>
  careerPath.rubrics.length === 1 && only ? to.levelDescription(only) : undefined

/** The address of a level: across all factors or, if its career path has one rubric, the level page of that rubric. */
export const levelAddress = (level: LinkedLevel, to: Routes): string => onlyPage(level, to) ?? to.level(level)

/** The address of what changes from a level to the next: across all factors, or on the level page of the only rubric. */
export function nextLevelAddress(level: LinkedLevel, to: Routes): string {
  const page = onlyPage(level, to)
  return page ? page + fragment(changesFragment) : to.nextLevel(level)
}
