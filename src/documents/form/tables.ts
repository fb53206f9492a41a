import { headingKey, titleCase } from '../capitals.ts'
import type { SourceDocument } from '../document.ts'
import { withBullets } from './bullets.ts'
import { type LevelHeading, headingKind, levelHeading, scoresOf } from './headings.ts'
import { isDash, maxNameLength, readNames } from './levels.ts'
import {
  type Block,
  type Line,
  type LineCell,
  type LineTable,
  type SourceLine,
  type SourceTable,
  endsSentence,
  linesOf,
  quoted,
  withPlainSpaces,
  withoutBullet,
} from './lines.ts'
import { factorOf } from './readers.ts'
import { type Report, checkDescriptors, remarkOnCapitals, remarkOnGaps } from './report.ts'

// A table either shows the levels side by side or merely lays out a document's lines.

interface Cell<AnyLine> {
  readonly lines: readonly AnyLine[]
}
type Row = readonly LineCell[]
type Level = LevelHeading & { readonly heading: Line }

const wordsIn = (cell: Cell<{ text: string }> | undefined) =>
  withPlainSpaces((cell?.lines ?? []).map(({ text }) => text).join(' '))
    .replace(/\s+/g, ' ')
    .trim()
const isFilled = (cell: Cell<{ text: string }> | undefined) => wordsIn(cell) !== ''
const isLevel = (cell: Cell<{ text: string }> | undefined) => headingKind(wordsIn(cell)) === 'level'
const startsWithLevel = ({ lines }: Cell<SourceLine>) => linesOf(lines)[0]?.kind === 'level'
const isName = ({ lines: [line, ...more] }: LineCell) =>
  line && !more.length && line.kind !== 'bullet' && line.text.length <= maxNameLength && !endsSentence(line.text)
const isFactor = ([first, ...others]: Row) => isFilled(first) && !others.some(isFilled)

const nameColumnHeading = /^discriminators? ?:?$/i
const columnHeading = /^(?:levels?|discriminators?|(?:level )?descriptors?) ?:?$/i

/**
 * Converts a table to blocks. In a table of levels, rows at the top become headings if only their first cell is filled,
 * and the rest remains a table. Any other table becomes lines in the order that source documents use: each level, then
 * its descriptors, then its discriminators.
 */
export function blocksOfTable({ rows }: SourceTable): Block[] {
  const numberedRows = rows.map((cells, row) => ({ cells, row })).filter(({ cells }) => cells.some(isFilled))
  const start = numberedRows.findIndex(({ cells }) => cells.slice(1).some(isFilled))
  const [head, ...body] = numberedRows.slice(start).map(({ cells }) => cells)
  const linesAbove = numberedRows.slice(0, Math.max(start, 0)).flatMap(({ cells }) => linesIn(cells))
  if (start < 0 || !head || linesAbove.some((line) => isLevel({ lines: [line] }))) return rows.flatMap(linesIn)
  const titles = linesAbove.filter(({ text }) => text.trim()).map((line, outline) => ({ ...line, outline }))
  const offset = numberedRows[start]?.row ?? 0
  return [...titles, ...(hasLevels(head, body) ? [{ rows: rows.slice(offset), offset }] : linesOfTable(head, body))]
}

const linesIn = (cells: readonly Cell<SourceLine>[]) => cells.flatMap(({ lines }) => lines)

/** Whether the first row or first column of a table lists the levels. */
function hasLevels(head: SourceTable['rows'][number], body: SourceTable['rows']): boolean {
  const [corner, ...others] = head
  if (others.some((cell) => columnHeading.test(wordsIn(cell)))) return false
  if (others.every(isLevel)) return true
  if (!body.length || (corner && startsWithLevel(corner))) return false
  return !body.flat().some(startsWithLevel) || body.every(([first]) => isLevel(first))
}

/** The lines of all cells in order, with each row's discriminators after its descriptors. Omits column headings. */
function linesOfTable(head: SourceTable['rows'][number], body: SourceTable['rows']): SourceLine[] {
  const nameColumn = head.findIndex((cell) => nameColumnHeading.test(wordsIn(cell)))
  const lines = [head, ...body].flatMap((row) => {
    const names = row[nameColumn]?.lines ?? []
    // A cell may contain a level heading above its discriminators.
    const headingEnd = names.findIndex((line) => isLevel({ lines: [line] })) + 1
    const otherLines = linesIn(row.filter((_, index) => index !== nameColumn))
    // The column already identifies its lines as names, so bullets are dropped.
    const plainNames = names.slice(headingEnd).map(({ number, text }) => ({ number, text }))
    return [...names.slice(0, headingEnd), ...otherLines, ...plainNames]
  })
  return lines.filter((line) => !columnHeading.test(wordsIn({ lines: [line] })))
}

