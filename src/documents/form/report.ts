import { counted } from '../../rubric/name.ts'
import type { Problem } from '../../rubric/problem.ts'
import { characterName } from '../../rubric/visible.ts'
import { doubtfulCapitals, titleCase } from '../capitals.ts'
import type { LeftOut } from '../reading.ts'
import { type Line, isClosed, endsSentence, quoted, withoutBullet } from './lines.ts'

/** Collects what is wrong with a document, and what a person should know although nothing is wrong. */
export type Report = ReturnType<typeof reportOn>

/** A report on one file, with what it has collected so far. */
export function reportOn(file: string) {
  const problems: Problem[] = []
  const remarks: Problem[] = []
  const leftOut: LeftOut[] = []
  return {
    problems,
    remarks,
    leftOut,
    /** A problem: the line, what was expected and found there, and what to do. */
    problem: ({ number: line }: Line, wrong: string, fix: string) => void problems.push({ file, line, wrong, fix }),
    /** A remark on what was not read as one might expect. */
    remark: ({ number: line }: Line, wrong: string) => void remarks.push({ file, line, wrong }),
    /** Lines that are not part of the content. */
    leaveOut(why: string, ...lines: readonly Line[]): void {
      const [first] = lines
      if (!first) return
      leftOut.push(...lines.map(({ number, text }) => ({ line: number, words: text })))
      const words = lines.map(({ text }) => quoted(text)).join(', ')
      remarks.push({ file, line: first.number, wrong: `left out ${why}: ${words}` })
    },
  }
}

/** Reports a line where something else is expected. */
export function reportUnexpected(line: Line, expected: string, report: Report): void {
  const fix = 'Correct the heading above it, or put the line where it belongs.'
  report.problem(line, `expected "${expected}", found ${quoted(line.text)}`, fix)
}

/** No paragraph of a rubric is longer; a longer text is several of them. */
const longest = 10_000

/**
 * Reports texts that are too long, and remarks on those that do not end as sentences do: they may be cut off, or not
 * belong to the document. Within a list an item may end in a semicolon or comma.
 */
export function checkParagraphs(lines: readonly Line[], what: string, report: Report, needSentences = true): void {
  for (const [place, line] of lines.entries()) {
    const text = withoutBullet(line)
    if (text.length > longest) {
      const wrong = `expected a text of at most ${longest} characters, found one of ${text.length}: ${quoted(text)}`
      report.problem(line, wrong, 'Split it into paragraphs.')
    }
    const goesOn = place + 1 < lines.length && /[;,](?: (?:and|or))?$/.test(text)
    if (needSentences && !isClosed(text) && !goesOn) {
      report.remark(line, `${what} does not end as a sentence: ${quoted(text)}`)
    }
  }
}

/** The same for descriptors, which may all be less than sentences. */
export const checkDescriptors = (title: string, descriptors: readonly Line[], report: Report): void =>
  checkParagraphs(
    descriptors,
    `a descriptor at ${title}`,
    report,
    descriptors.some((line) => endsSentence(line.text)),
  )

/** Remarks on the discriminators for which a level has no descriptor. */
export function remarkGaps(line: Line, title: string, gaps: readonly string[], report: Report): void {
  if (!gaps.length) return
  report.remark(line, `${title} leaves out ${gaps.join(', ')}; the content says that there is no descriptor`)
}

/** Remarks on a title in capitals, some of whose words may be abbreviations: IT, EEO. */
export function remarkCapitals(line: Line, written: string, report: Report): void {
  const words = doubtfulCapitals(written)
  if (!words.length) return
  const which = words.map((word) => `"${word}"`).join(', ')
  const shown = `"${written}" is in capitals, so the site shows "${titleCase(written)}"`
  report.remark(line, `${shown}; if ${which} should keep its capitals, correct the title in its file`)
}

/** Characters without a shape, which no reader can see. */
const unseen = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2028]/gu

/**
 * Remarks on each kind of character that nobody sees, where it occurs first. Wording is kept to the letter, and some
 * scripts need such characters; but they may also be there to deceive.
 */
export function remarkUnseen(lines: readonly Line[], report: Report): void {
  const places = lines.flatMap((line) =>
    [...new Set(line.text.match(unseen))].map((character) => ({ line, character })),
  )
  for (const [character, [first, ...others]] of Map.groupBy(places, (place) => place.character)) {
    const does = /\p{Bidi_Control}/u.test(character) ? 'turns the direction of words' : 'nobody sees'
    const more = others.length ? `, and on ${counted(others.length, 'more line')}` : ''
    if (first) report.remark(first.line, `kept ${characterName(character)}, which ${does}, in this line${more}`)
  }
}
