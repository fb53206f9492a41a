import { isAnchorOfWords } from '../rubric/anchor.ts'
import { type Compared, compareTexts, paragraphsOf, type Piece } from '../rubric/comparison.ts'
import { element } from '../browser/element.ts'
import { type ComparedSide, labelsOf } from './label.ts'
import { onlyFirst, onlySecond } from './mark.ts'
import { remarkOn } from './remark.ts'
import { comparisonRows } from './rows.ts'

interface Column {
  readonly label: string
  readonly scores: string | null
  readonly mark: (words: string) => HTMLElement
}

/** Two levels as a table with a row for each discriminator, the words that each has for itself marked. */
export function comparisonTable(left: ComparedSide, right: ComparedSide): HTMLTableElement {
  const labels = labelsOf(left, right)
  const one: Column = { label: labels.left, scores: left.level.scores, mark: onlyFirst }
  const other: Column = { label: labels.right, scores: right.level.scores, mark: onlySecond }
  const rows = comparisonRows(left.level, right.level).map((row) => {
    const heading = withRole(element('th', '', row.title), 'rowheader')
    heading.scope = 'row'
    const [left = [], right = []] = row.sides
    const cells = row.whole ? [wholeCell(one, left), wholeCell(other, right)] : pairedCells(left, right, one, other)
    return withRole(element('tr', '', heading, ...cells), 'row')
  })
  const corner = withRole(element('th', '', element('span', 'visually-hidden', 'Discriminator')), 'columnheader')
  corner.scope = 'col'
  const heads = withRole(element('tr', '', corner, columnHead(one), columnHead(other)), 'row')
  const table = element(
    'table',
    'sheet side-by-side',
    withRole(element('thead', '', heads), 'rowgroup'),
    withRole(element('tbody', '', ...rows), 'rowgroup'),
  )
  table.ariaLabel = `${labels.left}, compared with ${labels.right}`
  return withRole(table, 'table')
}

function columnHead({ label, scores }: Column): HTMLElement {
  const head = withRole(element('th', '', label, ...scoresOf(scores)), 'columnheader')
  head.scope = 'col'
  return head
}

function pairedCells(
  [left]: readonly Compared[],
  [right]: readonly Compared[],
  one: Column,
  other: Column,
): HTMLElement[] {
  const comparison = left?.text && right?.text ? compareTexts(left.text, right.text) : undefined
  const remark = comparison && remarkOn(comparison, one.label)
  return [
    cell(one, ...wording(one, left, comparison?.left)),
    cell(other, ...wording(other, right, comparison?.right), ...(remark ? [element('p', 'soft', remark)] : [])),
  ]
}

/** All descriptors of a level, each under its discriminator if it has one. */
function wholeCell(column: Column, descriptors: readonly Compared[]): HTMLElement {
  const items = descriptors.map((descriptor) => {
    const title = element('p', 'soft', descriptor.title)
    title.dataset['title'] = ''
    return element('li', '', ...(isAnchorOfWords(descriptor.anchor) ? [] : [title]), ...wording(column, descriptor))
  })
  return cell(column, element('ul', 'together', ...items))
}

function wording({ mark }: Column, descriptor: Compared | undefined, pieces?: readonly Piece[]): HTMLElement[] {
  if (!descriptor) return [element('p', 'soft', 'No counterpart at this level.')]
  const { text } = descriptor
  if (text === null) return [element('p', 'soft', 'The source document has no descriptor here.')]
  const paragraphs = paragraphsOf(pieces ?? [{ text, own: false }]).map((paragraph) =>
    element('p', '', ...paragraph.map(({ text, own }) => (own ? mark(text) : text))),
  )
  return [element('div', 'official', ...paragraphs)]
}

/** A cell that says of which side it is; the styles show that where the heads of the columns are not. */
function cell({ label, scores }: Column, ...content: HTMLElement[]): HTMLElement {
  return withRole(element('td', '', element('p', 'column', label, ...scoresOf(scores)), ...content), 'cell')
}

const scoresOf = (scores: string | null) => (scores === null ? [] : [element('span', 'column-place voice', scores)])

/** Explicit roles keep what `display` takes from a table on narrow screens. */
function withRole<Node extends HTMLElement>(node: Node, role: string): Node {
  node.role = role
  return node
}
