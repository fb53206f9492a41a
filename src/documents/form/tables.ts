import { headingKey, titleCase } from '../capitals.ts'
import type { SourceDocument } from '../document.ts'
import { withBullets } from './bullets.ts'
import { type LevelHeading, headingKind, levelHeading, scoresOf } from './headings.ts'
import { longestName, readNames, saysNone } from './levels.ts'
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
import { type Report, checkDescriptors, remarkCapitals, remarkGaps } from './report.ts'

// A table either shows the levels side by side or only lays out the lines of a document.

interface Cell<Any> {
  readonly lines: readonly Any[]
}
type Row = readonly LineCell[]
type Level = LevelHeading & { readonly heading: Line }

const wordsIn = (cell: Cell<{ text: string }> | undefined) =>
  withPlainSpaces((cell?.lines ?? []).map(({ text }) => text).join(' '))
    .replace(/\s+/g, ' ')
    .trim()
const isFilled = (cell: Cell<{ text: string }> | undefined) => wordsIn(cell) !== ''
const isLevel = (cell: Cell<{ text: string }> | undefined) => headingKind(wordsIn(cell)) === 'level'
const opensLevel = ({ lines }: Cell<SourceLine>) => linesOf(lines)[0]?.kind === 'level'
const isName = ({ lines: [line, ...more] }: LineCell) =>
  line && !more.length && line.kind !== 'bullet' && line.text.length <= longestName && !endsSentence(line.text)
const isFactor = ([first, ...others]: Row) => isFilled(first) && !others.some(isFilled)

const nameColumn = /^discriminators? ?:?$/i
const columnHeading = /^(?:levels?|discriminators?|(?:level )?descriptors?) ?:?$/i

/**
 * Converts a table to blocks. In a table of levels, each row above the levels becomes a heading if it has a single
 * filled cell; the rest remains a table. Any other table becomes lines in the order of source documents: each level,
 * its descriptors, its discriminators.
 */
export function blocksOfTable({ rows }: SourceTable): Block[] {
  const filled = rows.map((cells, row) => ({ cells, row })).filter(({ cells }) => cells.some(isFilled))
  const start = filled.findIndex(({ cells }) => cells.slice(1).some(isFilled))
  const [head, ...body] = filled.slice(start).map(({ cells }) => cells)
  const above = filled.slice(0, Math.max(start, 0)).flatMap(({ cells }) => linesIn(cells))
  if (start < 0 || !head || above.some((line) => isLevel({ lines: [line] }))) return rows.flatMap(linesIn)
  const titles = above.filter(({ text }) => text.trim()).map((line, outline) => ({ ...line, outline }))
  const at = filled[start]?.row ?? 0
  return [...titles, ...(isOfLevels(head, body) ? [{ rows: rows.slice(at), above: at }] : linesOfTable(head, body))]
}

const linesIn = (cells: readonly Cell<SourceLine>[]) => cells.flatMap(({ lines }) => lines)

/** Whether a table has the levels in its first row or first column. */
function isOfLevels(head: SourceTable['rows'][number], body: SourceTable['rows']): boolean {
  const [corner, ...others] = head
  if (others.some((cell) => columnHeading.test(wordsIn(cell)))) return false
  if (others.every(isLevel)) return true
  if (!body.length || (corner && opensLevel(corner))) return false
  return !body.flat().some(opensLevel) || body.every(([first]) => isLevel(first))
}

/**
 * The lines of all cells in order, with the discriminators of each row after its descriptors. Omits column headings.
 */
function linesOfTable(head: SourceTable['rows'][number], body: SourceTable['rows']): SourceLine[] {
  const namesAt = head.findIndex((cell) => nameColumn.test(wordsIn(cell)))
  const lines = [head, ...body].flatMap((row) => {
    const names = row[namesAt]?.lines ?? []
    // A level heading may be above the discriminators in the same cell.
    const heading = names.findIndex((line) => isLevel({ lines: [line] })) + 1
    const others = linesIn(row.filter((_, index) => index !== namesAt))
    // The column identifies the names, so bullets are dropped.
    const plain = names.slice(heading).map(({ number, text }) => ({ number, text }))
    return [...names.slice(0, heading), ...others, ...plain]
  })
  return lines.filter((line) => !columnHeading.test(wordsIn({ lines: [line] })))
}

