import type { CareerPathData } from './schema/career-path.ts'
import type { FactorData } from './schema/factor.ts'
import type { RubricData } from './schema/rubric.ts'

/** The data of a content file that matches its schema. */
interface Identified<Data> {
  /** The file's path within its collection's folder, without the extension: `<career-path>/<factor>` for a rubric. */
  readonly id: string
  readonly data: Data
}

/** The same, with the file name for messages. */
export interface Entry<Data> extends Identified<Data> {
  readonly file: string
}

/** Content that can be linked. */
export interface Linkable {
  readonly careerPaths: readonly Identified<CareerPathData>[]
  readonly factors: readonly Identified<FactorData>[]
  readonly rubrics: readonly Identified<RubricData>[]
}

/** The content as read from its files, not yet linked. */
export interface Content extends Linkable {
  readonly careerPaths: readonly Entry<CareerPathData>[]
  readonly factors: readonly Entry<FactorData>[]
  readonly rubrics: readonly Entry<RubricData>[]
}

/** The id of a rubric: `<career-path>/<factor>`. */
export const rubricId = ({ careerPath, factor }: { careerPath: { id: string }; factor: { id: string } }) =>
  `${careerPath.id}/${factor.id}`

/** The career path and the factor that a rubric's id names. */
export function rubricParts(rubricId: string): { careerPath: string; factor: string } {
  const [careerPath = '', factor = ''] = rubricId.split('/')
  return { careerPath, factor }
}
