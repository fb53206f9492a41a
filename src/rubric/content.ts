import type { CareerPathData } from './schema/career-path.ts'
import type { FactorData } from './schema/factor.ts'
import type { RubricData } from './schema/rubric.ts'

/** Data from a content file, already validated against its schema. */
interface Identified<Data> {
  /** The file's path within its collection's folder, without the extension: `<career-path>/<factor>` for a rubric. */
  readonly id: string
  readonly data: Data
}

/** Data from a content file, with the file's name for use in messages. */
export interface Entry<Data> extends Identified<Data> {
  readonly file: string
}

/** The content that `linkFamily` needs. */
export interface LinkableContent {
  readonly careerPaths: readonly Identified<CareerPathData>[]
  readonly factors: readonly Identified<FactorData>[]
  readonly rubrics: readonly Identified<RubricData>[]
}

/** Content as read from its files, before it is linked. */
export interface Content extends LinkableContent {
  readonly careerPaths: readonly Entry<CareerPathData>[]
  readonly factors: readonly Entry<FactorData>[]
  readonly rubrics: readonly Entry<RubricData>[]
}

/** A rubric's id: `<career-path>/<factor>`. */
export const rubricId = ({ careerPath, factor }: { careerPath: { id: string }; factor: { id: string } }) =>
  `${careerPath.id}/${factor.id}`

/** The ids of the career path and the factor in a rubric's id. */
export function rubricParts(rubricId: string): { careerPath: string; factor: string } {
  const [careerPath = '', factor = ''] = rubricId.split('/')
  return { careerPath, factor }
}
