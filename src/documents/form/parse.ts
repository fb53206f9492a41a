import { characterName } from '../../rubric/visible.ts'
import type { DecodedLine, Reading, Refusal } from '../reading.ts'
import { type Heading, headings, levelNumber } from './headings.ts'
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
import { type Report, remarkInvisible, reportOn, reportUnexpected } from './report.ts'
import { type Section, checkOrder, documentSections, sectionsOf, withTableHeadings } from './sections.ts'
import { blocksOfTable, readLevelTable } from './tables.ts'

/**
 * Parses the source documents in a text word for word, ignoring white space, or reports every problem. Never throws.
 */
export const parseDocuments = (file: string, text: string): Reading | Refusal => parseBlocks(file, sourceLines(text))

/** Parses the source documents in a file's lines and tables. Never throws. */
export function parseBlocks(file: string, blocks: readonly Block[]): Reading | Refusal {
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
  remarkInvisible(runs.flat(), report)
  if (hasTable) leaveOutAround(above, sections, report)
  else if (above[0]) reportUnexpected(above[0], headings.careerPath, report)
  const documents = documentSections(sections).flatMap((document) => readDocument(document, report))
  if (report.problems.length) return { problems: report.problems }
  return { documents, decoded: decodedLines(blocks), leftOut: report.leftOut, remarks: report.remarks }
}

/** The text of a file, line by line and cell by cell. */
function decodedLines(blocks: readonly Block[]): DecodedLine[] {
  const lines = blocks.flatMap((block) => ('rows' in block ? block.rows.flat().flatMap((cell) => cell.lines) : block))
  return lines.flatMap((line) => (shownText(line).trim() ? [{ line: line.number, text: shownText(line) }] : []))
}

/** Reports invalid characters, and signs that a character was lost when the text was saved. */
function checkCharacters(lines: readonly Line[], file: string, report: Report): void {
  const page = lines.find((line) => line.text.includes('\f'))
  const damaged = lines.find((line) => /[\p{Cc}\p{Noncharacter_Code_Point}\uFFFD]/u.test(line.text))
  const lost = lines.map((line) => ({ line, words: lostIn(line.text) })).find(({ words }) => words)
  const fix = /\.docx$/i.test(file) ? 'Correct it in Word.' : 'Save the document as .docx, or as plain text in UTF-8.'
  const withoutPages = 'Remove all page breaks, and with them page headers and page numbers.'
  if (page) report.problem(page, 'expected a text without pages, found a page break', withoutPages)
  else if (damaged) report.problem(damaged, 'expected plain text, found invalid characters', fix)
  else if (lost?.words)
    report.problem(lost.line, `expected words, found ${quoted(lost.words)}: a character was lost`, fix)
}

/** Finds a question mark inside a word or a range of numbers, unless it is part of a web address. */
const lostIn = (text: string) =>
  (text.includes('?') ? text : '')
    .replace(/\S+/g, (word) => (/(?::\/\/|^\W*www\.|^[^?]*\.\p{L}{2,}\/)[^?]*\?/iu.test(word) ? '…' : word))
    .match(/\S*\p{L}\?\p{L}\S*|\d+ ?\? ?\d+/u)?.[0]

/** Reports a private-use character, which appears as another sign or a box where its font is missing. */
function reportPrivateUse(line: Line, report: Report): void {
  const text = withoutBullet(line)
  const [character] = /\p{Co}/u.exec(text) ?? []
  if (!character) return
  const wrong = `expected text, found the character ${characterName(character)}, which only some fonts can show, in ${quoted(text)}`
  report.problem(line, wrong, 'Write the sign that it shows, or remove it.')
}

/** Shorter lines are not considered wrapped. */
const shortestWrapped = 25

/**
 * Reports a line that continues the sentence of the line before it, because the ends of paragraphs are then uncertain.
 */
function reportWrapped(lines: readonly Line[], report: Report): void {
  const index = lines.findIndex(({ kind, text }, at) => {
    const before = lines[at - 1]
    const isProse = before && /^(?:other|bullet|description|criteria|supervisors)$/.test(before.kind)
    const isOpen = isProse && before.text.length >= shortestWrapped && !isClosed(before.text)
    return isOpen && kind === 'other' && /^(?![a-z]{1,4}[.)])\p{Ll}/u.test(text)
  })
  const [before, line] = index > 0 ? lines.slice(index - 1) : []
  if (!before || !line) return
  const wrong = `expected each paragraph on one line, found ${quoted(line.text)} below ${quoted(before.text)}`
  report.problem(line, wrong, 'Join the lines of each paragraph, or send the document as .docx.')
}

/** Leaves out words around tables that are neither headings nor texts of a factor. */
function leaveOutAround(above: readonly Line[], sections: readonly Section[], report: Report): void {
  const around = sections.flatMap(({ kind, heading, lines }) => {
    if (kind === 'columns') return lines.length ? [heading, ...lines] : []
    return heading.plain || kind === 'table' ? lines : []
  })
  report.leaveOut('the words around the table', ...above, ...around)
}

function readDocument(sections: readonly Section[], report: Report): Reading['documents'] {
  checkOrder(sections, report)
  const sectionsOfKind = (kind: Heading) => sections.filter((section) => section.kind === kind)
  const [path] = sectionsOfKind('careerPath')
  const [factorSection] = sectionsOfKind('factor')
  const careerPath = path && readCareerPath(path, report)
  const factor = factorSection && readFactor(factorSection, report)
  const texts = readTexts(sections, report)
  const factors = sectionsOfKind('table').flatMap(({ heading }) => readLevelTable(heading, report))
  const levels = sectionsOfKind('level').map((level) => readLevel(level, report))
  const missing = (['description', 'criteria'] as const).flatMap((kind) => (texts[kind] ? [] : headings[kind]))
  if (factorSection && (missing.length === 1 || (missing.length && levels.length))) {
    report.remark(factorSection.heading, `found no heading ${missing.join(' or ')}; the factor has no such text`)
  }
  const [lowest] = levels
  if (lowest && !lowest.beyond && levelNumber(lowest.title) !== 1) {
    report.remark(lowest.heading, `the levels of this document begin with ${quoted(lowest.heading.text)}`)
  }
  const code = codeOf(careerPath?.code ?? null, [...levels, ...factors.flatMap(({ heads }) => heads)], report)
  const list = sectionsOfKind('columns').find(
    ({ heading, lines }) => lines.length || /^DISCRIMINATORS? ?: ?./i.test(heading.text),
  )
  const whole = levels.length ? [{ ...paired(levels, list, report), named: undefined }] : []
  return [...whole, ...factors].flatMap(({ named, discriminators, levels: levelsOf }) => {
    const title = named?.factor ?? factor
    const line = (named?.heading ?? factorSection?.heading)?.number
    if (!careerPath || !title || line === undefined) return []
    const document = { careerPath: { ...careerPath, code }, factor: title, ...texts, discriminators, levels: levelsOf }
    return { line, careerPathLine: path.heading.number, document }
  })
}

/**
 * The career path's code, which may precede its levels instead: `NJ Level I`. Reports a level with a different code.
 */
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
