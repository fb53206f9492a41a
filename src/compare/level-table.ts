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
  /** Which words to highlight: those that the previous column lacks, those in only one of two columns, or none. */
  readonly highlight: 'before' | 'both' | 'none'
  /** The address of a discriminator's page. If omitted, discriminator names are not links. */
  readonly addressOf?: (discriminator: string) => string
  /** Whether each discriminator heading has the discriminator's id as its fragment. */
  readonly hasFragments?: boolean
  /** The HTML below a descriptor, given the indexes of its column and of the descriptor. */
  readonly below?: (column: number, descriptor: number) => string
  /** The place to cite when a descriptor is copied. */
  readonly placeOf?: (column: number, descriptor: number) => string
  /** The remark in a cell without a descriptor. */
  readonly nothing?: string
}

/** The rows that are not discriminators. No id begins with an underscore. */
const [leadIn, unnamed] = ['_lead-in', '_unnamed']

/** Row titles, keyed by discriminator id. */
type Rows = ReadonlyMap<string, string>

/**
 * The table as HTML. Each HTML row is a level, so that phones, paper, the Tab key and screen readers go level by level.
 * If there is room, `level-table.css` shows the levels as columns. The roles restore semantics that `display` removes:
 * https://www.w3.org/TR/html-aria/#el-table
 */
export function levelTable(table: LevelTable): string {
  const { label, columns } = table
  const rows = rowsOf(columns)
  const heads = [head('columnheader', {}, hidden('Level')), ...rowHeads(rows, table)]
  const lines = columns.map((column, index) =>
    tag('tr', { role: 'row', id: column.id }, columnHead(column), ...cellsOf(index, rows, table)),
  )
  return tag(
    'div',
    { class: `level-table sheet${columns.some(isNaming) ? '' : ' unnamed'}`, 'data-columns': `${columns.length}` },
    tag(
      'table',
      { role: 'table', 'aria-label': label },
      tag('thead', { class: 'quiet', role: 'rowgroup' }, tag('tr', { role: 'row' }, ...heads)),
      tag('tbody', { role: 'rowgroup' }, ...lines),
    ),
  )
}

/** Lead-ins, then discriminators in order of first occurrence, then descriptors without a discriminator. */
function rowsOf(columns: readonly LevelColumn[]): Rows {
  const rows = new Map<string, string>()
  if (columns.some(({ texts }) => texts.leadIn !== null)) rows.set(leadIn, 'Lead-in')
  for (const { discriminator } of columns.flatMap(({ texts }) => texts.descriptors)) {
    if (discriminator && !rows.has(discriminator.id)) rows.set(discriminator.id, discriminator.title)
  }
  const naming = columns.filter(isNaming)
  if ((naming.length ? naming : columns).some((column) => entriesIn(unnamed, column).length)) {
    rows.set(unnamed, 'Descriptors')
  }
  return rows
}

const isDiscriminator = (row: string) => row !== leadIn && row !== unnamed

/** Whether a level names any discriminators. */
const isNaming = ({ texts }: LevelColumn) => texts.descriptors.some(({ discriminator }) => discriminator)

/** A level's texts in a row. Only descriptors have a position. */
function entriesIn(row: string, { texts }: LevelColumn): { text: string | null; position?: number }[] {
  if (row === leadIn) return texts.leadIn === null ? [] : [{ text: texts.leadIn }]
  return texts.descriptors.flatMap(({ discriminator, text }, position) =>
    (discriminator?.id ?? unnamed) === row ? [{ text, position }] : [],
  )
}

function cellsOf(index: number, rows: Rows, table: LevelTable): string[] {
  // Next to levels that name discriminators, a level without them has a single cell that spans all descriptor rows.
  const isWhole = !isNaming(table.columns[index]!) && table.columns.some(isNaming)
  const cells = [...rows].flatMap(([row, title]) => {
    if (isWhole && row !== leadIn) return []
    return tag(
      'td',
      { class: row === leadIn ? 'lead-in' : undefined, role: 'cell' },
      isDiscriminator(row) ? tag('p', { class: 'label', 'aria-hidden': 'true' }, breakable(title)) : '',
      wordingOf(index, row, table),
    )
  })
  if (!isWhole) return cells
  const colspan = `${rows.size - cells.length}`
  return [...cells, tag('td', { class: 'whole', role: 'cell', colspan }, wordingOf(index, unnamed, table))]
}

/** The content of a cell, highlighted where it differs from another column. */
function wordingOf(index: number, row: string, table: LevelTable): string {
  const { columns, highlight, nothing = 'Nothing at this level.', placeOf, below } = table
  const entries = entriesIn(row, columns[index]!)
  if (!entries.length) return isDiscriminator(row) ? remark(nothing) : ''
  const isFirst = highlight === 'both' && index === 0
  const other = highlight === 'none' ? undefined : columns[isFirst ? 1 : index - 1]
  const [text, otherText] = [joinedText(entries), other ? joinedText(counterparts(row, other)) : null]
  const comparison = text !== null && otherText !== null ? compareTexts(otherText, text) : undefined
  const wordings = comparison
    ? comparedHtml(entries, comparison.right, isFirst ? 'first' : 'new')
    : entries.map(({ text }) => officialHtml(text))
  const why = comparison && !isFirst ? remarkOn(comparison, other!.title) : undefined
  if (entries.length === 1 && !placeOf) return wordings[0]! + (why ? remark(why) : '')
  const items = entries.map(({ position }, item) =>
    tag(
      entries.length > 1 ? 'li' : 'div',
      { 'data-place': position === undefined ? undefined : placeOf?.(index, position) },
      wordings[item]!,
      (position === undefined ? undefined : below?.(index, position)) ?? '',
    ),
  )
  return (items.length > 1 ? tag('ul', {}, ...items) : items.join('')) + (why ? remark(why) : '')
}

/** The other column's texts to compare with a row: all its descriptors unless both columns name discriminators. */
const counterparts = (row: string, column: LevelColumn) =>
  row === leadIn || (isDiscriminator(row) && isNaming(column)) ? entriesIn(row, column) : column.texts.descriptors

const rowHeads = (rows: Rows, { addressOf, hasFragments }: LevelTable) =>
  [...rows].map(([row, title]) => {
    if (!isDiscriminator(row)) return head('columnheader', { class: row.slice(1) }, hidden(title))
    const name = breakable(title)
    return head(
      'columnheader',
      { id: hasFragments ? row : undefined },
      addressOf ? tag('a', { href: addressOf(row) }, name) : name,
    )
  })

function columnHead({ title, address, name, isCurrent, texts: { scores } }: LevelColumn): string {
  const link = { href: address, 'aria-label': name, 'aria-current': isCurrent ? 'page' : undefined }
  return head(
    'rowheader',
    {},
    address === undefined ? tag('span', {}, breakable(title)) : tag('a', link, breakable(title)),
    scores === null ? '' : tag('p', { class: 'voice' }, escaped(scores)),
  )
}

const head = (
  role: 'columnheader' | 'rowheader',
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: string[]
) => tag('th', { ...attributes, role, scope: role === 'rowheader' ? 'row' : 'col' }, ...content)

const hidden = (text: string) => tag('span', { class: 'visually-hidden' }, text)
