import { changesFragment, fragment, type Routes } from './routes.ts'

type LevelIds = Parameters<Routes['level']>[0]
type LevelDescriptionIds = Parameters<Routes['levelDescription']>[0]

/** A level with what one must know to lead to it. */
interface LinkedLevel extends LevelIds {
  readonly careerPath: LevelIds['careerPath'] & { readonly rubrics: readonly unknown[] }
  readonly descriptions: readonly LevelDescriptionIds[]
}

/** The level page that says all there is of a level, where its career path has one rubric. */
const onlyPage = ({ careerPath, descriptions: [only] }: LinkedLevel, to: Routes): string | undefined =>
  careerPath.rubrics.length === 1 && only ? to.levelDescription(only) : undefined

/** Where a level leads: to it across all factors or, where its career path has one rubric, to that one's level page. */
export const levelAddress = (level: LinkedLevel, to: Routes): string => onlyPage(level, to) ?? to.level(level)

/** Where it is shown what changes from a level to the next: across all factors, or on the level page of the only one. */
export function nextLevelAddress(level: LinkedLevel, to: Routes): string {
  const page = onlyPage(level, to)
  return page ? page + fragment(changesFragment) : to.nextLevel(level)
}
