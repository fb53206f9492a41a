import { quoted } from './lines.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Report } from './report.ts'

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
