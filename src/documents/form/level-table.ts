import { headingKey, titleCase } from '../capitals.ts'
import type { SourceDocument } from '../document.ts'
import { withBullets } from './bullets.ts'
import { type LevelHeading, headingKind, levelHeading, scoresOf } from './headings.ts'
import { checkTexts, longestName, remarkHoles, saysNone } from './level.ts'
import {
  type Line,
  type LineCell,
  type LineTable,
  bulletText,
  endsSentence,
  grouped,
  quoted,
  withPlainSpaces,
} from './lines.ts'
import { type Paragraph, goesOn, joined } from './paragraphs.ts'
import { factorOf } from './readers.ts'
import { type Report, remarkCapitals } from './report.ts'

type Row = readonly LineCell[]
type Level = LevelHeading & { readonly heading: Line }

/** A factor of a table, and what its levels say. */
export interface TableFactor extends Pick<SourceDocument, 'discriminators'> {
  readonly levels: SourceDocument['levels']
  /** The row that names it; nothing where headings above the table do. */
  readonly named: { readonly heading: Line; readonly factor: SourceDocument['factor'] } | undefined
  /** The headings of the levels. */
  readonly heads: readonly Level[]
}

const words = (cell: LineCell | undefined) => withPlainSpaces((cell?.lines ?? []).map(({ text }) => text).join(' '))
const isFilled = (cell: LineCell | undefined) => (cell?.lines.length ?? 0) > 0
const isLevel = (cell: LineCell | undefined) => headingKind(words(cell)) === 'level'
const isName = ({ lines: [line, ...more] }: LineCell) =>
  line && !more.length && line.kind !== 'bullet' && line.text.length <= longestName && !endsSentence(line.text)
const isFactor = ([first, ...others]: Row) => isFilled(first) && !others.some(isFilled)
const filledRows = (table: LineTable) => table.filter((row) => row.some(isFilled))

/** Whether the first row below the levels names a factor. */
export function startsWithFactor(table: LineTable): boolean {
  const [head, first, ...body] = upright(filledRows(table))
  return head !== undefined && first !== undefined && isFactor(first) && firstColumn(head, body) === 'names'
}

/** Rows whose levels are in the first row, whether they are in the file’s first row or column. */
function upright(rows: readonly Row[]): readonly Row[] {
  const [head = [], ...body] = rows
  const isTurned = body.length > 0 && body.every(([first]) => isLevel(first)) && !head.slice(1).every(isLevel)
  return isTurned ? head.map((_, column) => rows.flatMap((row) => row[column] ?? [])) : rows
}

/** Words above a column of names; others are known by the names below them. */
const aboveNames =
  /^(?:discriminators?|levels?|factors?|competenc(?:y|ies)|categor(?:y|ies)|ax[ei]s|skills?|areas?|dimensions?|criteri(?:on|a)|attributes?|traits?|topics?|aspects?|themes?|capabilit(?:y|ies)|responsibilit(?:y|ies)|expectations?) ?:?$/i

/** Whether the first column has the names of discriminators or the descriptors of a level, where that is certain. */
function firstColumn([corner, second]: Row, body: readonly Row[]): 'names' | 'level' | 'uncertain' {
  if (!isFilled(corner) || aboveNames.test(words(corner))) return 'names'
  const [pattern, next] = [corner, second].map((cell) => words(cell).replace(/\d+|\b[IVX]+\b/g, '#'))
  if (isLevel(corner) || (pattern?.includes('#') && pattern === next)) return 'level'
  const rows = body.filter((row) => !isFactor(row))
  const cells = rows.flatMap(([first]) => (first && isFilled(first) ? [first] : []))
  const others = rows.flatMap((row) => row.slice(1).filter(isFilled))
  if (!cells.some(isName)) return 'level'
  return cells.every(isName) && !others.every(isName) ? 'names' : 'uncertain'
}

/** Reads a table of levels, factor by factor; reports the first cell that has no place in it. */
export function readLevelTable(heading: Line, report: Report): TableFactor[] {
  const rows = filledRows(heading.table ?? [])
  const [head = [], ...body] = upright(rows)
  const [corner] = head
  const first = firstColumn(head, body)
  const width = (rows[0]?.findLastIndex(isFilled) ?? 0) + 1
  for (const row of rows) {
    const merged = row.find((cell) => cell.merged)
    const cell =
      merged ?? row.slice(width).find(isFilled) ?? (row.length < width && !isFactor(row) ? row.at(-1) : undefined)
    if (!cell) continue
    const found = merged ? 'a merged cell' : `${row.length} cells`
    const fix = 'Give each row the same cells, and split merged ones.'
    wrongCell(cell, row, `one cell for each of ${width} columns`, report, found, fix)
    return []
  }
  if (first === 'uncertain' && corner) {
    const fix = 'Write "Discriminators" above a column of names; without one, end descriptors with a period.'
    wrongCell(
      corner,
      head,
      'to know whether the first column has names of discriminators',
      report,
      quoted(words(corner)),
      fix,
    )
    return []
  }
  if (first === 'names' && corner && !/^(?:(?:discriminators?|levels?) ?:?)?$/i.test(words(corner))) {
    report.leaveOut('what is above the names of the discriminators', ...corner.lines)
  }
  const heads = levelsOf(head.slice(first === 'names' ? 1 : 0, head.findLastIndex(isFilled) + 1), report)
  return factorsOf(body, first === 'names', report).map(({ title, rows: below }) => ({
    named: title && { heading: title, factor: factorOf(title, title.text, report) },
    heads,
    ...readRows(below, heads, first === 'names', title ?? heading, report),
  }))
}

