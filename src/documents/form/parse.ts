import type { Problem } from '../../rubric/problem.ts'
import { titleCase } from '../capitals.ts'
import { characterName } from '../../rubric/visible.ts'
import type { SourceDocument } from '../document.ts'
import type { DecodedLine, Reading } from '../reading.ts'
import { withLevelBullets, withTrueBullets } from './bullets.ts'
import { type Heading, headings, levelPlace } from './headings.ts'
import { readLevelTable } from './level-table.ts'
import { readLevel } from './level.ts'
import {
  type Block,
  type Line,
  bulletText,
  linesOf,
  quoted,
  shownText,
  sourceLines,
  withCells,
  withPlainSpaces,
} from './lines.ts'
import { withoutFurniture } from './page-furniture.ts'
import { namesIn, paired } from './pairing.ts'
import { wrapWidth } from './paragraphs.ts'
import { readCareerPath, readCriteria, readDescription, readFactor } from './readers.ts'
import { type Report, remarkUnseen, reportOn, reportUnexpected } from './report.ts'
import { type Section, checkOrder, documentSections, sectionsOf, withTableHeadings } from './sections.ts'
import { blocksOfTable } from './table.ts'

type Outcome = Reading | { readonly problems: readonly Problem[] }

/** Reads the source documents in a text to the letter, white space aside, or reports all that is wrong. Never throws. */
export const parseDocuments = (file: string, text: string): Outcome => parseBlocks(file, sourceLines(text))

/** Reads the source documents in a file's lines and tables. Never throws. */
export function parseBlocks(file: string, blocks: readonly Block[]): Outcome {
  const report = reportOn(file)
  const written = linesOf(blocks.flatMap((block) => ('rows' in block ? blocksOfTable(block) : block)))
  if (!written.length) {
    const wrong = 'expected a source document, found an empty file'
    return { problems: [{ file, wrong, fix: 'Save the document again.' }] }
  }
  checkCharacters(written.flatMap(withCells), file, report)
  if (report.problems.length) return { problems: report.problems }

  const lines = withLevelBullets(withTrueBullets(withoutFurniture(written, report)))
  for (const line of lines.flatMap(withCells)) reportPrivateUse(line, report)
  if (report.problems.length) return { problems: report.problems }
  remarkUnseen(lines.flatMap(withCells), report)
  const width = wrapWidth(lines)
  const hasTable = lines.some(({ kind }) => kind === 'table')
  const { above, sections } = sectionsOf(hasTable ? withTableHeadings(lines) : lines, report)
  if (hasTable) leaveOutAround(above, sections, report)
  else if (above[0]) reportUnexpected(above[0], headings.careerPath, report)
  const documents = documentSections(sections).flatMap((document) => read(document, report, width))
  if (report.problems.length) return { problems: report.problems }
  return { documents, decoded: decodedLines(blocks), leftOut: report.leftOut, remarks: report.remarks }
}

/** What the file says, line by line and cell by cell. */
function decodedLines(blocks: readonly Block[]): DecodedLine[] {
  const lines = blocks.flatMap((block) => ('rows' in block ? block.rows.flat().flatMap((cell) => cell.lines) : block))
  return lines.flatMap((line) => (shownText(line).trim() ? [{ line: line.number, text: shownText(line) }] : []))
}

/** Reports what no text has, and what shows that a character was lost when the text was saved. */
function checkCharacters(lines: readonly Line[], file: string, report: Report): void {
  const damaged = lines.find((line) => /[\p{Cc}\p{Noncharacter_Code_Point}\uFFFD]/u.test(line.text))
  const lost = lines.map((line) => ({ line, words: lostIn(line.text) })).find(({ words }) => words)
  const fix = /\.docx$/i.test(file) ? 'Correct it in Word.' : 'Save the document as .docx, or as plain text in UTF-8.'
  if (damaged) report.problem(damaged, 'expected plain text, found characters that no text has', fix)
  else if (lost?.words)
    report.problem(lost.line, `expected words, found ${quoted(lost.words)}: a character was lost`, fix)
}

