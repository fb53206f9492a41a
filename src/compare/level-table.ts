import { compareTexts } from '../rubric/comparison.ts'
import { breakable, escaped, tag } from '../rubric/html.ts'
import { joinedText } from '../rubric/relation.ts'
import type { LevelColumn } from './compared-level.ts'
import { comparedHtml, officialHtml, remark, remarkOn } from './wording.ts'

/** Level descriptions side by side, with a row for each discriminator. */
export interface LevelTable {
  /** The table's accessible name. */
  readonly label: string
  readonly columns: readonly LevelColumn[]
  /** Which words to highlight: words that the previous column lacks, words in only one of two columns, or none. */
  readonly highlight: 'before' | 'both' | 'none'
  /** Returns the address of a discriminator's page. If omitted, discriminator names are not links. */
  readonly addressOf?: (discriminator: string) => string
  /** Whether each discriminator heading uses the discriminator's id as its fragment. */
  readonly hasFragments?: boolean
  /** Returns the HTML to show below a descriptor, given the indexes of the column and the descriptor. */
  readonly below?: (column: number, descriptor: number) => string
  /** Returns the place to cite when a descriptor is copied. */
  readonly placeOf?: (column: number, descriptor: number) => string
  /** The remark in a cell without a descriptor. */
  readonly emptyRemark?: string
}

/** The keys of rows that are not for a discriminator. No discriminator id begins with an underscore. */
const [leadInRow, unnamedRow] = ['_lead-in', '_unnamed']

/** Row titles, keyed by discriminator id or one of the keys above. */
type Rows = ReadonlyMap<string, string>

/**
 * Renders the table as HTML. Each HTML row contains one level, so that the levels follow one another on small screens,
 * on paper, in tab order and in screen readers. If there is room, `level-table.css` shows the levels as columns. The
 * ARIA roles restore the semantics that the `display` property removes:
 * https://www.w3.org/TR/html-aria/#el-table
 */
export function levelTable(table: LevelTable): string {
  const { label, columns } = table
  const rows = rowsOf(columns)
  const headings = [headingCell('columnheader', {}, visuallyHidden('Level')), ...rowHeadings(rows, table)]
  const levelRows = columns.map((column, index) =>
    tag('tr', { role: 'row', id: column.id }, columnHeading(column), ...cellsOf(index, rows, table)),
  )
  return tag(
    'div',
    { class: `level-table sheet${columns.some(hasNames) ? '' : ' unnamed'}`, 'data-columns': `${columns.length}` },
    tag(
      'table',
      { role: 'table', 'aria-label': label },
      tag('thead', { class: 'quiet', role: 'rowgroup' }, tag('tr', { role: 'row' }, ...headings)),
      tag('tbody', { role: 'rowgroup' }, ...levelRows),
    ),
  )
}

/** The titles of the rows, in order: lead-ins, each discriminator, and descriptors without a discriminator. */
function rowsOf(columns: readonly LevelColumn[]): Rows {
  const rows = new Map<string, string>()
  if (columns.some(({ content }) => content.leadIn !== null)) rows.set(leadInRow, 'Lead-in')
  for (const { discriminator } of columns.flatMap(({ content }) => content.descriptors)) {
    if (discriminator && !rows.has(discriminator.id)) rows.set(discriminator.id, discriminator.title)
  }
  const columnsWithNames = columns.filter(hasNames)
  if ((columnsWithNames.length ? columnsWithNames : columns).some((column) => entriesIn(unnamedRow, column).length)) {
    rows.set(unnamedRow, 'Descriptors')
  }
  return rows
}

const isDiscriminator = (row: string) => row !== leadInRow && row !== unnamedRow

/** Whether any of a level's descriptors has a discriminator. */
const hasNames = ({ content }: LevelColumn) => content.descriptors.some(({ discriminator }) => discriminator)

/** A level's entries in a row: its lead-in or descriptors. Only descriptors have a position. */
function entriesIn(row: string, { content }: LevelColumn): { text: string | null; position?: number }[] {
  if (row === leadInRow) return content.leadIn === null ? [] : [{ text: content.leadIn }]
  return content.descriptors.flatMap(({ discriminator, text }, position) =>
    (discriminator?.id ?? unnamedRow) === row ? [{ text, position }] : [],
  )
}

