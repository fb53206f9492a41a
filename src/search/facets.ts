/** The facets by which results can be filtered, in display order, with their headings and query parameters. */
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

/** The selected ids for each facet. An empty list does not narrow the results. */
export type Filters = Readonly<Record<Facet, readonly string[]>>

/** Builds an object with a value for each facet. */
export function byFacet<Value>(make: (facet: Facet) => Value): Record<Facet, Value> {
  return Object.fromEntries(facetNames.map((facet) => [facet, make(facet)])) as Record<Facet, Value>
}

/** Filters with nothing selected. */
export const noFilters: Filters = byFacet(() => [])

/** Whether any filter value is selected. */
export const isNarrowing = (filters: Filters) => facetNames.some((facet) => filters[facet].length)

/** A facet value: its id, which appears in URLs, and its name. */
export interface FacetValue {
  readonly id: string
  readonly name: string
}

/** Formats a value for Pagefind: its id, a space and its name. Ids contain no spaces. */
export const writeValue = ({ id, name }: FacetValue) => `${id} ${name}`

/** Parses a value that Pagefind stored. */
export function readValue(storedValue: string): FacetValue {
  const end = storedValue.indexOf(' ')
  return { id: storedValue.slice(0, end), name: storedValue.slice(end + 1) }
}
