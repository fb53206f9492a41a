import { headingKey, titleCase } from '../capitals.ts'
import type { DocumentLevel, SourceDocument } from '../document.ts'
import { withBullets } from './bullets.ts'
import { type LevelHeading, headingKind, levelHeading, scoresOf } from './headings.ts'
import { checkTexts, longestName, noNames, remarkHoles } from './level.ts'
import { type Line, type LineCell, type LineTable, endsSentence, grouped, quoted, withPlainSpaces } from './lines.ts'
import { type Paragraph, goesOn, joined } from './paragraphs.ts'
import { type Report, remarkCapitals } from './report.ts'
import { factorOf } from './readers.ts'

type Row = readonly LineCell[]

/** A factor of a table: its title if a row names it, what its levels say, and the code that they give the career path. */
export interface TableFactor extends Pick<SourceDocument, 'discriminators' | 'levels'> {
  /** The row that names it; nothing where headings above the table do. */
  readonly named: { readonly heading: Line; readonly factor: SourceDocument['factor'] } | undefined
  readonly codes: readonly { readonly code: string | null; readonly heading: Line }[]
}

const words = (cell: LineCell | undefined) => withPlainSpaces((cell?.lines ?? []).map(({ text }) => text).join(' '))
const isFilled = (cell: LineCell | undefined) => (cell?.lines.length ?? 0) > 0
const isLevel = (cell: LineCell | undefined) => headingKind(words(cell)) === 'level'
const isName = ({ lines }: LineCell) =>
  lines.length === 1 &&
  lines.every(({ kind, text }) => kind !== 'bullet' && text.length <= longestName && !endsSentence(text))

/** Whether the first row below the levels names a factor. */
export function startsWithFactor(table: LineTable): boolean {
  const [head, ...body] = upright(filledRows(table))
  const [first] = body
  return head !== undefined && first !== undefined && namesFactor(first) && columnOfNames(head, body) === 'names'
}

/** Whether only the first cell of a row is filled. */
const namesFactor = ([first, ...others]: Row) => isFilled(first) && !others.some(isFilled)

const filledRows = (table: LineTable) => table.filter((row) => row.some(isFilled))

/** Rows whose levels are in the first row, whether they are in the file’s first row or column. */
function upright(rows: readonly Row[]): readonly Row[] {
  const [head = [], ...body] = rows
  const levelsBelow = body.length > 0 && body.every(([first]) => isLevel(first)) && !head.slice(1).every(isLevel)
  return levelsBelow ? head.map((_, column) => rows.flatMap((row) => row[column] ?? [])) : rows
}

/** Words above a column of names; others are known by the names below them. */
const nameColumn =
  /^(?:discriminators?|levels?|factors?|competenc(?:y|ies)|categor(?:y|ies)|ax[ei]s|skills?|areas?|dimensions?|criteri(?:on|a)|attributes?|traits?|topics?|aspects?|themes?|capabilit(?:y|ies)|responsibilit(?:y|ies)|expectations?) ?:?$/i

/** Whether the first column has the names of discriminators or the descriptors of a level, where that is certain. */
function columnOfNames([corner, second]: Row, body: readonly Row[]): 'names' | 'level' | 'uncertain' {
  if (!isFilled(corner) || nameColumn.test(words(corner))) return 'names'
  const pattern = (cell: LineCell | undefined) => words(cell).replace(/\d+|\b[IVX]+\b/g, '#')
  if (isLevel(corner) || (/\d|\b[IVX]+\b/.test(words(corner)) && pattern(corner) === pattern(second))) return 'level'
  const first = body.filter((row) => !namesFactor(row)).flatMap(([cell]) => (cell && isFilled(cell) ? [cell] : []))
  if (!first.some(isName)) return 'level'
  const others = body.flatMap((row) => row.slice(1).filter(isFilled))
  return first.every(isName) && others.some((cell) => !isName(cell)) ? 'names' : 'uncertain'
}

