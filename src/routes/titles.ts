/** The titles of one-of-a-kind pages, by the name of their route. */
export const titles = {
  guides: 'Guides',
  compare: 'Compare two levels',
  search: 'Search',
  data: 'Data',
  accessibility: 'Accessibility',
} as const