/** A factor in a table, with its levels. */
export interface TableFactor extends Pick<SourceDocument, 'discriminators' | 'levels'> {
  /** The row that names the factor; undefined if headings above the table name it. */
  readonly named: { readonly heading: Line; readonly factor: SourceDocument['factor'] } | undefined
  /** The level headings. */
  readonly heads: readonly Level[]
}

/** Whether the first row below the levels names a factor. */
export function startsWithFactor(table: LineTable): boolean {
  const [head, first, ...body] = upright(filledRows(table))
  return head !== undefined && first !== undefined && isFactor(first) && firstColumn(head, body) === 'names'
}

const filledRows = (table: LineTable) => table.filter((row) => row.some(isFilled))

/** Returns rows with the levels in the first row. Transposes a table that has them in the first column. */
function upright(rows: readonly Row[]): readonly Row[] {
  const [head = [], ...body] = rows
  const isTurned = body.length > 0 && body.every(([first]) => isLevel(first)) && !head.slice(1).every(isLevel)
  return isTurned ? head.map((_, column) => rows.flatMap((row) => row[column] ?? [])) : rows
}

/**
 * Whether the first column contains discriminator names or the descriptors of a level; `uncertain` if that is unclear.
 */
function firstColumn([corner]: Row, body: readonly Row[]): 'names' | 'level' | 'uncertain' {
  if (!isFilled(corner) || columnHeading.test(wordsIn(corner))) return 'names'
  if (isLevel(corner)) return 'level'
  const rows = body.filter((row) => !isFactor(row))
  const cells = rows.flatMap(([first]) => (first && isFilled(first) ? [first] : []))
  if (!cells.some(isName)) return 'level'
  const others = rows.flatMap((row) => row.slice(1).filter(isFilled))
  return cells.every(isName) && !others.every(isName) ? 'names' : 'uncertain'
}

/** Reads a table of levels factor by factor, and reports the first cell that does not belong in it. */
export function readLevelTable(heading: Line, report: Report): TableFactor[] {
  const rows = filledRows(heading.table ?? [])
  const [head = [], ...body] = upright(rows)
  const [corner] = head
  const first = firstColumn(head, body)
  const width = (rows[0]?.findLastIndex(isFilled) ?? 0) + 1
  for (const row of rows) {
    const merged = row.find((cell) => cell.merged && !isFactor(row))
    const ragged = row.slice(width).find(isFilled) ?? (row.length < width && !isFactor(row) ? row.at(-1) : undefined)
    const found = merged ? 'a merged cell' : `${row.length} cells`
    const fix = 'Give each row the same cells, and split merged ones.'
    const cell = merged ?? ragged
    if (cell) return wrongCell(cell, row, `one cell for each of ${width} columns`, report, found, fix)
  }
  if (first === 'uncertain' && corner) {
    const expected = 'a first column of either discriminator names or descriptors'
    const fix = 'Write "Discriminators" above a column of names; if there is none, end descriptors with a period.'
    return wrongCell(corner, head, expected, report, quoted(wordsIn(corner)), fix)
  }
  const hasNames = first === 'names'
  if (hasNames && corner && !/^(?:discriminator|level)s? ?:?$/i.test(wordsIn(corner))) {
    report.leaveOut('the heading above the discriminator names', ...corner.lines)
  }
  const heads = levelsOf(head.slice(hasNames ? 1 : 0, head.findLastIndex(isFilled) + 1), report)
  return factorsOf(body, hasNames, report).map(({ title, rows: below }) => ({
    named: title && { heading: title, factor: factorOf(title, title.text, report) },
    heads,
    ...readRows(below, heads, hasNames, title ?? heading, report),
  }))
}

/** Reports what was expected and found in a cell. */
function wrongCell(cell: LineCell, row: Row, expected: string, report: Report, found: string, fix: string): [] {
  const line = cell.lines[0] ?? row.find(isFilled)?.lines[0]
  if (line) report.problem(line, `expected ${expected}, found ${found} at row ${cell.row}, column ${cell.column}`, fix)
  return []
}

/** Reports missing, overlong and repeated names. */
function checkNames(names: readonly string[], cells: Row, rows: readonly Row[], what: string, report: Report): void {
  for (const [index, cell] of cells.entries()) {
    const name = names[index] ?? ''
    const again = names.findIndex((other) => headingKey(other) === headingKey(name)) < index
    if (name && name.length <= longestName && !again) continue
    const found = name ? `${quoted(name)}${again ? ' again' : ''}` : 'an empty cell'
    wrongCell(cell, rows[index] ?? cells, what, report, found, 'Give each a different name.')
  }
}

