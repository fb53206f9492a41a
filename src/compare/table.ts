import { isAnchorOfPlace } from '../rubric/anchor.ts'
import { type Compared, compareTexts, type Piece } from '../rubric/compare.ts'
import { element } from '../site/element.ts'
import { to } from '../site/links.ts'
import { type LevelChoice, placeOf } from './choice.ts'
import type { ComparedLevel } from './level.ts'
import { type ComparisonRow, comparisonRows } from './rows.ts'

/** One side of a comparison. */
export interface ComparedSide {
  readonly choice: LevelChoice
  readonly level: ComparedLevel
}

/** Two levels as a table with a row for each discriminator, the words that each has for itself marked. */
export function comparisonTable(left: ComparedSide, right: ComparedSide): HTMLTableElement {
  const rows = comparisonRows(left.level, right.level).map((row) => {
    const marks = marksOf(row)
    const heading = withRole(element('th', '', row.title), 'rowheader')
    heading.scope = 'row'
    const cells = row.whole
      ? [wholeCell(left, row.left), wholeCell(right, row.right)]
      : [cell(left, row.left[0], marks?.left), cell(right, row.right[0], marks?.right)]
    return withRole(element('tr', '', heading, ...cells), 'row')
  })
  const corner = withRole(element('th', '', element('span', 'visually-hidden', 'Discriminator')), 'columnheader')
  const heads = withRole(element('tr', '', corner, columnHead(left), columnHead(right)), 'row')
  const table = element(
    'table',
    'sheet side-by-side',
    withRole(element('thead', '', heads), 'rowgroup'),
    withRole(element('tbody', '', ...rows), 'rowgroup'),
  )
  table.ariaLabel = `${nameOf(left)}, compared with ${nameOf(right)}`
  return withRole(table, 'table')
}

/** Level III, Technical Management Support: Factor 3, Customer Relations */
export const nameOf = ({ level }: ComparedSide) => `${level.name}: ${level.factor}`

function columnHead({ choice, level }: ComparedSide): HTMLElement {
  const link = element('a', '', level.name)
  link.href = to.levelDescription(placeOf(choice))
  const where = element('span', 'column-place', level.factor)
  const head = withRole(element('th', '', link, where), 'columnheader')
  if (level.scores !== null) head.append(element('span', 'column-place voice', level.scores))
  head.scope = 'col'
  return head
}

/** The two texts of a row in pieces, if they are alike enough for marks to help. */
function marksOf({ whole, left: [left], right: [right] }: ComparisonRow) {
  const comparison = !whole && left?.text && right?.text ? compareTexts(left.text, right.text) : undefined
  return comparison?.alike ? comparison : undefined
}

function cell(side: ComparedSide, descriptor: Compared | undefined, pieces: readonly Piece[] | undefined): HTMLElement {
  return cellOf(side, descriptor ? wording(descriptor, pieces) : element('p', 'soft', 'No counterpart at this level.'))
}

/** All descriptors of a level, each under its discriminator if it has one. */
function wholeCell(side: ComparedSide, descriptors: readonly Compared[]): HTMLElement {
  const items = descriptors.map((descriptor) => {
    const title = isAnchorOfPlace(descriptor.anchor) ? [] : [element('p', 'soft', descriptor.title)]
    return element('li', '', ...title, wording(descriptor))
  })
  return cellOf(side, element('ul', 'together', ...items))
}

function wording({ text }: Compared, pieces?: readonly Piece[]): HTMLElement {
  if (text === null) return element('p', 'soft', 'The source document has no descriptor here.')
  const shown = (pieces ?? [{ text, own: false }]).map((piece) =>
    piece.own ? element('mark', 'own', piece.text) : piece.text,
  )
  return element('div', 'official', element('p', '', ...shown))
}

function cellOf(side: ComparedSide, content: HTMLElement): HTMLElement {
  const column = element('p', 'column', side.level.name)
  column.ariaHidden = 'true'
  return withRole(element('td', '', column, content), 'cell')
}

/** Explicit roles keep what `display` takes from a table on narrow screens. */
function withRole<Node extends HTMLElement>(node: Node, role: string): Node {
  node.role = role
  return node
}
