import { counted } from '../../rubric/name.ts'
import type { Problem } from '../../rubric/problem.ts'
import { characterName } from '../../rubric/visible.ts'
import { possibleAbbreviations, titleCase } from '../capitals.ts'
import type { Omission } from '../reading.ts'
import { type Line, isClosed, endsSentence, quoted, withoutBullet } from './lines.ts'

/** Collects the problems in a document, remarks for a person to review, and lines that were left out. */
export type Report = ReturnType<typeof reportOn>

/** Creates an empty report on a file. */
export function reportOn(file: string) {
  const problems: Problem[] = []
  const remarks: Problem[] = []
  const leftOut: Omission[] = []
  return {
    problems,
    remarks,
    leftOut,
    /** Adds a problem: the line, what was expected and found there, and how to fix it. */
    problem: ({ number: line }: Line, wrong: string, fix: string) => void problems.push({ file, line, wrong, fix }),
    /** Adds a remark on something that may not have been read as expected. */
    remark: ({ number: line }: Line, wrong: string) => void remarks.push({ file, line, wrong }),
    /** Records lines that are not part of the content. */
    leaveOut(why: string, ...lines: readonly Line[]): void {
      const [first] = lines
      if (!first) return
      leftOut.push(...lines.map(({ number, text }) => ({ line: number, words: text })))
      const words = lines.map(({ text }) => quoted(text)).join(', ')
      remarks.push({ file, line: first.number, wrong: `left out ${why}: ${words}` })
    },
  }
}

/** Reports a line found where something else was expected. */
export function reportUnexpected(line: Line, expected: string, report: Report): void {
  const fix = 'Correct the heading above it, or move the line to where it belongs.'
  report.problem(line, `expected "${expected}", found ${quoted(line.text)}`, fix)
}

/** The maximum length of a paragraph; a longer text probably contains several. */
const longest = 10_000

/**
 * Reports texts that are too long, and remarks on those that do not end like sentences, because they may be truncated
 * or not belong to the document. Items within a list may end in a semicolon or comma.
 */
export function checkParagraphs(lines: readonly Line[], what: string, report: Report, needSentences = true): void {
  for (const [index, line] of lines.entries()) {
    const text = withoutBullet(line)
    if (text.length > longest) {
      const wrong = `expected a text of at most ${longest} characters, found one of ${text.length}: ${quoted(text)}`
      report.problem(line, wrong, 'Split it into paragraphs.')
    }
    const goesOn = index + 1 < lines.length && /[;,](?: (?:and|or))?$/.test(text)
    if (needSentences && !isClosed(text) && !goesOn) {
      report.remark(line, `${what} does not end as a sentence: ${quoted(text)}`)
    }
  }
}

/** Checks descriptors in the same way, except that they need not end like sentences if none of them does. */
export const checkDescriptors = (title: string, descriptors: readonly Line[], report: Report): void =>
  checkParagraphs(
    descriptors,
    `a descriptor at ${title}`,
    report,
    descriptors.some((line) => endsSentence(line.text)),
  )

/** Remarks on discriminators for which a level has no descriptor. */
export function remarkGaps(line: Line, title: string, gaps: readonly string[], report: Report): void {
  if (!gaps.length) return
  report.remark(line, `${title} has no descriptor for ${gaps.join(', ')}; the content records a gap`)
}

/** Remarks on an all-capitals title if some of its words may be abbreviations: IT, EEO. */
export function remarkCapitals(line: Line, written: string, report: Report): void {
  const words = possibleAbbreviations(written)
  if (!words.length) return
  const which = words.map((word) => `"${word}"`).join(', ')
  const shown = `"${written}" is in capitals, so the site shows "${titleCase(written)}"`
  report.remark(line, `${shown}; if ${which} should keep its capitals, correct the title in its file`)
}

const invisible = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2028]/gu

/**
 * Remarks on each invisible character at its first occurrence. The wording is kept exactly, and some scripts need such
 * characters, but they may also be there to deceive.
 */
export function remarkInvisible(lines: readonly Line[], report: Report): void {
  const occurrences = lines.flatMap((line) =>
    [...new Set(line.text.match(invisible))].map((character) => ({ line, character })),
  )
  for (const [character, [first, ...others]] of Map.groupBy(occurrences, ({ character }) => character)) {
    const does = /\p{Bidi_Control}/u.test(character) ? 'changes the direction of words' : 'is invisible'
    const more = others.length ? `, and on ${counted(others.length, 'more line')}` : ''
    if (first) report.remark(first.line, `kept ${characterName(character)}, which ${does}, in this line${more}`)
  }
}
