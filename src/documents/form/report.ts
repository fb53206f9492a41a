import type { Problem } from '../../rubric/problem.ts'
import { doubtfulCapitals, titleCase } from '../capitals.ts'
import type { LeftOut } from '../reading.ts'
import { type Line, quoted } from './lines.ts'
import type { Paragraph } from './paragraphs.ts'

/** Takes note of what is wrong with a document, and of what a person should know though nothing is wrong. */
export type Report = ReturnType<typeof reportOn>

/** A person mends the first before reading on. */
const mostProblems = 30

/** A report on one file, and what it has taken note of so far: no more problems than a person can use. */
export function reportOn(file: string) {
  const problems: Problem[] = []
  const remarks: Problem[] = []
  const leftOut: LeftOut[] = []
  return {
    problems,
    remarks,
    leftOut,
    /** A problem: the line, what was expected and found there, and what to do. */
    problem({ number: line }: Line, wrong: string, fix: string): void {
      const more = { wrong: 'there are more problems from here on', fix: 'Correct those above first.' }
      if (problems.length < mostProblems) problems.push({ file, line, wrong, fix })
      else problems[mostProblems] = { file, line, ...more }
    },
    /** A remark on what was read otherwise than one might think. */
    remark: ({ number: line }: Line, wrong: string) => void remarks.push({ file, line, wrong }),
    /** A line that is not part of the content. */
    leaveOut({ number: line, text }: Line, why: string): void {
      leftOut.push({ line, words: text })
      remarks.push({ file, line, wrong: `left out ${why}: ${quoted(text)}` })
    },
  }
}

/** Reports a line that stands where something else is expected. */
export function reportUnexpected(line: Line, expected: string, report: Report): void {
  const fix = 'Correct the heading above it, or put the line where it belongs.'
  report.problem(line, `expected "${expected}", found ${quoted(line.text)}`, fix)
}

/** No paragraph of a rubric is longer; one that is has swallowed others. */
const longest = 10_000

/** Reports a text that is too long to be one, and remarks on words that were put together of two lines. */
export function checkText({ line, text, doubtful }: Paragraph, report: Report): void {
  if (text.length > longest) {
    const wrong = `expected a text of at most ${longest} characters, found one of ${text.length}: ${quoted(text)}`
    report.problem(line, wrong, 'Part it into paragraphs.')
  }
  for (const words of doubtful) {
    const wrong = `read ${quoted(words)} where a line ends in a hyphen or dash; whether the words are written so can’t be known`
    report.remark(line, wrong)
  }
}

/** Remarks on a text that does not end as a sentence does: it may be cut off, or be no part of the document at all. */
export function remarkOpen({ line, text }: Paragraph, what: string, report: Report): void {
  report.remark(line, `${what} does not end as a sentence: ${quoted(text)}`)
}

/** Remarks on a title in capitals some of whose words may have capitals for themselves: IT, EEO. */
export function remarkCapitals(line: Line, written: string, report: Report): void {
  const words = doubtfulCapitals(written)
  if (!words.length) return
  const which = words.map((word) => `"${word}"`).join(', ')
  report.remark(
    line,
    `"${written}" is in capitals, so the site shows "${titleCase(written)}"; if ${which} should keep its capitals, correct the title in its file`,
  )
}