/** Reads a table of levels, factor by factor; reports what has no place in it. */
export function readLevelTable(heading: Line, report: Report): TableFactor[] {
  const rows = filledRows(heading.table ?? [])
  if (!isEven(rows, heading, report)) return []
  const [head = [], ...below] = upright(rows)
  const body = below.filter((row) => {
    const again = row.length === head.length && row.every((cell, column) => words(cell) === words(head[column]))
    if (again) report.leaveOut('as the head of the table, repeated', ...row.flatMap(({ lines }) => lines))
    return !again
  })
  const names = columnOfNames(head, body)
  const [corner] = head
  if (names === 'uncertain') {
    const wrong = `expected to know whether the first column names discriminators, found ${quoted(words(corner))} above it`
    const fix = 'Write "Discriminators" above a column of names; without one, end descriptors with a period.'
    report.problem(heading, wrong, fix)
    return []
  }
  if (names === 'names' && corner && isFilled(corner) && !/^(?:discriminators?|levels?) ?:?$/i.test(words(corner))) {
    report.leaveOut('what is above the names of the discriminators', ...corner.lines)
  }
  const levels = levelsOf(head.slice(names === 'names' ? 1 : 0), report)
  return factorsOf(body, names === 'names', report).map(({ title, rows: own }) => ({
    named: title && named(title, report),
    codes: levels.map(({ code, cell }) => ({ code, heading: cell.lines[0] ?? heading })),
    ...readRows(own, levels, names === 'names', title?.lines[0] ?? heading, report),
  }))
}

function named({ lines }: LineCell, report: Report): TableFactor['named'] {
  const [heading] = lines
  return heading && { heading, factor: factorOf(heading, lines.map(({ text }) => text).join(' '), report) }
}

/** Whether each row has as many cells as the first, none of them merged; otherwise reports the first that has not. */
function isEven(rows: readonly Row[], heading: Line, report: Report): boolean {
  const width = (rows[0]?.findLastIndex(isFilled) ?? 0) + 1
  for (const row of rows) {
    const merged = row.find((cell) => cell.merged)
    const extra = row.slice(width).find(isFilled)
    const short = row.length < width && !namesFactor(row) ? row.at(-1) : undefined
    const cell = merged ?? extra ?? short
    if (!cell) continue
    const what = merged ? 'a merged cell' : extra ? `${quoted(words(extra))} beside it` : 'the end of the row'
    const wrong = `expected one cell for each of ${width} columns, found ${what} at ${placeOf(cell)}`
    report.problem(
      cell.lines[0] ?? row.find(isFilled)?.lines[0] ?? heading,
      wrong,
      'Give each row the same cells, and split merged ones.',
    )
    return false
  }
  return true
}

const placeOf = ({ row, column }: LineCell) => `row ${row}, column ${column}`

function levelsOf(cells: Row, report: Report): (LevelHeading & { readonly cell: LineCell })[] {
  const last = cells.findLastIndex(isFilled)
  const seen = new Set<string>()
  return cells.slice(0, last + 1).map((cell) => {
    const text = words(cell)
    const line = cell.lines[0] ?? (cells[last]?.lines[0] as Line)
    if (!text || seen.has(headingKey(text))) {
      const found = text ? `${quoted(text)} again` : 'an empty cell'
      report.problem(
        line,
        `expected a level of another name at ${placeOf(cell)}, found ${found}`,
        'Name each level once.',
      )
    }
    seen.add(headingKey(text))
    const known = levelHeading(text)
    if (known) return { ...known, title: titleCase(known.title), cell }
    const [, title = text, end = ''] = /^(.*?) ?(\([^()]*\))$/.exec(text) ?? []
    const scores = scoresOf(end) ?? null
    const name = scores === null ? text : title
    return { title: titleOf(line, name, report), code: null, scores, beyond: false, cell }
  })
}

/** A title in title case, unless digits show that its capitals are a code’s: IC3. */
function titleOf(line: Line, written: string, report: Report): string {
  if (/\p{Lu}\d|\d\p{Lu}/u.test(written)) return written
  remarkCapitals(line, written, report)
  return titleCase(written)
}

/** The rows of each factor, and the cell that names it. */
function factorsOf(body: readonly Row[], hasNames: boolean, report: Report) {
  const factors: { title: LineCell | undefined; rows: Row[] }[] = []
  for (const row of body) {
    const [first] = row
    if (first && namesFactor(row) && (hasNames || row.length === 1)) factors.push({ title: first, rows: [] })
    else if (factors.length) factors.at(-1)?.rows.push(row)
    else factors.push({ title: undefined, rows: [row] })
    if (!hasNames && first && row.length > 1 && namesFactor(row) && isName(first)) {
      const wrong = `expected more than one filled cell in row ${first.row}, or a sentence, found ${quoted(words(first))}`
      const fix =
        'To name a factor, give the table a first column for the names of discriminators; end a descriptor with a period.'
      report.problem(first.lines[0] as Line, wrong, fix)
    }
  }
  return factors
}

