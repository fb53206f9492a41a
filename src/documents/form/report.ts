import { counted } from '../../rubric/name.ts'
import type { Problem } from '../../rubric/problem.ts'
import { characterName } from '../../rubric/visible.ts'
import { possibleAbbreviations, titleCase } from '../capitals.ts'
import type { Omission } from '../reading.ts'
import { type Line, endsSentence, isComplete, quoted, withoutBullet } from './lines.ts'

/** Collects the problems in a document, remarks for a person to review, and lines that were left out. */
export type Report = ReturnType<typeof newReport>

/** Creates an empty report for a file. */
export function newReport(file: string) {
  const problems: Problem[] = []
  const remarks: Problem[] = []
  const leftOut: Omission[] = []
  return {
    problems,
    remarks,
    leftOut,
    /** Adds a problem: the line, what was expected and found there, and how to fix it. */
    problem: ({ number: line }: Line, wrong: string, fix: string) => void problems.push({ file, line, wrong, fix }),
    /** Adds a remark about something that may have been read incorrectly. */
    remark: ({ number: line }: Line, wrong: string) => void remarks.push({ file, line, wrong }),
    /** Records lines that are not part of the content. */
    leaveOut(reason: string, ...lines: readonly Line[]): void {
      const [first] = lines
      if (!first) return
      leftOut.push(...lines.map(({ number, text }) => ({ line: number, words: text })))
      const words = lines.map(({ text }) => quoted(text)).join(', ')
      remarks.push({ file, line: first.number, wrong: `left out ${reason}: ${words}` })
    },
  }
}

/** Reports a line found where something else was expected. */
export function reportUnexpected(line: Line, expected: string, report: Report): void {
  const fix = 'Correct the heading above it, or move the line to where it belongs.'
  report.problem(line, `expected "${expected}", found ${quoted(line.text)}`, fix)
}

/** The maximum length of a paragraph; anything longer is probably several paragraphs. */
const maxLength = 10_000

/**
 * Reports paragraphs that are too long. Remarks on paragraphs that do not end like sentences, because such paragraphs
 * may be truncated or may not belong to the document. All list items but the last may end with a semicolon or comma.
 */
export function checkParagraphs(lines: readonly Line[], label: string, report: Report, isProse = true): void {
  for (const [index, line] of lines.entries()) {
    const text = withoutBullet(line)
    if (text.length > maxLength) {
      const fault = `expected at most ${maxLength} characters, found ${text.length}: ${quoted(text)}`
      report.problem(line, fault, 'Split it into paragraphs.')
    }
    const isListItem = index + 1 < lines.length && /[;,](?: (?:and|or))?$/.test(text)
    if (isProse && !isComplete(text) && !isListItem) {
      report.remark(line, `${label} does not end like a sentence: ${quoted(text)}`)
    }
  }
}

/** Checks descriptors like other paragraphs, but does not require sentences if none of them ends like a sentence. */
export const checkDescriptors = (title: string, descriptors: readonly Line[], report: Report): void =>
  checkParagraphs(
    descriptors,
    `a descriptor at ${title}`,
    report,
    descriptors.some((line) => endsSentence(line.text)),
  )

/** Remarks on discriminators for which a level has no descriptor. */
export function remarkOnGaps(line: Line, title: string, gaps: readonly string[], report: Report): void {
  if (!gaps.length) return
  report.remark(line, `${title} has no descriptor for ${gaps.join(', ')}; the content records a gap`)
}

/** Remarks on an all-capitals title if some of its words may be abbreviations, such as IT or EEO. */
export function remarkOnCapitals(line: Line, title: string, report: Report): void {
  const words = possibleAbbreviations(title)
  if (!words.length) return
  const wordList = words.map((word) => `"${word}"`).join(', ')
  const change = `"${title}" is in capitals, so the site shows "${titleCase(title)}"`
  report.remark(line, `${change}; if ${wordList} should keep its capitals, correct the title in its file`)
}

const invisibleCharacter = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2028]/gu

/**
 * Remarks on each invisible character at its first occurrence. Such characters are kept, because the wording must not
 * change and some scripts need them, but they may also be there to deceive.
 */
export function remarkOnInvisible(lines: readonly Line[], report: Report): void {
  const occurrences = lines.flatMap((line) =>
    [...new Set(line.text.match(invisibleCharacter))].map((character) => ({ line, character })),
  )
  for (const [character, [first, ...others]] of Map.groupBy(occurrences, ({ character }) => character)) {
    const effect = /\p{Bidi_Control}/u.test(character) ? 'changes the direction of words' : 'is invisible'
    const more = others.length ? `, and on ${counted(others.length, 'more line')}` : ''
    if (first) report.remark(first.line, `kept ${characterName(character)}, which ${effect}, in this line${more}`)
  }
}
