import type { CareerPath, Family } from '../rubric/family.ts'

/**
 * How much one page shows at once. Beyond these numbers pages group, so that a page's height and weight follow from what
 * someone looks for, not from how much there is. Of the family that the site is for (three career paths, six factors)
 * nothing is folded or left to another page. The numbers were tried on generated families of 18, 200 and 2,000 rubrics.
 */
export const most = {
  /** Career paths side by side in the family's grid: with more, four levels no longer fit a column on a laptop. */
  columns: 5,
  /** Factors one below the other there: about one screen. */
  rows: 10,
  /** Rubrics on an index page, each with its levels: about five screens of a phone. */
  rubrics: 30,
  /** Rubrics in a list of one column, before it takes two. */
  column: 12,
  /** Sections without a list of them above: what one sees coming needs no announcement. */
  unlisted: 3,
  /** Sections with all that is in them: about five screens. With more, each opens when it is wanted. */
  open: 8,
  /** Links of one kind beside the subject of a page, and names in a sentence. */
  links: 6,
} as const

/** Whether a family fits a grid of career paths and factors. */
export const fitsGrid = ({ careerPaths, factors }: Pick<Family, 'careerPaths' | 'factors'>): boolean =>
  careerPaths.length <= most.columns && factors.length <= most.rows

/** How many levels the career path with the most has, of those that stand side by side. */
export const mostLevels = (careerPaths: readonly Pick<CareerPath, 'levels'>[]): number =>
  Math.max(0, ...careerPaths.map(({ levels }) => levels.filter(({ beyond }) => !beyond).length))

/**
 * Whether several career paths fit side by side on a laptop, the factors' titles beside them: each column is as wide as
 * the longest word of a title and the steps of the levels need, in rem.
 */
export function fitsBeside(careerPaths: readonly Pick<CareerPath, 'title' | 'levels'>[]): boolean {
  const letters = careerPaths.flatMap(({ title }) => title.split(/[\s/-]/).map(({ length }) => length))
  const column = Math.max(2 * mostLevels(careerPaths), 0.6 * Math.max(0, ...letters)) + 1.5
  return careerPaths.length > 1 && 14 + careerPaths.length * column <= 63
}

/** How so many sections of a page are shown: in full, in full below a list of them, or folded, to be opened. */
export function sectionForm(count: number): 'plain' | 'listed' | 'folded' {
  if (count <= most.unlisted) return 'plain'
  return count <= most.open ? 'listed' : 'folded'
}

/** Names in a sentence: all of them, or the first few and how many more there are. */
export function namesOf(titles: readonly string[]): string {
  const names = titles
  if (names.length <= most.links) return names.join(', ')
  const first = names.slice(0, most.links - 1)
  return `${first.join(', ')} and ${names.length - first.length} more`
}
