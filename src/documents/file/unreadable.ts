import type { Problem } from '../../rubric/problem.ts'

/** What in a file keeps its words from being read: a clause, what to do and, where it is known, the line. */
export type Unreadable = Pick<Problem, 'wrong' | 'fix' | 'line'>

/** Thrown when reading cannot go on. */
export class UnreadableFile extends Error {
  readonly problems: readonly Unreadable[]
  constructor(...problems: readonly Unreadable[]) {
    super(problems[0]?.wrong)
    this.problems = problems
  }
}

/** For a file that is not what its name says, or has been damaged. */
export const damagedWord: Unreadable = {
  wrong: 'expected a Word document, found something else or a damaged one',
  fix: 'Save it again as .docx.',
}
