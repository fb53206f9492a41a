/**
 * How much one page shows at once. Beyond these numbers pages group, so that a page's height and weight follow from what
 * someone looks for, not from how much there is. Of the family that the site is for (three career paths, six factors)
 * nothing is folded or left to another page. The numbers were tried on generated families of 18, 200 and 2,000 rubrics.
 */
export const most = {
  /** Rubrics on an index page, each with its levels: about five screens of a phone. */
  rubrics: 30,
  /** Sections without a list of them above: what one sees coming needs no announcement. */
  unlisted: 3,
  /** Sections with all that is in them: about five screens. With more, each opens when it is wanted. */
  open: 8,
  /** Links of one kind beside the subject of a page, and names in a sentence. */
  links: 6,
} as const

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
