import { byFacet, facetNames, facets } from './facets.ts'
import type { SearchRequest } from './search.ts'

/** The number of hits that the search page shows initially and adds on demand. */
export const pageSize = 20

/** Request limits, so that no address can block the browser. */
export const limits = {
  /** Characters in a query, the same limit as in the search box. */
  characters: 1_000,
  /** Hits shown on the page. */
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
