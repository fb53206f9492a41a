import { characterName } from '../../rubric/visible.ts'
import type { DecodedLine, Reading, Refusal } from '../reading.ts'
import { type Heading, headings, levelNumber } from './headings.ts'
import { pairDiscriminators, readLevel } from './levels.ts'
import {
  type Block,
  type Line,
  isComplete,
  linesOf,
  quoted,
  runsOf,
  visibleText,
  sourceLines,
  withoutBullet,
} from './lines.ts'
import { readCareerPath, readFactor, readTexts } from './readers.ts'
import { type Report, newReport, remarkOnInvisible, reportUnexpected } from './report.ts'
import { type Section, checkOrder, documentSections, sectionsOf, withTableHeadings } from './sections.ts'
import { blocksOfTable, readLevelTable } from './tables.ts'

/**
 * Parses the source documents in a string, preserving every word but not white space, or reports every problem. Never
 * throws.
 */
export const parseDocuments = (file: string, text: string): Reading | Refusal => parseBlocks(file, sourceLines(text))

/** Parses the source documents in a file's lines and tables. Never throws. */
export function parseBlocks(file: string, blocks: readonly Block[]): Reading | Refusal {
  const report = newReport(file)
  const lines = linesOf(blocks.flatMap((block) => ('rows' in block ? blocksOfTable(block) : block)))
  if (!lines.length) {
    const fault = 'expected a source document, found an empty file'
    return { problems: [{ file, wrong: fault, fix: 'Save the document again.' }] }
  }
  checkCharacters(runsOf(lines).flat(), file, report)
  if (report.problems.length) return { problems: report.problems }

  const hasTable = lines.some(({ table }) => table)
  const { preamble, sections } = sectionsOf(hasTable ? withTableHeadings(lines) : lines, report)
  const runs = sections.flatMap((section) => runsOf([section.heading, ...section.lines]))
  for (const run of runs) {
    for (const line of run) reportPrivateUse(line, report)
    reportWrapped(run, report)
  }
  if (report.problems.length) return { problems: report.problems }
  remarkOnInvisible(runs.flat(), report)
  if (hasTable) leaveOutSurroundings(preamble, sections, report)
  else if (preamble[0]) reportUnexpected(preamble[0], headings.careerPath, report)
  const documents = documentSections(sections).flatMap((document) => readDocument(document, report))
  if (report.problems.length) return { problems: report.problems }
  return { documents, decoded: decodedLines(blocks), leftOut: report.leftOut, remarks: report.remarks }
}

/** The text of a file, line by line and cell by cell. */
function decodedLines(blocks: readonly Block[]): DecodedLine[] {
  const lines = blocks.flatMap((block) => ('rows' in block ? block.rows.flat().flatMap((cell) => cell.lines) : block))
  return lines.flatMap((line) => (visibleText(line).trim() ? [{ line: line.number, text: visibleText(line) }] : []))
}

/** Reports invalid characters, and evidence that a character was lost when the file was saved. */
function checkCharacters(lines: readonly Line[], file: string, report: Report): void {
  const pageBreak = lines.find((line) => line.text.includes('\f'))
  const damagedLine = lines.find((line) => /[\p{Cc}\p{Noncharacter_Code_Point}\uFFFD]/u.test(line.text))
  const loss = lines.map((line) => ({ line, words: brokenWord(line.text) })).find(({ words }) => words)
  const fix = /\.docx$/i.test(file) ? 'Correct it in Word.' : 'Save the document as .docx, or as plain text in UTF-8.'
  const pageFix = 'Remove all page breaks, and with them page headers and page numbers.'
  if (pageBreak) report.problem(pageBreak, 'expected text without pages, found a page break', pageFix)
  else if (damagedLine) report.problem(damagedLine, 'expected plain text, found invalid characters', fix)
  else if (loss?.words)
    report.problem(loss.line, `expected words, found ${quoted(loss.words)}: a character was lost`, fix)
}

/** Finds a question mark inside a word or in a range of numbers, unless it is part of a web address. */
const brokenWord = (text: string) =>
  (text.includes('?') ? text : '')
    .replace(/\S+/g, (word) => (/(?::\/\/|^\W*www\.|^[^?]*\.\p{L}{2,}\/)[^?]*\?/iu.test(word) ? '…' : word))
    .match(/\S*\p{L}\?\p{L}\S*|\d+ ?\? ?\d+/u)?.[0]

