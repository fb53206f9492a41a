import { beginningOf } from '../rubric/excerpt.ts'
import { visible } from '../rubric/visible.ts'
import { element } from '../browser/element.ts'
import { routesOf } from './fetch.ts'
import { type SideName, sideNames } from './selects.ts'
import { formatChoice, idsOf, type Side } from './choice.ts'
import { type ComparedSide, labelsOf, nameOf } from './label.ts'

/** What the address says of both sides. */
export type Sides = Readonly<Record<SideName, Side>>

/** What is above two levels side by side: which they are, what they have in common, and what the marks mean. */
export function comparisonHeading(left: ComparedSide, right: ComparedSide): HTMLElement[] {
  const labels = labelsOf(left, right)
  const shared = labels.shared.flatMap((one, index) => [index ? ' · ' : '', element('span', '', one)])
  return [
    element(
      'h2',
      '',
      ...[linkTo(left, labels.left), ' and ', linkTo(right, labels.right)],
      ...(shared.length ? [' ', element('span', 'shared', ...shared)] : []),
    ),
    element('p', 'soft', ...legend(left, right)),
  ]
}

function linkTo(side: ComparedSide, label: string): HTMLElement {
  const link = element('a', '', label)
  link.href = routesOf(side.choice).levelDescription(idsOf(side.choice))
  link.ariaLabel = nameOf(side)
  return link
}

function legend(left: ComparedSide, right: ComparedSide): (Node | string)[] {
  const labels = labelsOf(left, right)
  if (formatChoice(left.choice) === formatChoice(right.choice)) return ['Both sides are the same level.']
  const first = element('span', 'only-first', `only in ${labels.left}`)
  return ['Highlighted: ', element('ins', '', `only in ${labels.right}`), '. Dashed underline: ', first, '.']
}

/** What keeps two sides from being compared, as a sentence. */
export function problemOf(sides: Sides): string {
  const unknown = sideNames.flatMap((name) =>
    sides[name].state === 'unknown' ? [visible(beginningOf(sides[name].given, 200))] : [],
  )
  if (unknown.length) {
    return `The address names a level that does not exist: ${unknown.join(' and ')}. Choose from the lists instead.`
  }
  if (sides.left.state === sides.right.state) return 'Choose two levels to see them side by side.'
  return `Choose the ${sides.left.state === 'empty' ? 'first' : 'second'} level too.`
}