function cellsOf(index: number, rows: Rows, table: LevelTable): string[] {
  // If only other levels have discriminators, this level has a single cell that spans all descriptor rows.
  const hasSingleCell = !hasNames(table.columns[index]!) && table.columns.some(hasNames)
  const cells = [...rows].flatMap(([row, title]) => {
    if (hasSingleCell && row !== leadInRow) return []
    return tag(
      'td',
      { class: row === leadInRow ? 'lead-in' : undefined, role: 'cell' },
      isDiscriminator(row) ? tag('p', { class: 'label', 'aria-hidden': 'true' }, breakable(title)) : '',
      wordingOf(index, row, table),
    )
  })
  if (!hasSingleCell) return cells
  const colspan = `${rows.size - cells.length}`
  return [...cells, tag('td', { class: 'whole', role: 'cell', colspan }, wordingOf(index, unnamedRow, table))]
}

/** The content of a cell, highlighted where it differs from another column. */
function wordingOf(index: number, row: string, table: LevelTable): string {
  const { columns, highlight, emptyRemark = 'Nothing at this level.', placeOf, below } = table
  const entries = entriesIn(row, columns[index]!)
  if (!entries.length) return isDiscriminator(row) ? remark(emptyRemark) : ''
  const isFirst = highlight === 'both' && index === 0
  const otherColumn = highlight === 'none' ? undefined : columns[isFirst ? 1 : index - 1]
  const [text, otherText] = [joinedText(entries), otherColumn ? joinedText(counterparts(row, otherColumn)) : null]
  const comparison = text !== null && otherText !== null ? compareTexts(otherText, text) : undefined
  const entryHtml = comparison
    ? comparedHtml(entries, comparison.right, isFirst ? 'first' : 'new')
    : entries.map(({ text }) => officialHtml(text))
  const verdict = comparison && !isFirst ? remarkOn(comparison, otherColumn!.title) : undefined
  if (entries.length === 1 && !placeOf) return entryHtml[0]! + (verdict ? remark(verdict) : '')
  const items = entries.map(({ position }, entry) =>
    tag(
      entries.length > 1 ? 'li' : 'div',
      { 'data-place': position === undefined ? undefined : placeOf?.(index, position) },
      entryHtml[entry]!,
      (position === undefined ? undefined : below?.(index, position)) ?? '',
    ),
  )
  return (items.length > 1 ? tag('ul', {}, ...items) : items.join('')) + (verdict ? remark(verdict) : '')
}

/**
 * The entries that a row is compared to in another column. For the lead-in row: the lead-in. For a discriminator's row:
 * the same discriminator's entries, if the column has discriminators. In all other cases: all of the column's
 * descriptors.
 */
const counterparts = (row: string, column: LevelColumn) =>
  row === leadInRow || (isDiscriminator(row) && hasNames(column)) ? entriesIn(row, column) : column.content.descriptors

const rowHeadings = (rows: Rows, { addressOf, hasFragments }: LevelTable) =>
  [...rows].map(([row, title]) => {
    if (!isDiscriminator(row)) return headingCell('columnheader', { class: row.slice(1) }, visuallyHidden(title))
    const name = breakable(title)
    return headingCell(
      'columnheader',
      { id: hasFragments ? row : undefined },
      addressOf ? tag('a', { href: addressOf(row) }, name) : name,
    )
  })

function columnHeading({ title, address, name, isCurrent, content: { scores } }: LevelColumn): string {
  const link = { href: address, 'aria-label': name, 'aria-current': isCurrent ? 'page' : undefined }
  return headingCell(
    'rowheader',
    {},
    address === undefined ? tag('span', {}, breakable(title)) : tag('a', link, breakable(title)),
    scores === null ? '' : tag('p', { class: 'voice' }, escaped(scores)),
  )
}

const headingCell = (
  role: 'columnheader' | 'rowheader',
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: string[]
) => tag('th', { ...attributes, role, scope: role === 'rowheader' ? 'row' : 'col' }, ...content)

const visuallyHidden = (text: string) => tag('span', { class: 'visually-hidden' }, text)
