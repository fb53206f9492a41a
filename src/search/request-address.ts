import { byFacet, facetNames, facets } from './facets.ts'
import type { SearchRequest } from './search.ts'

/** The number of hits that the search page shows at first, and adds on demand. */
export const pageSize = 20

/** Limits of a request: no address, whoever wrote it, must block the browser. */
export const limits = {
  /** Characters of a query, the same as in the box. */
  characters: 1_000,
  /** Hits that are shown. */
  hits: 1_000,
}

/** Reads a request from the query part of an address. Ignores what makes no sense. */
export function requestFrom(address: string): SearchRequest {
  const given = new URLSearchParams(address)
  const show = Number(given.get('show'))
  const pages = Number.isSafeInteger(show) && show > 0 ? Math.ceil(show / pageSize) : 1
  return {
    query: (given.get('q') ?? '').slice(0, limits.characters).toWellFormed(),
    filters: byFacet((facet) => [...new Set(given.getAll(facets[facet].parameter))]),
    limit: Math.min(pages * pageSize, limits.hits),
  }
}

/** Writes a request as the query part of an address. Empty if the request is. */
export function addressOf({ query, filters, limit }: SearchRequest): string {
  const written = new URLSearchParams()
  if (query) written.set('q', query)
  for (const facet of facetNames) for (const id of filters[facet]) written.append(facets[facet].parameter, id)
  if (limit > pageSize) written.set('show', String(limit))
  return String(written)
}
