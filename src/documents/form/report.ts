import type { Problem } from '../../rubric/problem.ts'
import { doubtfulCapitals, titleCase } from '../capitals.ts'
import type { LeftOut } from '../reading.ts'
import { counted } from '../../rubric/name.ts'
import { characterName } from '../../rubric/visible.ts'
import { type Line, isClosed, quoted } from './lines.ts'
import type { Paragraph } from './paragraphs.ts'

/** Takes note of what is wrong with a document, and of what a person should know though nothing is wrong. */
export type Report = ReturnType<typeof reportOn>

/** A person fixes the first before reading on. */
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
    /** Lines that are not part of the content. */
    leaveOut(why: string, ...lines: readonly Pick<Line, 'number' | 'text'>[]): void {
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

/**
 * Remarks on texts that do not end as sentences do: they may be cut off, or be no part of the document at all. Within a
 * list an item may end in a semicolon or comma.
 */
export function remarkOpen(paragraphs: readonly Paragraph[], what: string, report: Report): void {
  for (const [place, { line, text }] of paragraphs.entries()) {
    const goesOn = place + 1 < paragraphs.length && /[;,](?: (?:and|or))?$/.test(text)
    if (!isClosed(text) && !goesOn) report.remark(line, `${what} does not end as a sentence: ${quoted(text)}`)
  }
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

/** Characters without a shape of their own, which a reader can't know to be there. */
const unseen = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2028]/gu

/**
 * Remarks on each kind of character that nobody sees, where it is first. Wording is kept to the letter, and some
 * writing needs such characters; but they may also hide in a document that was made to deceive.
 */
export function remarkUnseen(lines: readonly Line[], report: Report): void {
  const places = lines.flatMap((line) =>
    [...new Set(line.text.match(unseen))].map((character) => ({ line, character })),
  )
  for (const [character, same] of Map.groupBy(places, (place) => place.character)) {
    const [first] = same
    if (!first) continue
    const does = /\p{Bidi_Control}/u.test(character) ? 'turns the direction of words' : 'nobody sees'
    const more = same.length > 1 ? `, and on ${counted(same.length - 1, 'more line')}` : ''
    const part = quoted(around(first.line.text, character))
    report.remark(first.line, `kept ${characterName(character)}, which ${does}, in ${part}${more}`)
  }
}

/** Some words on both sides of a character. */
function around(text: string, character: string): string {
  const at = text.indexOf(character)
  return text.slice(Math.max(0, text.lastIndexOf(' ', at - 20) + 1), at + 25)
}
