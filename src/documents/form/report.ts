import type { Problem } from '../../rubric/problem.ts'
import { type Line, quoted } from './lines.ts'

/** Takes note of what is wrong with a document, and of what a person should know though nothing is wrong. */
export type Report = ReturnType<typeof reportOn>

/** A person mends the first before reading on. */
const mostProblems = 30

/** A report on one file, and what it has taken note of so far: no more problems than a person can use. */
export function reportOn(file: string) {
  const problems: Problem[] = []
  const remarks: Problem[] = []
  return {
    problems,
    remarks,
    /** A problem: the line, what was expected and found there, and what to do. */
    problem({ number: line }: Line, wrong: string, fix: string): void {
      const more = { wrong: 'there are more problems from here on', fix: 'Correct those above first.' }
      if (problems.length < mostProblems) problems.push({ file, line, wrong, fix })
      else problems[mostProblems] = { file, line, ...more }
    },
    /** A remark on what was read otherwise than one might think. */
    remark: ({ number: line }: Line, wrong: string) => void remarks.push({ file, line, wrong }),
  }
}

/** Reports a line that stands where something else is expected. */
export function reportUnexpected(line: Line, expected: string, report: Report): void {
  const fix = 'Correct the heading above it, or put the line where it belongs.'
  report.problem(line, `expected "${expected}", found ${quoted(line.text)}`, fix)
}
