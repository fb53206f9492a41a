import type { Problem } from '../../rubric/problem.ts'
import type { SourceDocument } from '../document.ts'
import type { LeftOut, ReadDocument } from '../reading.ts'
import { characterName } from '../../rubric/visible.ts'
import { withOwnBullets } from './bullets.ts'
import { withoutFurniture } from './page-furniture.ts'
import type { Heading } from './headings.ts'
import { readLevel } from './level.ts'
import { type Line, bulletText, linesOf, quoted, withTrueBullets } from './lines.ts'
import { checkOrder } from './order.ts'
import { paired } from './pairing.ts'
import { wrapWidth } from './paragraphs.ts'
import { readCareerPath, readCriteria, readDescription, readFactor } from './readers.ts'
import { type Report, reportOn } from './report.ts'
import { type Section, documentSections, sectionsOf } from './sections.ts'
import { remarkUnseen } from './invisible.ts'

/** What a file holds: its documents with the line where each begins, and what a person should know of the reading. */
export interface Parsed {
  readonly documents: readonly ReadDocument[]
  readonly leftOut: readonly LeftOut[]
  readonly remarks: readonly Problem[]
}

/** Reads the source documents in a text to the letter, white space aside, or tells all that is wrong. Never throws. */
export function parseDocuments(file: string, text: string): Parsed | { problems: Problem[] } {
  const report = reportOn(file)
  const all = linesOf(text)
  const [first] = all
  if (!first) {
    const wrong = 'expected a source document, found an empty file'
    return { problems: [{ file, wrong, fix: 'Save the document again.' }] }
  }
  const damaged = all.find((line) => /[\p{Cc}\p{Noncharacter_Code_Point}\uFFFD]/u.test(line.text))
  const lost = all.find((line) => line.text.split(' ').some((word) => /\p{L}\?\p{L}/u.test(word) && !isAddress(word)))
  const saveAgain = /\.docx$/i.test(file)
    ? 'Correct it in Word.'
    : 'Save the document as .docx, or as plain text in UTF-8.'
  if (damaged) report.problem(damaged, 'expected plain text, found characters that no text has', saveAgain)
  else if (lost)
    report.problem(lost, `expected words, found ${quoted(around(lost.text))}: a character was lost`, saveAgain)
  if (damaged || lost) return { problems: report.problems }

  const lines = withOwnBullets(withTrueBullets(withoutFurniture(all, report)))
  for (const line of lines) reportOwnCharacters(line, report)
  if (report.problems.length) return { problems: report.problems }
  remarkUnseen(lines, report)
  const width = wrapWidth(lines)
  const sections = sectionsOf(lines, report)
  const documents = sections.length ? documentSections(sections).map((own) => read(own, report, width)) : []
  if (report.problems.length) return { problems: report.problems }
  return {
    documents: documents.flatMap((document) => document ?? []),
    leftOut: report.leftOut,
    remarks: report.remarks,
  }
}

/** An address may have a question mark of its own. */
const isAddress = (word: string) => /(?::\/\/|^\W*www\.|^[^?]*\.\p{L}{2,}\/)[^?]*\?/iu.test(word)

/** A character of a font's own shows as another sign, or a box, wherever that font is missing. */
function reportOwnCharacters(line: Line, report: Report): void {
  const text = line.kind === 'bullet' ? bulletText(line) : line.text
  const [found] = /\p{Co}/u.exec(text) ?? []
  if (!found) return
  const wrong = `expected text, found the character ${characterName(found)}, which has a shape only in some font, in ${quoted(text)}`
  report.problem(line, wrong, 'Write the sign that it stands for, or remove it.')
}

/** The word that a question mark stands in. */
const around = (text: string) => /\S*\p{L}\?\p{L}\S*/u.exec(text)?.[0] ?? text

function read(sections: readonly Section[], report: Report, width: number) {
  checkOrder(sections, report)
  const section = <T>(kind: Heading, reader: (section: Section, report: Report, width: number) => T) => {
    const found = sections.find((other) => other.kind === kind)
    return found && reader(found, report, width)
  }
  const of = (kind: Heading) => sections.filter((other) => other.kind === kind)
  const careerPath = section('careerPath', readCareerPath)
  const factor = section('factor', readFactor)
  const description = section('description', readDescription)
  const texts = section('criteria', readCriteria)
  const readLevels = of('level').map((level) => readLevel(level, report, width))
  const code = codeOf(careerPath?.code ?? null, readLevels, report)
  const levels = paired(readLevels, of('columns'), report)
  if (!careerPath || !factor || description === undefined || !texts) return undefined
  const lineOf = (kind: Heading) => sections.find((section) => section.kind === kind)?.heading.number ?? 1
  const lines = { line: lineOf('factor'), careerPathLine: lineOf('careerPath') }
  return { ...lines, document: { careerPath: { ...careerPath, code }, factor, description, ...texts, ...levels } }
}

/** The career path's code, which may stand before its levels instead: `NJ Level I`. */
function codeOf(code: string | null, levels: readonly { code: string | null; heading: Line }[], report: Report) {
  let known = code
  for (const level of levels) {
    if (known !== null && level.code !== null && level.code !== known) {
      const wrong = `expected the code ${known}, found ${quoted(level.heading.text)}`
      report.problem(level.heading, wrong, 'Give all levels the code of their career path.')
      return known
    }
    known ??= level.code
  }
  return known
}
