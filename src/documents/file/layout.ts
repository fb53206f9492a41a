import { headingKind } from '../form/headings.ts'
import type { Label } from './numbering.ts'
import { UnreadableFile } from './unreadable.ts'

/** A paragraph of a table, with what Word puts before it. */
export interface CellParagraph {
  readonly place: number
  readonly words: string
  readonly label: Label | undefined
  readonly merged: boolean
}
type Cell = readonly CellParagraph[]
type Row = readonly Cell[]

const text = (cell: Cell | undefined) =>
  (cell ?? [])
    .map(({ words }) => words)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
const filled = (cell: Cell | undefined) => (cell ?? []).filter(({ words, label }) => words.trim() || label)
const isLevel = (cell: Cell | undefined) => headingKind(text(cell)) === 'level'
const says = (cell: Cell | undefined, heading: RegExp) => heading.test(text(cell))

const nameColumn = /^discriminators? ?:?$/i
const textColumn = /^(?:level )?descriptors? ?:?$/i
const levelColumn = /^(?:levels?)? ?:?$/i

/** A table's paragraphs in the order of source documents: each level, its descriptors, then its discriminators. */
export function ordered(table: readonly Row[]): readonly CellParagraph[] {
  const rows = table.filter((row) => row.some((cell) => filled(cell).length))
  const [head = [], ...body] = rows
  if (head.length > 1 && !isLevel(head[0]) && head.slice(1).every(isLevel)) return matrix(head, body)
  const named =
    head.length > 1 && head.slice(1).every((cell) => text(cell) && !says(cell, nameColumn) && !says(cell, textColumn))
  if (named && says(head[0], levelColumn) && body.length && body.every(([first]) => isLevel(first))) {
    const columns = head.map((_, place) => body.map((row) => row[place] ?? []))
    return matrix(
      [head[0] ?? [], ...(columns[0] ?? [])],
      head.slice(1).map((name, place) => [name, ...(columns[place + 1] ?? [])]),
    )
  }
  const left = head.length === 2 && says(head[0], nameColumn) && says(head[1], textColumn)
  return rows.flatMap((row, place) => (left && place ? swapped(row) : cellByCell(row, head)))
}

/** Cells one after the other; the names of discriminators without bullets, since their column says what they are. */
function cellByCell(row: Row, head: Row): CellParagraph[] {
  return row.flatMap((cell, place) => (says(head[place], nameColumn) ? cell.map(bare) : cell))
}

const bare = (paragraph: CellParagraph): CellParagraph => ({ ...paragraph, label: undefined })

/** A row whose names stand on the left of their descriptors; the level's heading stays above both. */
function swapped([names = [], texts = []]: Row): CellParagraph[] {
  const heading = names.findIndex(({ words }) => headingKind(words.trim()) === 'level') + 1
  return [...names.slice(0, heading), ...texts, ...names.slice(heading).map(bare)]
}

/** A table with a level for each column and a discriminator for each row: each cell has its place by itself. */
function matrix([corner = [], ...levels]: Row, rows: readonly Row[]): CellParagraph[] {
  const certain = rows.every(
    (row) =>
      row.length === levels.length + 1 &&
      row.every(
        (cell, place) =>
          !cell.some(({ merged }) => merged) && filled(cell).length <= 1 && (place || filled(cell).length),
      ),
  )
  if (!certain) {
    throw new UnreadableFile({
      line: (corner[0]?.place ?? 0) + 1,
      wrong:
        'expected one descriptor for each level and discriminator, found a table of levels and discriminators in which some cells have several paragraphs, are merged or have no name',
      fix: 'Give each descriptor a cell of its own, beside or below its name, or put the discriminators below each level.',
    })
  }
  return levels.flatMap((level, place) => {
    const own = rows.filter((row) => filled(row[place + 1]).length)
    const texts = own.flatMap((row) => filled(row[place + 1]))
    return [
      ...level,
      ...texts.map((one) => ({ ...one, label: { kind: 'bullet' } as const })),
      ...own.flatMap(([name = []]) => filled(name).map(bare)),
    ]
  })
}
