import { byFacet, type Filter, filters as allFilters, parameterOf } from './facets.ts'
import type { Filters, SearchRequest } from './search.ts'

/** How many hits the search page shows at first, and how many more on demand. */
export const pageSize = 20

/** How much of a request is taken up: an address that anyone may have written must not stall the browser. */
export const most = {
  /** Characters of a query, as many as the box takes, and of an id. */
  characters: 1_000,
  /** Chosen values of a facet. */
  ids: 100,
  /** Hits that are shown. */
  hits: 1_000,
}

/** Filters that narrow nothing. */
export const noFilters: Filters = { edition: [], ...byFacet(() => []) }

/** Reads a request from the query part of an address. What makes no sense there is left out. */
export function requestFrom(address: string): SearchRequest {
  const given = new URLSearchParams(address)
  const sane = (id: string) => id.length <= most.characters
  const ids = (filter: Filter) => [...new Set(given.getAll(parameterOf(filter)).filter(sane))].slice(0, most.ids)
  const show = Number(given.get('show'))
  const pages = Number.isSafeInteger(show) && show > 0 ? Math.ceil(show / pageSize) : 1
  return {
    query: (given.get('q') ?? '').slice(0, most.characters).toWellFormed(),
    filters: { edition: ids('edition'), ...byFacet(ids) },
    limit: Math.min(pages * pageSize, most.hits),
  }
}

/** Writes a request as the query part of an address, empty when there is nothing to say. */
export function addressOf({ query, filters, limit }: SearchRequest): string {
  const written = new URLSearchParams()
  if (query) written.set('q', query)
  for (const filter of allFilters) for (const id of filters[filter]) written.append(parameterOf(filter), id)
  if (limit > pageSize) written.set('show', String(limit))
  return String(written)
}
