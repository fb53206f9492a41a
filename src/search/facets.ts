/** What results can be narrowed by, in the order in which filters are shown, with its name in addresses. */
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

/** The ids that results are narrowed to, by facet; an empty list narrows nothing. */
export type Filters = Readonly<Record<Facet, readonly string[]>>

/** Something for each facet. */
export function byFacet<Value>(make: (facet: Facet) => Value): Record<Facet, Value> {
  return Object.fromEntries(facetNames.map((facet) => [facet, make(facet)])) as Record<Facet, Value>
}

/** Filters that narrow nothing. */
export const noFilters: Filters = byFacet(() => [])

/** Whether filters narrow anything. */
export const isNarrowing = (filters: Filters) => facetNames.some((facet) => filters[facet].length)

/** A value of a facet: the id that addresses have, and its name. */
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
