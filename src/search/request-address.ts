import { byFacet, type Facet, facetNames, facets } from './facets.ts'
import type { SearchRequest } from './search.ts'

/** How many hits the search page shows at first, and how many more on demand. */
export const pageSize = 20

/** Limits of a request: an address that anyone may have written must not block the browser. */
export const limits = {
  /** Characters of a query, as many as the box takes, and of an id. */
  characters: 1_000,
  /** Chosen values of a facet. */
  ids: 100,
  /** Hits that are shown. */
  hits: 1_000,
}

/** Reads a request from the query part of an address. What makes no sense there is left out. */
export function requestFrom(address: string): SearchRequest {
  const given = new URLSearchParams(address)
  const ids = (facet: Facet) => {
    const values = given.getAll(facets[facet].parameter).filter((id) => id.length <= limits.characters)
    return [...new Set(values)].slice(0, limits.ids)
  }
  const show = Number(given.get('show'))
  const pages = Number.isSafeInteger(show) && show > 0 ? Math.ceil(show / pageSize) : 1
  return {
    query: (given.get('q') ?? '').slice(0, limits.characters).toWellFormed(),
    filters: byFacet(ids),
    limit: Math.min(pages * pageSize, limits.hits),
  }
}

/** Writes a request as the query part of an address, empty when there is nothing to write. */
export function addressOf({ query, filters, limit }: SearchRequest): string {
  const written = new URLSearchParams()
  if (query) written.set('q', query)
  for (const facet of facetNames) for (const id of filters[facet]) written.append(facets[facet].parameter, id)
  if (limit > pageSize) written.set('show', String(limit))
  return String(written)
}
