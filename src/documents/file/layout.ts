import { headingKind } from '../form/headings.ts'
import type { ReadParagraph } from './reader.ts'
import { UnreadableFile } from './unreadable.ts'
import type { Witnessed } from './witness.ts'

/** A paragraph of a table, with what Word puts before it. */
export type CellParagraph = ReadParagraph & Omit<Witnessed, 'words'>
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

/**
 * A table's paragraphs in the order of source documents: each level, its descriptors, then its discriminators. What does
 * not fit into that stays as it stands, and is left to be judged as text.
 */
export function ordered(table: readonly Row[]): readonly CellParagraph[] {
  const own = arranged(table)
  const kept = new Set(own.map(({ place }) => place))
  const isForm = (words: string) => levelColumn.test(words) || nameColumn.test(words)
  const lost = table.flat(2).some(({ words, place }) => !kept.has(place) && !isForm(words.trim()))
  return lost ? table.flat(2) : own
}

function arranged(table: readonly Row[]): readonly CellParagraph[] {
  const [head = [], ...body] = table.filter((row) => row.some((cell) => filled(cell).length))
  const [corner, ...others] = head
  const cornered = others.length > 0 && (says(corner, levelColumn) || says(corner, nameColumn))
  if (cornered && others.every(isLevel)) return matrix(head, body)
  const named = others.every((cell) => text(cell) && !says(cell, nameColumn) && !says(cell, textColumn))
  if (cornered && named && body.length && body.every(([first]) => isLevel(first))) {
    const column = (place: number) => body.map((row) => row[place] ?? [])
    const rows = others.map((name, place) => [name, ...column(place + 1)])
    return matrix([corner ?? [], ...column(0)], rows)
  }
  const left = head.length === 2 && says(corner, nameColumn) && says(others[0], textColumn)
  return left ? [...head.flat(), ...body.flatMap(swapped)] : cellByCell(table)
}

/** Cells one after the other; the names of discriminators without bullets, since their column says what they are. */
function cellByCell(table: readonly Row[]): CellParagraph[] {
  let head: Row = []
  return table.flatMap((row) => {
    if (row.some((cell) => says(cell, nameColumn))) head = row
    return row.flatMap((cell, place) => (says(head[place], nameColumn) ? cell.map(bare) : cell))
  })
}

const bare = (paragraph: CellParagraph): CellParagraph => ({ ...paragraph, label: undefined })

/** A row whose names stand on the left of their descriptors; the level's heading stays above both. */
function swapped([names = [], texts = [], ...others]: Row): CellParagraph[] {
  const heading = names.findIndex(({ words }) => headingKind(words.trim()) === 'level') + 1
  return [...names.slice(0, heading), ...texts, ...names.slice(heading).map(bare), ...others.flat()]
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