/** Words with a question mark within a word or a range of numbers; an address may have one of its own. */
const lostIn = (text: string) =>
  (text.includes('?') ? text : '')
    .replace(/\S+/g, (word) => (/(?::\/\/|^\W*www\.|^[^?]*\.\p{L}{2,}\/)[^?]*\?/iu.test(word) ? '…' : word))
    .match(/\S*\p{L}\?\p{L}\S*|\d+ ?\? ?\d+/u)?.[0]

/** A character of a font's own shows as another sign, or a box, wherever that font is missing. */
function reportPrivateUse(line: Line, report: Report): void {
  const text = line.kind === 'bullet' ? bulletText(line) : line.text
  const [character] = /\p{Co}/u.exec(text) ?? []
  if (!character) return
  const wrong = `expected text, found the character ${characterName(character)}, which has a shape only in some font, in ${quoted(text)}`
  report.problem(line, wrong, 'Write the sign that it stands for, or remove it.')
}

/** Leaves out the words around tables that are neither headings nor texts of a factor. */
function leaveOutAround(above: readonly Line[], sections: readonly Section[], report: Report): void {
  const around = sections.flatMap((section) => {
    const { kind, heading, lines } = section
    if (kind === 'columns') return namesIn(section).length ? [heading, ...lines] : []
    return heading.plain || kind === 'table' ? lines : []
  })
  report.leaveOut('the words around the table', ...above, ...around)
}

function read(sections: readonly Section[], report: Report, width: number): Reading['documents'] {
  checkOrder(sections, report)
  const of = (kind: Heading) => sections.filter((section) => section.kind === kind)
  const [path] = of('careerPath')
  const [factorSection] = of('factor')
  const careerPath = path && careerPathOf(path, report)
  const factor = factorSection && readFactor(factorSection, report)
  const description = of('description').map((section) => readDescription(section, report, width))[0] ?? null
  const texts = of('criteria').map((section) => readCriteria(section, report, width))[0]
  const head = { description, criteria: null, supervisors: null, note: null, ...texts }
  const factors = of('table').flatMap(({ heading }) => readLevelTable(heading, report))
  const levels = of('level').map((level) => readLevel(level, report, width))
  const missing = [...(description === null ? [headings.description] : []), ...(texts ? [] : [headings.criteria])]
  if (factorSection && (missing.length === 1 || (missing.length && levels.length))) {
    report.remark(factorSection.heading, `found no heading ${missing.join(' and none ')}; the factor has no such text`)
  }
  const [lowest] = levels
  if (lowest && !lowest.beyond && levelPlace(lowest.title) !== 1) {
    report.remark(lowest.heading, `the levels of this document begin with ${quoted(lowest.heading.text)}`)
  }
  const code = codeOf(careerPath?.code ?? null, [...levels, ...factors.flatMap(({ heads }) => heads)], report)
  const whole = levels.length ? [{ ...paired(levels, of('columns'), report), named: undefined }] : []
  return [...whole, ...factors].flatMap(({ named, discriminators, levels: levelsOf }) => {
    const title = named?.factor ?? factor
    const line = (named?.heading ?? factorSection?.heading)?.number
    if (!careerPath || !title || line === undefined) return []
    const document = { careerPath: { ...careerPath, code }, factor: title, ...head, discriminators, levels: levelsOf }
    return { line, careerPathLine: path.heading.number, document }
  })
}

/** The career path of a heading that says so, or is nothing but its title. */
function careerPathOf({ heading, lines, ...section }: Section, report: Report): SourceDocument['careerPath'] {
  if (heading.plain) return { number: null, code: null, title: titleCase(heading.text) }
  const plain = lines.map((line) => ({ ...line, text: withPlainSpaces(line.text) }))
  return readCareerPath({ ...section, heading, lines: plain }, report)
}

/** The career path's code, which may be before its levels instead: `NJ Level I`. */
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