/** A factor read from a table, with its levels. */
export interface TableFactor extends Pick<SourceDocument, 'discriminators' | 'levels'> {
  /** The row that names the factor; undefined if a heading above the table names the factor. */
  readonly titleRow: { readonly heading: Line; readonly factor: SourceDocument['factor'] } | undefined
  /** The level headings. */
  readonly headers: readonly Level[]
}

/** Whether the first row below the levels names a factor. */
export function startsWithFactor(table: LineTable): boolean {
  const [head, first, ...body] = withLevelsOnTop(filledRows(table))
  return head !== undefined && first !== undefined && isFactor(first) && firstColumnKind(head, body) === 'names'
}

const filledRows = (table: LineTable) => table.filter((row) => row.some(isFilled))

/** Transposes a table that has the levels in its first column, so that the levels are always in the first row. */
function withLevelsOnTop(rows: readonly Row[]): readonly Row[] {
  const [head = [], ...body] = rows
  const isSideways = body.length > 0 && body.every(([first]) => isLevel(first)) && !head.slice(1).every(isLevel)
  return isSideways ? head.map((_, column) => rows.flatMap((row) => row[column] ?? [])) : rows
}

/** What the first column contains: discriminator names or a level's descriptors; `uncertain` if it could be either. */
function firstColumnKind([corner]: Row, body: readonly Row[]): 'names' | 'level' | 'uncertain' {
  if (!isFilled(corner) || columnHeading.test(wordsIn(corner))) return 'names'
  if (isLevel(corner)) return 'level'
  const rows = body.filter((row) => !isFactor(row))
  const cells = rows.flatMap(([first]) => (first && isFilled(first) ? [first] : []))
  if (!cells.some(isName)) return 'level'
  const otherCells = rows.flatMap((row) => row.slice(1).filter(isFilled))
  return cells.every(isName) && !otherCells.every(isName) ? 'names' : 'uncertain'
}

/** Reads a table of levels, factor by factor, and reports the first cell that does not belong. */
export function readLevelTable(heading: Line, report: Report): TableFactor[] {
  const rows = filledRows(heading.table ?? [])
  const [head = [], ...body] = withLevelsOnTop(rows)
  const [corner] = head
  const firstColumn = firstColumnKind(head, body)
  const width = (rows[0]?.findLastIndex(isFilled) ?? 0) + 1
  for (const row of rows) {
    const mergedCell = row.find((cell) => cell.isMerged && !isFactor(row))
    const misfit = row.slice(width).find(isFilled) ?? (row.length < width && !isFactor(row) ? row.at(-1) : undefined)
    const actual = mergedCell ? 'a merged cell' : `${row.length} cells`
    const fix = 'Give each row the same cells, and split merged ones.'
    const cell = mergedCell ?? misfit
    if (cell) return reportCell(cell, row, `one cell for each of ${width} columns`, report, actual, fix)
  }
  if (firstColumn === 'uncertain' && corner) {
    const expected = 'a first column of either discriminator names or descriptors'
    const fix = 'Write "Discriminators" above a column of names; if there is none, end descriptors with a period.'
    return reportCell(corner, head, expected, report, quoted(wordsIn(corner)), fix)
  }
  const hasNames = firstColumn === 'names'
  if (hasNames && corner && !/^(?:discriminator|level)s? ?:?$/i.test(wordsIn(corner))) {
    report.leaveOut('the heading above the discriminator names', ...corner.lines)
  }
  const headers = levelsOf(head.slice(hasNames ? 1 : 0, head.findLastIndex(isFilled) + 1), report)
  return factorsOf(body, hasNames, report).map(({ title, rows: factorRows }) => ({
    titleRow: title && { heading: title, factor: factorOf(title, title.text, report) },
    headers,
    ...readRows(factorRows, headers, hasNames, title ?? heading, report),
  }))
}

/** Reports a cell, with what was expected and what was found in it. */
function reportCell(cell: LineCell, row: Row, expected: string, report: Report, found: string, fix: string): [] {
  const line = cell.lines[0] ?? row.find(isFilled)?.lines[0]
  if (line) report.problem(line, `expected ${expected}, found ${found} at row ${cell.row}, column ${cell.column}`, fix)
  return []
}

/** Reports names that are missing, too long or repeated. */
function checkNames(names: readonly string[], cells: Row, rows: readonly Row[], label: string, report: Report): void {
  for (const [index, cell] of cells.entries()) {
    const name = names[index] ?? ''
    const isRepeated = names.findIndex((other) => headingKey(other) === headingKey(name)) < index
    if (name && name.length <= maxNameLength && !isRepeated) continue
    const actual = name ? `${quoted(name)}${isRepeated ? ' again' : ''}` : 'an empty cell'
    reportCell(cell, rows[index] ?? cells, label, report, actual, 'Give each a different name.')
  }
}

