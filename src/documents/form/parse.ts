import { characterName } from '../../rubric/visible.ts'
import type { DecodedLine, Reading, Refused } from '../reading.ts'
import { type Heading, headings, levelPlace } from './headings.ts'
import { paired, readLevel } from './levels.ts'
import {
  type Block,
  type Line,
  isClosed,
  linesOf,
  quoted,
  runsOf,
  shownText,
  sourceLines,
  withoutBullet,
} from './lines.ts'
import { readCareerPath, readFactor, readTexts } from './readers.ts'
import { type Report, remarkUnseen, reportOn, reportUnexpected } from './report.ts'
import { type Section, checkOrder, documentSections, sectionsOf, withTableHeadings } from './sections.ts'
import { blocksOfTable, readLevelTable } from './tables.ts'

/** Reads the source documents in a text to the letter, white space aside, or reports everything that is wrong. Never throws. */
export const parseDocuments = (file: string, text: string): Reading | Refused => parseBlocks(file, sourceLines(text))

/** Reads the source documents in a file's lines and tables. Never throws. */
export function parseBlocks(file: string, blocks: readonly Block[]): Reading | Refused {
  const report = reportOn(file)
  const lines = linesOf(blocks.flatMap((block) => ('rows' in block ? blocksOfTable(block) : block)))
  if (!lines.length) {
    const wrong = 'expected a source document, found an empty file'
    return { problems: [{ file, wrong, fix: 'Save the document again.' }] }
  }
  checkCharacters(runsOf(lines).flat(), file, report)
  if (report.problems.length) return { problems: report.problems }

  const hasTable = lines.some(({ table }) => table)
  const { above, sections } = sectionsOf(hasTable ? withTableHeadings(lines) : lines, report)
  const runs = sections.flatMap((section) => runsOf([section.heading, ...section.lines]))
  for (const run of runs) {
    for (const line of run) reportPrivateUse(line, report)
    reportWrapped(run, report)
  }
  if (report.problems.length) return { problems: report.problems }
  remarkUnseen(runs.flat(), report)
  if (hasTable) leaveOutAround(above, sections, report)
  else if (above[0]) reportUnexpected(above[0], headings.careerPath, report)
  const documents = documentSections(sections).flatMap((document) => read(document, report))
  if (report.problems.length) return { problems: report.problems }
  return { documents, decoded: decodedLines(blocks), leftOut: report.leftOut, remarks: report.remarks }
}

/** What the file says, line by line and cell by cell. */
function decodedLines(blocks: readonly Block[]): DecodedLine[] {
  const lines = blocks.flatMap((block) => ('rows' in block ? block.rows.flat().flatMap((cell) => cell.lines) : block))
  return lines.flatMap((line) => (shownText(line).trim() ? [{ line: line.number, text: shownText(line) }] : []))
}

/** Reports characters that no text has, and signs that a character was lost when the text was saved. */
function checkCharacters(lines: readonly Line[], file: string, report: Report): void {
  const page = lines.find((line) => line.text.includes('\f'))
  const damaged = lines.find((line) => /[\p{Cc}\p{Noncharacter_Code_Point}\uFFFD]/u.test(line.text))
  const lost = lines.map((line) => ({ line, words: lostIn(line.text) })).find(({ words }) => words)
  const fix = /\.docx$/i.test(file) ? 'Correct it in Word.' : 'Save the document as .docx, or as plain text in UTF-8.'
  const withoutPages = 'Remove all page breaks, and with them page headers and page numbers.'
  if (page) report.problem(page, 'expected a text without pages, found the end of a page', withoutPages)
  else if (damaged) report.problem(damaged, 'expected plain text, found characters that no text has', fix)
  else if (lost?.words)
    report.problem(lost.line, `expected words, found ${quoted(lost.words)}: a character was lost`, fix)
}

/** Words with a question mark inside a word or a range of numbers, unless it is that of an address. */
const lostIn = (text: string) =>
  (text.includes('?') ? text : '')
    .replace(/\S+/g, (word) => (/(?::\/\/|^\W*www\.|^[^?]*\.\p{L}{2,}\/)[^?]*\?/iu.test(word) ? '…' : word))
    .match(/\S*\p{L}\?\p{L}\S*|\d+ ?\? ?\d+/u)?.[0]

