import { headingKind } from './headings.ts'
import { type Block, type SourceCell, type SourceLine, type SourceTable, shownText, withPlainSpaces } from './lines.ts'

type Row = readonly SourceCell[]

const wordsOf = (line: SourceLine) => withPlainSpaces(shownText(line)).replace(/\s+/g, ' ').trim()
const filled = (cell: SourceCell | undefined) => (cell?.lines ?? []).filter((line) => wordsOf(line))
const words = (cell: SourceCell | undefined) => filled(cell).map(wordsOf).join(' ')
const isLevel = (cell: SourceCell | undefined) => headingKind(words(cell)) === 'level'
const opensLevel = (cell: SourceCell) =>
  filled(cell)
    .slice(0, 1)
    .some((line) => headingKind(wordsOf(line)) === 'level')

const nameColumn = /^discriminators? ?:?$/i
const textColumn = /^(?:level )?descriptors? ?:?$/i
const columnHeading = /^(?:levels?|discriminators?|(?:level )?descriptors?) ?:?$/i

/**
 * A table as what it says. A table of levels stays one; the rows above its levels, of one filled cell each, become
 * headings. Any other table becomes its lines in the order of source documents: each level, its descriptors, its
 * discriminators.
 */
export function blocksOfTable({ rows }: SourceTable): Block[] {
  const start = rows.findIndex((row) => row.slice(1).some((cell) => filled(cell).length))
  const head = rows[start] ?? []
  const above = rows.slice(0, start < 0 ? undefined : start).flatMap((row) => row.flatMap(({ lines }) => lines))
  const body = rows.slice(start + 1).filter((row) => row.some((cell) => filled(cell).length))
  if (start < 0 || above.some((line) => headingKind(wordsOf(line)) === 'level'))
    return rows.flat().flatMap(({ lines }) => lines)
  const titles = above.filter(wordsOf).map((line, outline) => ({ ...line, outline }))
  return [
    ...titles,
    ...(isOfLevels(head, body) ? [{ rows: rows.slice(start), above: start }] : linesOfTable(head, body)),
  ]
}

/** Whether a table has the levels in its first row, or in its first column. */
function isOfLevels(head: Row, body: readonly Row[]): boolean {
  const [corner, ...others] = head
  if (others.some((cell) => nameColumn.test(words(cell)) || textColumn.test(words(cell)))) return false
  if (others.length && others.every((cell) => isLevel(cell) && filled(cell).length === 1)) return true
  if (!body.length || (corner && opensLevel(corner))) return false
  return !body.flat().some(opensLevel) || body.every(([first]) => isLevel(first) && filled(first).length === 1)
}

/** Cells one after the other, the discriminators of each row after its descriptors, without what heads the columns. */
function linesOfTable(head: Row, body: readonly Row[]): SourceLine[] {
  const namesAt = head.findIndex((cell) => nameColumn.test(words(cell)))
  const lines = [head, ...body].flatMap((row) => {
    const names = namesAt < 0 ? [] : (row[namesAt]?.lines ?? [])
    // A level’s heading may be above its discriminators.
    const heading = names.findIndex((line) => headingKind(wordsOf(line)) === 'level') + 1
    const others = row.flatMap((cell, place) => (place === namesAt ? [] : cell.lines))
    return [...names.slice(0, heading), ...others, ...names.slice(heading).map(withoutLabel)]
  })
  return lines.filter((line) => !columnHeading.test(wordsOf(line)))
}

/** The name of a discriminator; its column says what it is, so it needs no bullet or number. */
const withoutLabel = ({ label: _, ...line }: SourceLine): SourceLine => line
