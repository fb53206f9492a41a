import { byFacet, facetNames, facets } from './facets.ts'
import type { SearchRequest } from './search.ts'

/** The number of hits that the search page shows at first, and how many it adds each time someone asks for more. */
export const pageSize = 20

/** Limits on a request, so that no address can block the browser. */
export const limits = {
  /** The maximum number of characters in a query, which is also the limit in the search box. */
  characters: 1_000,
  /** The maximum number of hits shown on the page. */
  hits: 1_000,
}

/** Parses a request from a URL’s query string. Ignores invalid values. */
export function requestFrom(address: string): SearchRequest {
  const parameters = new URLSearchParams(address)
  const show = Number(parameters.get('show'))
  const pages = Number.isSafeInteger(show) && show > 0 ? Math.ceil(show / pageSize) : 1
  return {
    query: (parameters.get('q') ?? '').slice(0, limits.characters).toWellFormed(),
    filters: byFacet((facet) => [...new Set(parameters.getAll(facets[facet].parameter))]),
    limit: Math.min(pages * pageSize, limits.hits),
  }
}

/** Formats a request as a URL’s query string. Empty for an empty request. */
export function addressOf({ query, filters, limit }: SearchRequest): string {
  const parameters = new URLSearchParams()
  if (query) parameters.set('q', query)
  for (const facet of facetNames) for (const id of filters[facet]) parameters.append(facets[facet].parameter, id)
  if (limit > pageSize) parameters.set('show', String(limit))
  return String(parameters)
}