function levelsOf(cells: Row, report: Report): Level[] {
  checkNames(cells.map(wordsIn), cells, [], 'the name of a level', report)
  return cells.flatMap((cell) => {
    const [heading] = cell.lines
    if (!heading) return []
    const text = wordsIn(cell)
    const parts = levelHeading(text)
    if (parts) return { ...parts, title: titleCase(parts.title), heading }
    const [, title = '', ending = ''] = /^(.*?) ?(\([^()]*\))$/.exec(text) ?? []
    const scores = scoresOf(ending) ?? null
    const name = titleOf(heading, scores === null ? text : title, report)
    return { title: name, code: null, scores, beyond: false, heading }
  })
}

/** Converts a title to title case, unless its digits show that it is a code, such as IC3. */
function titleOf(line: Line, text: string, report: Report): string {
  if (/\p{Lu}\d|\d\p{Lu}/u.test(text)) return text
  remarkOnCapitals(line, text, report)
  return titleCase(text)
}

/**
 * Groups rows by factor. Each group includes the line that names the factor. In a table without a column of names, the
 * only filled cell in a row may be a descriptor, so it names a factor only if the row has no other cells.
 */
function factorsOf(body: readonly Row[], hasNames: boolean, report: Report) {
  const factors: { title: Line | undefined; rows: Row[] }[] = []
  for (const row of body) {
    const [firstCell] = row
    const isTitle = isFactor(row) && (hasNames || row.length === 1)
    if (isTitle) factors.push({ title: firstCell?.lines[0], rows: [] })
    else if (factors.length) factors.at(-1)?.rows.push(row)
    else factors.push({ title: undefined, rows: [row] })
    if (isTitle || !isFactor(row) || !firstCell || !isName(firstCell)) continue
    const fix = 'To name a factor, put a column for the names of discriminators first; end a descriptor with a period.'
    reportCell(firstCell, row, 'a sentence or more filled cells', report, quoted(wordsIn(firstCell)), fix)
  }
  return factors
}

function readRows(rows: readonly Row[], headers: readonly Level[], hasNames: boolean, heading: Line, report: Report) {
  const names = hasNames ? rowNames(rows, report) : []
  if (!rows.length) report.problem(heading, `expected rows below ${quoted(heading.text)}, found none`, 'Add them.')
  const levels = headers.map(({ title, scores, beyond, heading: line }, index) => {
    const column = rows.map((row) => row[index + (hasNames ? 1 : 0)]?.lines ?? [])
    const cells = withCellBullets(column).map((lines) => descriptorsIn(lines, report))
    checkDescriptors(title, cells.flat(), report)
    const presentDescriptors = cells.flatMap((lines, row) =>
      lines.map((descriptor) => ({ discriminator: names[row] ?? null, text: withoutBullet(descriptor) })),
    )
    const gaps = names.filter((_, row) => !cells[row]?.length)
    remarkOnGaps(line, title, gaps, report)
    if (rows.length && !presentDescriptors.length && !hasNames) {
      report.problem(line, `expected descriptors at ${title}, found none`, 'Add them below its name.')
    }
    const descriptors = [...presentDescriptors, ...gaps.map((discriminator) => ({ discriminator, text: null }))]
    return { title, scores, beyond, leadIn: null, descriptors }
  })
  return { discriminators: names, levels }
}

/** The discriminator names in the first column. */
function rowNames(rows: readonly Row[], report: Report): string[] {
  const cells = rows.flatMap(([cell]) => cell ?? [])
  const lines = cells.map((cell): Line => ({ ...(cell.lines[0] ?? emptyLine), text: wordsIn(cell) }))
  const names = readNames(lines)
  const titles = names.map(({ text }) => text)
  checkNames(titles, cells, rows, 'the name of a discriminator', report)
  return names.map(({ line, text }) => (text ? titleOf(line, text, report) : ''))
}

const emptyLine: Line = { number: 1, kind: 'other', text: '', marker: '' }

/** The descriptors in a cell, one per line. A single dash means that there are none. */
function descriptorsIn(lines: readonly Line[], report: Report): readonly Line[] {
  const [first, ...more] = lines
  if (first && !more.length && isDash(first)) {
    report.leaveOut('because a dash in a cell means that there is no descriptor', first)
    return []
  }
  const emptyBullet = lines.find((line) => !withoutBullet(line))
  if (emptyBullet) report.problem(emptyBullet, 'expected a descriptor after the bullet, found none', 'Add its text.')
  return lines
}

/**
 * Marks the bulleted lines in a column's cells. Looks for bullets in each cell separately or, if any cell has none, in
 * the column as a whole.
 */
function withCellBullets(cells: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const markedCells = cells.map(withBullets)
  if (markedCells.every((lines) => !lines.length || lines.some(({ kind }) => kind === 'bullet'))) return markedCells
  const markedColumn = withBullets(cells.flat())
  const markedLines = new Map(cells.flat().map((line, index) => [line, markedColumn[index] ?? line]))
  return cells.map((lines) => lines.map((line) => markedLines.get(line) ?? line))
}
