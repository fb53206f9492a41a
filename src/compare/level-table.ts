import { compareTexts } from '../rubric/comparison.ts'
import { breakable, escaped, tag } from '../rubric/html.ts'
import { joinedText } from '../rubric/relation.ts'
import type { LevelColumn } from './compared-level.ts'
import { comparedHtml, officialHtml, remark, remarkOn } from './wording.ts'

/** Level descriptions beside each other, with a row for each discriminator. */
export interface LevelTable {
  /** What the table shows. */
  readonly label: string
  readonly columns: readonly LevelColumn[]
  /** What is highlighted: what the column before lacks; of two columns, what either lacks; nothing. */
  readonly highlight: 'before' | 'both' | 'none'
  /** The address of a discriminator's page; without it, names of discriminators are no links. */
  readonly addressOf?: (discriminator: string) => string
  /** The head of each discriminator has its id as fragment. */
  readonly hasFragments?: boolean
  /** HTML below a descriptor, by the places of its column and its descriptor. */
  readonly below?: (column: number, descriptor: number) => string
  /** Where a descriptor is from, for those who copy it. */
  readonly placeOf?: (column: number, descriptor: number) => string
  /** What a column says in a row for which it has nothing. */
  readonly nothing?: string
}

/** The rows that are no discriminators. No id begins with an underscore. */
const [leadIn, unnamed] = ['_lead-in', '_unnamed']

/** The titles of rows, by the ids of their discriminators. */
type Rows = ReadonlyMap<string, string>

/**
 * The table as HTML. Its lines are the levels, so that phones, paper, the Tab key and screen readers go level by level;
 * where there is room, `level-table.css` shows them as columns. The roles keep what `display` takes from a table:
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

/** Lead-ins, the discriminators in the order of the first column that has each, and descriptors without discriminator. */
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

/** Whether a level names any discriminator. */
const isNaming = ({ texts }: LevelColumn) => texts.descriptors.some(({ discriminator }) => discriminator)

/** The texts that a level has in a row. A lead-in has no place among the descriptors. */
function entriesIn(row: string, { texts }: LevelColumn): { text: string | null; place?: number }[] {
  if (row === leadIn) return texts.leadIn === null ? [] : [{ text: texts.leadIn }]
  return texts.descriptors.flatMap(({ discriminator, text }, place) =>
    (discriminator?.id ?? unnamed) === row ? [{ text, place }] : [],
  )
}

function cellsOf(index: number, rows: Rows, table: LevelTable): string[] {
  // A level that names no discriminators beside others that do has one cell for all rows of descriptors.
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

/** What a column has in a row, highlighted where it differs from another column. */
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
  const items = entries.map(({ place }, item) =>
    tag(
      entries.length > 1 ? 'li' : 'div',
      { 'data-place': place === undefined ? undefined : placeOf?.(index, place) },
      wordings[item]!,
      (place === undefined ? undefined : below?.(index, place)) ?? '',
    ),
  )
  return (items.length > 1 ? tag('ul', {}, ...items) : items.join('')) + (why ? remark(why) : '')
}

/** What another column has to compare with a row: all its descriptors unless both name the discriminator. */
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