/** Reports a private-use character, which appears as a box or as another character if its font is missing. */
function reportPrivateUse(line: Line, report: Report): void {
  const text = withoutBullet(line)
  const [character] = /\p{Co}/u.exec(text) ?? []
  if (!character) return
  const fault = `expected text, found the character ${characterName(character)}, which only some fonts can show, in ${quoted(text)}`
  report.problem(line, fault, 'Replace it with the character that it shows, or remove it.')
}

/** The minimum length of a line that may have been wrapped. */
const minWrappedLength = 25

/** Reports a line that continues the previous line’s sentence, because it is then unclear where paragraphs end. */
function reportWrapped(lines: readonly Line[], report: Report): void {
  const index = lines.findIndex(({ kind, text }, at) => {
    const previous = lines[at - 1]
    const isProse = previous && /^(?:other|bullet|description|criteria|supervisors)$/.test(previous.kind)
    const isOpen = isProse && previous.text.length >= minWrappedLength && !isComplete(previous.text)
    return isOpen && kind === 'other' && /^(?![a-z]{1,4}[.)])\p{Ll}/u.test(text)
  })
  const [previous, line] = index > 0 ? lines.slice(index - 1) : []
  if (!previous || !line) return
  const fault = `expected each paragraph on one line, found ${quoted(line.text)} below ${quoted(previous.text)}`
  report.problem(line, fault, 'Join the lines of each paragraph, or send the document as .docx.')
}

/** Leaves out lines that surround the tables and are neither headings nor official texts. */
function leaveOutSurroundings(preamble: readonly Line[], sections: readonly Section[], report: Report): void {
  const otherLines = sections.flatMap(({ kind, heading, lines }) => {
    if (kind === 'columns') return lines.length ? [heading, ...lines] : []
    return heading.isBareTitle || kind === 'table' ? lines : []
  })
  report.leaveOut('the words around the table', ...preamble, ...otherLines)
}

function readDocument(sections: readonly Section[], report: Report): Reading['documents'] {
  checkOrder(sections, report)
  const sectionsOfKind = (kind: Heading) => sections.filter((section) => section.kind === kind)
  const [careerPathSection] = sectionsOfKind('careerPath')
  const [factorSection] = sectionsOfKind('factor')
  const careerPath = careerPathSection && readCareerPath(careerPathSection, report)
  const factor = factorSection && readFactor(factorSection, report)
  const texts = readTexts(sections, report)
  const factors = sectionsOfKind('table').flatMap(({ heading }) => readLevelTable(heading, report))
  const levels = sectionsOfKind('level').map((level) => readLevel(level, report))
  const omissions = (['description', 'criteria'] as const).flatMap((kind) => (texts[kind] ? [] : headings[kind]))
  if (factorSection && (omissions.length === 1 || (omissions.length && levels.length))) {
    report.remark(factorSection.heading, `found no heading ${omissions.join(' or ')}; the factor has no such text`)
  }
  const [lowestLevel] = levels
  if (lowestLevel && !lowestLevel.beyond && levelNumber(lowestLevel.title) !== 1) {
    report.remark(lowestLevel.heading, `the levels of this document begin with ${quoted(lowestLevel.heading.text)}`)
  }
  const code = codeOf(careerPath?.code ?? null, [...levels, ...factors.flatMap(({ headers }) => headers)], report)
  const list = sectionsOfKind('columns').find(
    ({ heading, lines }) => lines.length || /^DISCRIMINATORS? ?: ?./i.test(heading.text),
  )
  const plainFactors = levels.length ? [{ ...pairDiscriminators(levels, list, report), titleRow: undefined }] : []
  return [...plainFactors, ...factors].flatMap(({ titleRow, discriminators, levels: ownLevels }) => {
    const title = titleRow?.factor ?? factor
    const line = (titleRow?.heading ?? factorSection?.heading)?.number
    if (!careerPath || !title || line === undefined) return []
    const document = { careerPath: { ...careerPath, code }, factor: title, ...texts, discriminators, levels: ownLevels }
    return { line, careerPathLine: careerPathSection.heading.number, document }
  })
}

/**
 * The career path's code, from its own heading or from the level headings: `NJ Level I`. Reports a level whose code
 * differs.
 */
function codeOf(pathCode: string | null, levels: readonly { code: string | null; heading: Line }[], report: Report) {
  const codedLevels = levels.filter(({ code }) => code !== null)
  const expected = pathCode ?? codedLevels[0]?.code ?? null
  const mismatch = codedLevels.find(({ code }) => code !== expected)
  if (mismatch) {
    const fault = `expected the code ${expected}, found ${quoted(mismatch.heading.text)}`
    report.problem(mismatch.heading, fault, 'Give all levels the code of their career path.')
  }
  return expected
}
