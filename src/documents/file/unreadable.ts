import type { Problem } from '../../rubric/problem.ts'

/** Why a file cannot be read: what is wrong, how to fix it and, if known, the line number. */
export type FileFault = Pick<Problem, 'wrong' | 'fix' | 'line'>

/** Thrown when a file cannot be read. */
export class UnreadableFile extends Error {
  readonly problems: readonly FileFault[]
  constructor(...problems: readonly FileFault[]) {
    super(problems[0]?.wrong)
    this.problems = problems
  }
}

/** Describes a file that is damaged or is not a Word document. */
export const damagedWord: FileFault = {
  wrong: 'expected a Word document, found something else or a damaged one',
  fix: 'Save it again as .docx.',
}