/** Reports a private character of a font. Where that font is missing, it shows as another sign or as a box. */
function reportPrivateUse(line: Line, report: Report): void {
  const text = withoutBullet(line)
  const [character] = /\p{Co}/u.exec(text) ?? []
  if (!character) return
  const wrong = `expected text, found the character ${characterName(character)}, which has a shape only in some font, in ${quoted(text)}`
  report.problem(line, wrong, 'Write the sign that it shows, or remove it.')
}

/** Shorter lines are not taken for wrapped ones. */
const shortestWrapped = 25

/** Reports a line that continues the sentence of the line before it: the ends of paragraphs are uncertain then. */
function reportWrapped(lines: readonly Line[], report: Report): void {
  const place = lines.findIndex(({ kind, text }, at) => {
    const before = lines[at - 1]
    const isProse = before && /^(?:other|bullet|description|criteria|supervisors)$/.test(before.kind)
    const isOpen = isProse && before.text.length >= shortestWrapped && !isClosed(before.text)
    return isOpen && kind === 'other' && /^(?![a-z]{1,4}[.)])\p{Ll}/u.test(text)
  })
  const [before, line] = place > 0 ? lines.slice(place - 1) : []
  if (!before || !line) return
  const wrong = `expected each paragraph on one line, found ${quoted(line.text)} below ${quoted(before.text)}`
  report.problem(line, wrong, 'Join the lines of each paragraph, or send the document as .docx.')
}

/** Leaves out the words around tables that are neither headings nor texts of a factor. */
function leaveOutAround(above: readonly Line[], sections: readonly Section[], report: Report): void {
  const around = sections.flatMap(({ kind, heading, lines }) => {
    if (kind === 'columns') return lines.length ? [heading, ...lines] : []
    return heading.plain || kind === 'table' ? lines : []
  })
  report.leaveOut('the words around the table', ...above, ...around)
}

function read(sections: readonly Section[], report: Report): Reading['documents'] {
  checkOrder(sections, report)
  const of = (kind: Heading) => sections.filter((section) => section.kind === kind)
  const [path] = of('careerPath')
  const [factorSection] = of('factor')
  const careerPath = path && readCareerPath(path, report)
  const factor = factorSection && readFactor(factorSection, report)
  const texts = readTexts(sections, report)
  const factors = of('table').flatMap(({ heading }) => readLevelTable(heading, report))
  const levels = of('level').map((level) => readLevel(level, report))
  const missing = (['description', 'criteria'] as const).flatMap((kind) => (texts[kind] ? [] : headings[kind]))
  if (factorSection && (missing.length === 1 || (missing.length && levels.length))) {
    report.remark(factorSection.heading, `found no heading ${missing.join(' and none ')}; the factor has no such text`)
  }
  const [lowest] = levels
  if (lowest && !lowest.beyond && levelPlace(lowest.title) !== 1) {
    report.remark(lowest.heading, `the levels of this document begin with ${quoted(lowest.heading.text)}`)
  }
  const code = codeOf(careerPath?.code ?? null, [...levels, ...factors.flatMap(({ heads }) => heads)], report)
  const list = of('columns').find(({ heading, lines }) => lines.length || /^DISCRIMINATORS? ?: ?./i.test(heading.text))
  const whole = levels.length ? [{ ...paired(levels, list, report), named: undefined }] : []
  return [...whole, ...factors].flatMap(({ named, discriminators, levels: levelsOf }) => {
    const title = named?.factor ?? factor
    const line = (named?.heading ?? factorSection?.heading)?.number
    if (!careerPath || !title || line === undefined) return []
    const document = { careerPath: { ...careerPath, code }, factor: title, ...texts, discriminators, levels: levelsOf }
    return { line, careerPathLine: path.heading.number, document }
  })
}

/** The career path's code, which may be before its levels instead: `NJ Level I`. */
function codeOf(given: string | null, levels: readonly { code: string | null; heading: Line }[], report: Report) {
  const coded = levels.filter(({ code }) => code !== null)
  const expected = given ?? coded[0]?.code ?? null
  const deviant = coded.find(({ code }) => code !== expected)
  if (deviant) {
    const wrong = `expected the code ${expected}, found ${quoted(deviant.heading.text)}`
    report.problem(deviant.heading, wrong, 'Give all levels the code of their career path.')
  }
  return expected
}