function readRows(
  rows: readonly Row[],
  levels: readonly (LevelHeading & { readonly cell: LineCell })[],
  hasNames: boolean,
  heading: Line,
  report: Report,
): Pick<SourceDocument, 'discriminators' | 'levels'> {
  const names = hasNames ? namesOf(rows, report) : rows.map(() => null)
  if (!rows.length) {
    report.problem(
      heading,
      `expected descriptors below ${quoted(heading.text)}, found none`,
      'Add a row for each discriminator.',
    )
  }
  return {
    discriminators: names.filter((name) => name !== null),
    levels: levels.map(({ title, scores, beyond, cell }, place): DocumentLevel => {
      const column = rows.map((row) => row[place + (hasNames ? 1 : 0)])
      const cells = descriptorsIn(column, report)
      checkTexts(title, cells.flat(), report)
      const level = cell.lines[0] ?? heading
      const descriptors = cells.flatMap((paragraphs, row) =>
        paragraphs.map(({ text }) => ({ discriminator: names[row] ?? null, text })),
      )
      const holes = names.filter((name, row) => name !== null && !cells[row]?.length).filter((name) => name !== null)
      remarkHoles(level, title, holes, report)
      if (!descriptors.length && !holes.length) {
        report.problem(level, `expected descriptors at ${title}, found none`, 'Add them below its name.')
      }
      return {
        title,
        scores,
        beyond,
        leadIn: null,
        descriptors: [...descriptors, ...holes.map((discriminator) => ({ discriminator, text: null }))],
      }
    }),
  }
}

/** The names in the first column. */
function namesOf(rows: readonly Row[], report: Report): string[] {
  const lines = withBullets(rows.flatMap(([cell]) => cell?.lines ?? []))
  const seen = new Set<string>()
  return rows.map(([cell, ...others]) => {
    const own = lines.filter(({ number }) => cell?.lines.some((line) => line.number === number))
    const [paragraph] = joined(own.length ? [own] : [])
    const text = withPlainSpaces(paragraph?.text ?? '')
    const line = own[0] ?? (others.find(isFilled)?.lines[0] as Line)
    const place = cell ? ` at ${placeOf(cell)}` : ''
    if (!text || text.length > longestName || seen.has(headingKey(text))) {
      const found = text ? (seen.has(headingKey(text)) ? `${quoted(text)} again` : quoted(text)) : 'an empty cell'
      report.problem(
        line,
        `expected the name of a discriminator${place}, found ${found}`,
        'Name each discriminator once, in the first column.',
      )
    }
    seen.add(headingKey(text))
    return titleOf(line, text, report)
  })
}

/** The descriptors in each cell of a column: a bullet or paragraph is one. A dash alone says that there is none. */
function descriptorsIn(column: readonly (LineCell | undefined)[], report: Report): Paragraph[][] {
  const bulleted = withCellBullets(column.map((cell) => cell?.lines ?? []))
  return bulleted.map((lines) => {
    const [only] = lines
    if (only && lines.length === 1 && new RegExp(`^[-–${noNames}]$`).test(only.text)) {
      report.leaveOut('because a dash in a cell says that there is no descriptor', only)
      return []
    }
    const paragraphs = joined(
      grouped(lines, (line, before) => line.kind === 'bullet' || !(line.soft || goesOn(before, line))),
    )
    const empty = paragraphs.find(({ text }) => !text)
    if (empty) report.problem(empty.line, 'expected a descriptor after the bullet, found none', 'Add its text.')
    return paragraphs
  })
}

/** Cells in which signs and numbers are bullets if every descriptor of the cell, or of the whole column, has them. */
function withCellBullets(cells: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const filled = cells.filter((lines) => lines.length)
  const isBulleted = (lines: readonly Line[]) => lines.some(({ kind }) => kind === 'bullet')
  const single = cells.map(withBullets)
  if (single.every((lines, place) => !cells[place]?.length || isBulleted(lines))) return single
  const whole = withBullets(filled.flat())
  const lines = new Map(filled.flat().map((line, place) => [line, whole[place] ?? line]))
  return cells.map((cell) => cell.map((line) => lines.get(line) ?? line))
}
