import type { CareerPath, Level, LevelDescription, Rubric } from '../rubric/family.ts'
import { to } from '../routes/to.ts'

/** The Word file that a button downloads. */
export interface WordRequest {
  /**
   * `rubric`: one or more rubrics, with either all levels or a single level. `level`: one level across factors.
   * `worksheet`: one level with room for notes.
   */
  readonly kind: 'rubric' | 'level' | 'worksheet'
  /** The addresses of the rubric files, in factor order. */
  readonly documents: readonly string[]
  /** The title of the level. Omitted if the file contains all levels. */
  readonly level?: string
  /** The file name. */
  readonly file: string
}

/** A rubric: technical-management-support-customer-relations.docx */
export const rubricRequest = (rubric: Rubric): WordRequest => ({
  kind: 'rubric',
  documents: [to.rubricFile(rubric)],
  file: fileName([rubric.careerPath, rubric.factor], 'rubric'),
})

/** All rubrics of a career path: technical-management-support.docx */
export const careerPathRequest = (careerPath: CareerPath): WordRequest => ({
  kind: 'rubric',
  documents: careerPath.rubrics.map(to.rubricFile),
  file: fileName([careerPath], 'rubric'),
})

/** One level of a rubric: technical-management-support-customer-relations-level-iii.docx */
export const levelDescriptionRequest = (
  { rubric, level }: LevelDescription,
  kind: 'rubric' | 'worksheet',
): WordRequest => ({
  kind,
  documents: [to.rubricFile(rubric)],
  level: level.title,
  file: fileName([rubric.careerPath, rubric.factor, level], kind),
})

/** One level across factors: technical-management-support-level-iii.docx */
export const levelRequest = (level: Level, kind: 'level' | 'worksheet'): WordRequest => ({
  kind,
  documents: level.descriptions.map(({ rubric }) => to.rubricFile(rubric)),
  level: level.title,
  file: fileName([level.careerPath, level], kind),
})

const fileName = (parts: readonly { readonly id: string }[], kind: WordRequest['kind']) =>
  `${parts.map(({ id }) => id).join('-')}${kind === 'worksheet' ? '-worksheet' : ''}.docx`
