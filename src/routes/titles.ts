/** The titles of one-of-a-kind pages, keyed by route name. */
export const titles = {
  guides: 'Guides',
  compare: 'Compare two levels',
  search: 'Search',
  data: 'Data',
  accessibility: 'Accessibility',
} as const
