import { type Compared, compareTexts, pairDescriptors, type Piece } from '../rubric/compare.ts'
import { element } from '../site/element.ts'
import { to } from '../site/links.ts'
import { type LevelChoice, placeOf } from './choice.ts'
import type { ComparedLevel } from './level.ts'

/** One side of a comparison. */
export interface ComparedSide {
  readonly choice: LevelChoice
  readonly level: ComparedLevel
}

/** Two levels as a table with a row for each discriminator, the words that each has for itself marked. */
export function comparisonTable(left: ComparedSide, right: ComparedSide): HTMLTableElement {
  const rows = pairDescriptors(left.level.descriptors, right.level.descriptors).map((row) => {
    const comparison = row.left?.text && row.right?.text ? compareTexts(row.left.text, row.right.text) : undefined
    const marks = comparison?.alike ? comparison : undefined
    const heading = withRole(element('th', '', row.title), 'rowheader')
    heading.scope = 'row'
    return withRole(
      element('tr', '', heading, cell(left, row.left, marks?.left), cell(right, row.right, marks?.right)),
      'row',
    )
  })
  const corner = withRole(element('th', '', element('span', 'visually-hidden', 'Discriminator')), 'columnheader')
  const heads = withRole(element('tr', '', corner, columnHead(left), columnHead(right)), 'row')
  const table = element(
    'table',
    'sheet side-by-side',
    withRole(element('thead', '', heads), 'rowgroup'),
    withRole(element('tbody', '', ...rows), 'rowgroup'),
  )
  table.ariaLabel = `${nameOf(left)}, beside ${nameOf(right)}`
  return withRole(table, 'table')
}

/** Level III, Technical Management Support: Factor 3, Customer Relations */
export const nameOf = ({ level }: ComparedSide) => `${level.name}: ${level.factor}`

function columnHead({ choice, level }: ComparedSide): HTMLElement {
  const link = element('a', '', level.name)
  link.href = to.levelDescription(placeOf(choice))
  const where = element('span', 'column-place', level.factor)
  const head = withRole(element('th', '', link, where), 'columnheader')
  head.scope = 'col'
  return head
}

function cell(side: ComparedSide, descriptor: Compared | undefined, pieces: readonly Piece[] | undefined): HTMLElement {
  const column = element('p', 'column', side.level.name)
  column.ariaHidden = 'true'
  if (!descriptor) return withRole(element('td', '', column, element('p', 'soft', 'No counterpart here.')), 'cell')
  if (descriptor.text === null) {
    const hole = element('p', 'soft', 'The source document has no descriptor here.')
    return withRole(element('td', '', column, hole), 'cell')
  }
  const shown = (pieces ?? [{ text: descriptor.text, own: false }]).map(({ text, own }) =>
    own ? element('mark', 'own', text) : text,
  )
  return withRole(element('td', '', column, element('div', 'official', element('p', '', ...shown))), 'cell')
}

/** Explicit roles keep what `display` takes from a table on narrow screens. */
function withRole<Node extends HTMLElement>(node: Node, role: string): Node {
  node.role = role
  return node
}
