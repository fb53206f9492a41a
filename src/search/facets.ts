/** The facets that narrow results, in the order of the filters, with their names in addresses. */
export const facets = {
  edition: { heading: 'Edition', parameter: 'edition' },
  careerPath: { heading: 'Career path', parameter: 'path' },
  factor: { heading: 'Factor', parameter: 'factor' },
  level: { heading: 'Level', parameter: 'level' },
  kind: { heading: 'Kind', parameter: 'kind' },
  discriminator: { heading: 'Discriminator', parameter: 'discriminator' },
} as const
export type Facet = keyof typeof facets
export const facetNames = Object.keys(facets) as Facet[]

/** The chosen ids by facet. An empty list does not narrow the results. */
export type Filters = Readonly<Record<Facet, readonly string[]>>

/** Something for each facet. */
export function byFacet<Value>(make: (facet: Facet) => Value): Record<Facet, Value> {
  return Object.fromEntries(facetNames.map((facet) => [facet, make(facet)])) as Record<Facet, Value>
}

/** Filters without any chosen value. */
export const noFilters: Filters = byFacet(() => [])

/** Whether filters have a chosen value. */
export const isNarrowing = (filters: Filters) => facetNames.some((facet) => filters[facet].length)

/** A value of a facet: its id, which is in addresses, and its name. */
export interface FacetValue {
  readonly id: string
  readonly name: string
}

/** A value as Pagefind stores it. Ids have no spaces. */
export const writeValue = ({ id, name }: FacetValue) => `${id} ${name}`

/** Reads a value that Pagefind stores. */
export function readValue(stored: string): FacetValue {
  const end = stored.indexOf(' ')
  return { id: stored.slice(0, end), name: stored.slice(end + 1) }
}
