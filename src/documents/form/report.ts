import type { Problem } from '../../rubric/problem.ts'
import { type Line, quoted } from './lines.ts'

/** Takes note of what is wrong with a document, and of what a person should know though nothing is wrong. */
export interface Report {
  /** A problem: the line, what was expected and found there, and what to do. */
  problem(line: Pick<Line, 'number'>, wrong: string, fix: string): void
  /** A remark on what was read otherwise than one might think. */
  remark(line: Pick<Line, 'number'>, remark: string): void
}

/** A person mends the first before reading on. */
const mostProblems = 30

/** A report on one file, and what it has taken note of so far: no more problems than a person can use. */
export function reportOn(file: string): Report & { readonly problems: Problem[]; readonly remarks: Problem[] } {
  const problems: Problem[] = []
  const remarks: Problem[] = []
  return {
    problems,
    remarks,
    problem({ number }, wrong, fix) {
      if (problems.length < mostProblems) problems.push({ file, line: number, wrong, fix })
      else
        problems[mostProblems] = {
          file,
          line: number,
          wrong: 'there are more problems from here on',
          fix: 'Correct those above first.',
        }
    },
    remark: ({ number }, remark) => void remarks.push({ file, line: number, wrong: remark }),
  }
}

/** Reports a line that stands where something else is expected. */
export function reportUnexpected(line: Line, expected: string, report: Report): void {
  const fix = 'Correct the heading above it, or put the line where it belongs.'
  report.problem(line, `expected "${expected}", found ${quoted(line.text)}`, fix)
}
