import { breakable, tag } from '../rubric/html.ts'
import type { ComparedContent } from './compared-level.ts'
import { levelTable } from './level-table.ts'

/** One side of a comparison: a level description with the names that identify it. */
export interface ComparedSide extends ComparedContent {
  /** Level III */
  readonly level: string
  /** Technical Management Support */
  readonly careerPath: string
  /** Factor 3, Customer Relations */
  readonly factor: string
  /** The edition's title. Empty if the site has only one edition. */
  readonly edition: string
  /** The address of the level's page. */
  readonly address: string
}

const parts = ['level', 'careerPath', 'factor', 'edition'] as const

/** Compares two levels. Returns the page title, the place for citations, and the heading and table as HTML. */
export function comparison(left: ComparedSide, right: ComparedSide) {
  const differences = parts.filter((part) => left[part] !== right[part])
  const fields = differences.length ? differences : parts.slice(0, 1)
  const sharedNames = parts.filter((part) => !fields.includes(part) && left[part]).map((part) => left[part])
  // Each label contains only what distinguishes its side from the other.
  const [first, second] = [left, right].map((side) => fields.map((part) => side[part]).join(', ')) as [string, string]
  const [onlyFirst, onlySecond] = [first, second].map((label) => breakable(`only in ${label}`)) as [string, string]
  const legend =
    left.address === right.address
      ? 'Both sides are the same level.'
      : `Highlighted: ${tag('ins', {}, onlySecond)}. Dashed underline: ${tag('span', { class: 'only-first' }, onlyFirst)}.`
  return {
    title: `${nameOf(left)} – ${nameOf(right)}`,
    place: [...sharedNames, `${first} compared with ${second}`].join('; '),
    heading: [
      tag('h2', {}, linkTo(left, first), ' and ', linkTo(right, second)),
      sharedNames.length ? tag('p', {}, breakable(sharedNames.join(' · '))) : '',
      tag('p', { class: 'soft' }, legend),
    ].join(''),
    table: levelTable({
      label: `${first}, compared with ${second}`,
      columns: [
        { title: first, content: left },
        { title: second, content: right },
      ],
      highlight: 'both',
    }),
  }
}

/** Level III, Technical Management Support: Factor 3, Customer Relations */
const nameOf = ({ level, careerPath, factor, edition }: ComparedSide) =>
  `${level}, ${careerPath}: ${factor}${edition && `; ${edition}`}`

const linkTo = (side: ComparedSide, label: string) =>
  tag('a', { href: side.address, 'aria-label': nameOf(side) }, breakable(label))
