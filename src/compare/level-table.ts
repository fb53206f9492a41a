import { compareTexts } from '../rubric/comparison.ts'
import { breakable, escaped, tag } from '../rubric/html.ts'
import { joinedText } from '../rubric/relation.ts'
import type { ComparedDescriptor, LevelColumn } from './compared-level.ts'
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

/** A row: what each column has for a discriminator, or without any. */
interface Row {
  readonly kind: 'discriminator' | 'lead-in' | 'unnamed'
  /** The discriminator's id. */
  readonly id?: string
  readonly title: string
  readonly cells: readonly (readonly ComparedDescriptor[])[]
}

/**
 * The table as HTML. Its lines are the levels, so that phones, paper, the Tab key and screen readers go level by level;
 * where there is room, `level-table.css` shows them as columns. The roles keep what `display` takes from a table:
 * https://www.w3.org/TR/html-aria/#el-table
 */
export function levelTable(table: LevelTable): string {
  const rows = rowsOf(table.columns)
  const isNamed = rows.some(({ kind }) => kind === 'discriminator')
  const heads = [head('columnheader', {}, hidden('Level')), ...rows.map((row) => rowHead(row, table))]
  const lines = table.columns.map((column, place) =>
    tag('tr', { role: 'row', id: column.id }, columnHead(column), ...cellsOf(place, rows, table)),
  )
  return tag(
    'div',
    { class: `level-table sheet${isNamed ? '' : ' unnamed'}`, 'data-columns': `${lines.length}` },
    tag(
      'table',
      { role: 'table', 'aria-label': table.label },
      tag('thead', { class: 'quiet', role: 'rowgroup' }, tag('tr', { role: 'row' }, ...heads)),
      tag('tbody', { role: 'rowgroup' }, ...lines),
    ),
  )
}

/** Lead-ins, a row for each discriminator in the order of the first column that has it, and descriptors without. */
function rowsOf(columns: readonly LevelColumn[]): Row[] {
  const naming = columns.filter(isNaming)
  const discriminators = new Map<string, string>()
  for (const { texts } of naming) {
    for (const { discriminator: named } of texts.descriptors) {
      if (named && !discriminators.has(named.id)) discriminators.set(named.id, named.title)
    }
  }
  const leadIns = columns.map(({ texts: { leadIn } }) =>
    leadIn === null ? [] : [{ discriminator: null, text: leadIn }],
  )
  const unnamed = (naming.length ? naming : columns).map(({ texts }) => texts.descriptors.filter(isUnnamed))
  const cells = (isInRow: (descriptor: ComparedDescriptor) => boolean) =>
    columns.map(({ texts }) => texts.descriptors.filter(isInRow))
  const rows: Row[] = [
    { kind: 'lead-in', title: 'Lead-in', cells: leadIns },
    ...[...discriminators].map(([id, title]): Row => ({
      kind: 'discriminator',
      id,
      title,
      cells: cells((one) => one.discriminator?.id === id),
    })),
    { kind: 'unnamed', title: 'Descriptors', cells: unnamed.some(({ length }) => length) ? cells(isUnnamed) : [] },
  ]
  return rows.filter((row) => row.cells.some(({ length }) => length))
}

const isUnnamed = ({ discriminator }: ComparedDescriptor) => !discriminator

const isNaming = ({ texts }: LevelColumn) => !texts.descriptors.every(isUnnamed)

function cellsOf(column: number, rows: readonly Row[], table: LevelTable): string[] {
  const single = (row: Row) =>
    tag(
      'td',
      { class: row.kind === 'lead-in' ? 'lead-in' : undefined, role: 'cell' },
      row.kind === 'discriminator' ? tag('p', { class: 'label', 'aria-hidden': 'true' }, breakable(row.title)) : '',
      wordingOf(column, row, table),
    )
  const others = rows.filter(({ kind }) => kind !== 'lead-in')
  if (isNaming(table.columns[column]!) || !others.some(({ kind }) => kind === 'discriminator')) return rows.map(single)
  // A level that names no discriminators beside others that do has one cell for all of their rows.
  const whole: Row = { kind: 'unnamed', title: '', cells: table.columns.map(({ texts }) => texts.descriptors) }
  return [
    ...rows.filter(({ kind }) => kind === 'lead-in').map(single),
    tag('td', { class: 'whole', role: 'cell', colspan: `${others.length}` }, wordingOf(column, whole, table)),
  ]
}

/** What a column has in a row, highlighted where it differs from another column. */
function wordingOf(column: number, row: Row, table: LevelTable): string {
  const { columns, highlight, nothing = 'Nothing at this level.' } = table
  const descriptors = row.cells[column]!
  if (!descriptors.length) return row.kind === 'discriminator' ? remark(nothing) : ''
  const isFirst = highlight === 'both' && column === 0
  const other = highlight === 'none' ? -1 : isFirst ? 1 : column - 1
  const [text, otherText] = [
    joinedText(descriptors),
    columns[other] ? joinedText(counterparts(row, other, columns)) : null,
  ]
  const comparison = text !== null && otherText !== null ? compareTexts(otherText, text) : undefined
  const wordings = comparison
    ? comparedHtml(descriptors, comparison.right, isFirst ? 'first' : 'new')
    : descriptors.map((one) => officialHtml(one.text))
  const why = comparison && !isFirst ? remarkOn(comparison, columns[other]!.title) : undefined
  const items = descriptors.map((descriptor, index) => {
    const place = columns[column]!.texts.descriptors.indexOf(descriptor)
    // A lead-in is none of the level's descriptors.
    const isDescriptor = place >= 0
    return tag(
      descriptors.length > 1 ? 'li' : 'div',
      { 'data-place': isDescriptor ? table.placeOf?.(column, place) : undefined },
      wordings[index]!,
      (isDescriptor && table.below?.(column, place)) || '',
    )
  })
  return (items.length > 1 ? tag('ul', {}, ...items) : items.join('')) + (why ? remark(why) : '')
}

/** What another column has to compare with a row: the same discriminator's, or all of its descriptors where it has none. */
const counterparts = ({ kind, cells }: Row, column: number, columns: readonly LevelColumn[]) =>
  kind === 'lead-in' || isNaming(columns[column]!) === (kind === 'discriminator')
    ? cells[column]!
    : columns[column]!.texts.descriptors

function rowHead({ kind, id, title }: Row, { addressOf, hasFragments }: LevelTable): string {
  if (id === undefined) return head('columnheader', { class: kind }, hidden(title))
  const name = breakable(title)
  return head(
    'columnheader',
    { id: hasFragments ? id : undefined },
    addressOf ? tag('a', { href: addressOf(id) }, name) : name,
  )
}

function columnHead({ title, address, name, isCurrent, texts: { scores } }: LevelColumn): string {
  const [element, attributes] =
    address === undefined
      ? ['span', {}]
      : ['a', { href: address, 'aria-label': name, 'aria-current': isCurrent ? 'page' : undefined }]
  return head(
    'rowheader',
    {},
    tag(element, attributes, breakable(title)),
    scores === null ? '' : tag('p', { class: 'voice' }, escaped(scores)),
  )
}

const head = (
  role: 'columnheader' | 'rowheader',
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: string[]
) => tag('th', { ...attributes, role, scope: role === 'rowheader' ? 'row' : 'col' }, ...content)

const hidden = (text: string) => tag('span', { class: 'visually-hidden' }, text)