function levelsOf(cells: Row, report: Report): Level[] {
  checkNames(cells.map(wordsIn), cells, [], 'the name of a level', report)
  return cells.flatMap((cell) => {
    const [heading] = cell.lines
    if (!heading) return []
    const text = wordsIn(cell)
    const known = levelHeading(text)
    if (known) return { ...known, title: titleCase(known.title), heading }
    const [, title = '', end = ''] = /^(.*?) ?(\([^()]*\))$/.exec(text) ?? []
    const scores = scoresOf(end) ?? null
    const name = titleOf(heading, scores === null ? text : title, report)
    return { title: name, code: null, scores, beyond: false, heading }
  })
}

/** Converts a title to title case, unless digits show that it is a code: IC3. */
function titleOf(line: Line, written: string, report: Report): string {
  if (/\p{Lu}\d|\d\p{Lu}/u.test(written)) return written
  remarkCapitals(line, written, report)
  return titleCase(written)
}

/**
 * Groups rows by factor, each group with the line that names the factor. Without a column of names, a single filled
 * cell may be a descriptor.
 */
function factorsOf(body: readonly Row[], hasNames: boolean, report: Report) {
  const factors: { title: Line | undefined; rows: Row[] }[] = []
  for (const row of body) {
    const [first] = row
    const isTitle = isFactor(row) && (hasNames || row.length === 1)
    if (isTitle) factors.push({ title: first?.lines[0], rows: [] })
    else if (factors.length) factors.at(-1)?.rows.push(row)
    else factors.push({ title: undefined, rows: [row] })
    if (isTitle || !isFactor(row) || !first || !isName(first)) continue
    const fix = 'To name a factor, put a column for the names of discriminators first; end a descriptor with a period.'
    wrongCell(first, row, 'a sentence or more filled cells', report, quoted(wordsIn(first)), fix)
  }
  return factors
}

function readRows(rows: readonly Row[], heads: readonly Level[], hasNames: boolean, heading: Line, report: Report) {
  const names = hasNames ? rowNames(rows, report) : []
  if (!rows.length) report.problem(heading, `expected rows below ${quoted(heading.text)}, found none`, 'Add them.')
  const levels = heads.map(({ title, scores, beyond, heading: line }, index) => {
    const column = rows.map((row) => row[index + (hasNames ? 1 : 0)]?.lines ?? [])
    const cells = withCellBullets(column).map((lines) => descriptorsIn(lines, report))
    checkDescriptors(title, cells.flat(), report)
    const texts = cells.flatMap((lines, row) =>
      lines.map((descriptor) => ({ discriminator: names[row] ?? null, text: withoutBullet(descriptor) })),
    )
    const gaps = names.filter((_, row) => !cells[row]?.length)
    remarkGaps(line, title, gaps, report)
    if (rows.length && !texts.length && !hasNames) {
      report.problem(line, `expected descriptors at ${title}, found none`, 'Add them below its name.')
    }
    const descriptors = [...texts, ...gaps.map((discriminator) => ({ discriminator, text: null }))]
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

const emptyLine: Line = { number: 1, kind: 'other', text: '', sign: '' }

/** The descriptors in a cell, one on each line. A single dash means that there is none. */
function descriptorsIn(lines: readonly Line[], report: Report): readonly Line[] {
  const [only, ...more] = lines
  if (only && !more.length && saysNone(only)) {
    report.leaveOut('because a dash in a cell means that there is no descriptor', only)
    return []
  }
  const empty = lines.find((line) => !withoutBullet(line))
  if (empty) report.problem(empty, 'expected a descriptor after the bullet, found none', 'Add its text.')
  return lines
}

/**
 * Marks the bullets in the cells of a column. A sign or number is a bullet if every descriptor in the cell, or in the
 * whole column, begins with one.
 */
function withCellBullets(cells: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const single = cells.map(withBullets)
  if (single.every((lines) => !lines.length || lines.some(({ kind }) => kind === 'bullet'))) return single
  const whole = withBullets(cells.flat())
  const bulleted = new Map(cells.flat().map((line, index) => [line, whole[index] ?? line]))
  return cells.map((lines) => lines.map((line) => bulleted.get(line) ?? line))
}
