/** The titles of the pages that exist only once, by the name of their address. */
export const titles = {
  guides: 'Guides',
  compare: 'Compare two levels',
  search: 'Search',
  data: 'Data',
  accessibility: 'Accessibility',
} as const