/** Reports what a cell should have, and what it has. */
function wrongCell(cell: LineCell, row: Row, expected: string, report: Report, found: string, fix: string): void {
  const line = cell.lines[0] ?? row.find(isFilled)?.lines[0]
  if (line) report.problem(line, `expected ${expected}, found ${found} at row ${cell.row}, column ${cell.column}`, fix)
}

/** Reports names that are missing, too long or there twice. */
function checkNames(names: readonly string[], cells: Row, rows: readonly Row[], what: string, report: Report): void {
  for (const [place, cell] of cells.entries()) {
    const name = names[place] ?? ''
    const again = names.findIndex((other) => headingKey(other) === headingKey(name)) < place
    if (name && name.length <= longestName && !again) continue
    const found = name ? `${quoted(name)}${again ? ' again' : ''}` : 'an empty cell'
    wrongCell(cell, rows[place] ?? cells, what, report, found, 'Give each a name of its own.')
  }
}

function levelsOf(cells: Row, report: Report): Level[] {
  checkNames(cells.map(words), cells, [], 'the name of a level', report)
  return cells.flatMap((cell) => {
    const [heading] = cell.lines
    if (!heading) return []
    const text = words(cell)
    const known = levelHeading(text)
    if (known) return { ...known, title: titleCase(known.title), heading }
    const [, title = '', end = ''] = /^(.*?) ?(\([^()]*\))$/.exec(text) ?? []
    const scores = scoresOf(end) ?? null
    return {
      title: titleOf(heading, scores === null ? text : title, report),
      code: null,
      scores,
      beyond: false,
      heading,
    }
  })
}

/** A title in title case, unless digits show that its capitals are a code’s: IC3. */
function titleOf(line: Line, written: string, report: Report): string {
  if (/\p{Lu}\d|\d\p{Lu}/u.test(written)) return written
  remarkCapitals(line, written, report)
  return titleCase(written)
}

/** The rows of each factor, and the line that names it. Without names a cell by itself may be a descriptor. */
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
    wrongCell(first, row, 'a sentence or more filled cells', report, quoted(words(first)), fix)
  }
  return factors
}

function readRows(rows: readonly Row[], heads: readonly Level[], hasNames: boolean, heading: Line, report: Report) {
  const names = hasNames ? namesOf(rows, report) : []
  if (!rows.length) report.problem(heading, `expected rows below ${quoted(heading.text)}, found none`, 'Add them.')
  const levels = heads.map(({ title, scores, beyond, heading: line }, place) => {
    const cells = descriptorsIn(
      rows.map((row) => row[place + (hasNames ? 1 : 0)]?.lines ?? []),
      report,
    )
    checkTexts(title, cells.flat(), report)
    const texts = cells.flatMap((paragraphs, row) =>
      paragraphs.map(({ text }) => ({ discriminator: names[row] ?? null, text })),
    )
    const holes = names.filter((_, row) => !cells[row]?.length)
    remarkHoles(line, title, holes, report)
    if (rows.length && !texts.length && !hasNames) {
      report.problem(line, `expected descriptors at ${title}, found none`, 'Add them below its name.')
    }
    const descriptors = [...texts, ...holes.map((discriminator) => ({ discriminator, text: null }))]
    return { title, scores, beyond, leadIn: null, descriptors }
  })
  return { discriminators: names, levels }
}

/** The names in the first column, without the bullets or numbers that all of them have. */
function namesOf(rows: readonly Row[], report: Report): string[] {
  const cells = rows.flatMap(([cell]) => cell ?? [])
  const lines = withBullets(
    cells.flatMap((cell) => cell.lines.slice(0, 1).map((line) => ({ ...line, text: words(cell) }))),
  )
  const texts = new Map(lines.map((line) => [line.number, line.kind === 'bullet' ? bulletText(line) : line.text]))
  const names = cells.map(({ lines: [line] }) => (line && texts.get(line.number)) ?? '')
  checkNames(names, cells, rows, 'the name of a discriminator', report)
  return cells.map(({ lines: [line] }, place) => (line ? titleOf(line, names[place] ?? '', report) : ''))
}

/** The descriptors in each cell of a column: a bullet or paragraph is one. A dash alone says that there is none. */
function descriptorsIn(column: readonly (readonly Line[])[], report: Report): Paragraph[][] {
  return withCellBullets(column).map((lines) => {
    const [only, ...more] = lines
    if (only && !more.length && saysNone(only)) {
      report.leaveOut('because a dash in a cell says that there is no descriptor', only)
      return []
    }
    const begins = (line: Line, before: Line) => line.kind === 'bullet' || !(line.soft || goesOn(before, line))
    const paragraphs = joined(grouped(lines, begins))
    const empty = paragraphs.find(({ text }) => !text)
    if (empty) report.problem(empty.line, 'expected a descriptor after the bullet, found none', 'Add its text.')
    return paragraphs
  })
}

/** Cells in which signs and numbers are bullets if every descriptor of the cell, or of the whole column, has them. */
function withCellBullets(cells: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const single = cells.map(withBullets)
  if (single.every((lines) => !lines.length || lines.some(({ kind }) => kind === 'bullet'))) return single
  const whole = withBullets(cells.flat())
  const bulleted = new Map(cells.flat().map((line, place) => [line, whole[place] ?? line]))
  return cells.map((lines) => lines.map((line) => bulleted.get(line) ?? line))
}
