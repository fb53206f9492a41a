import { byFacet, type Facet, type FacetValue, facetNames, type Filters, isNarrowing } from './facets.ts'
import { markWords, type Piece } from './mark.ts'
import { type Term, termsOf } from './query.ts'
import { type LookedUpTerm, matchRecord, rank, type RecordMatch } from './rank.ts'
import type { FacetTable, SearchIndex, StoredRecord } from './search-index.ts'
import { isStopWord } from './words.ts'

/** The words, filters and maximum number of hits of a search. */
export interface SearchRequest {
  readonly query: string
  readonly filters: Filters
  /** The maximum number of hits to show. */
  readonly limit: number
}

/** A filter value and the number of records that would remain with it. */
interface CountedValue extends FacetValue {
  readonly count: number
}

/** A matching record, with its text in pieces and the matches marked. */
export interface Hit extends Omit<StoredRecord, 'text'> {
  readonly text: readonly Piece[]
}

export interface Answer {
  readonly total: number
  /** How many matching records contain every word. */
  readonly whole: number
  /** How many records match without the filters. */
  readonly unfiltered: number
  /** The best matches in order. */
  readonly hits: readonly Hit[]
  /** By facet, in natural order. Undefined unless requested. */
  readonly values: Readonly<Record<Facet, readonly CountedValue[]>> | undefined
  /** The query that was probably meant. Undefined if no word seems misspelled. */
  readonly suggestion: string | undefined
}

/** The weight of a very common word. */
const leastWeight = 0.05

/** How many records to load beyond those shown, because an exact match can rank higher once its text is loaded. */
const spare = 16
/** The maximum number of records to load for a quoted phrase. */
const maxLoaded = 240

/**
 * Runs a search. A request without words lists everything that passes the filters: only descriptors, unless the filters
 * select other kinds. `counted` adds the facet values with their counts.
 */
export async function search(index: SearchIndex, request: SearchRequest, counted = false): Promise<Answer> {
  const { query, limit } = request
  const terms = await lookUpTerms(index, termsOf(query))
  const isNarrowed = isNarrowing(request.filters)
  const table = counted || isNarrowed ? await index.facets() : undefined
  const isListing = terms.length === 0
  const filters = isListing && !request.filters.kind.length ? onlyDescriptors(request.filters) : request.filters
  const ranked = isListing ? index.ids.flatMap((id) => matchRecord([], id) ?? []) : rank(terms)
  const isQuoted = terms.some(({ phrase }) => phrase !== undefined)
  const matching = isQuoted ? await load(index, terms, ranked.slice(0, maxLoaded)) : ranked

  // Unknown ids do not narrow the results.
  const chosen = byFacet((facet) => table?.[facet].filter(({ id }) => filters[facet].includes(id)) ?? [])
  const passing = (facets: readonly Facet[]) => {
    const narrowing = facets.map((facet) => chosen[facet]).filter((values) => values.length)
    return matching.filter(({ id }) => narrowing.every((values) => values.some(({ ids }) => ids.has(id))))
  }
  const results = isListing && !isNarrowed ? [] : passing(facetNames)
  const loaded = await load(index, terms, results.slice(0, limit + spare))
  const best = loaded.sort((a, b) => b.score - a.score || index.orderOf(a.id) - index.orderOf(b.id))
  return {
    total: results.length,
    whole: results.filter(({ isWhole }) => isWhole).length,
    unfiltered: isListing ? 0 : matching.length,
    hits: best.slice(0, limit).map(({ record, positions }) => ({
      ...record,
      text: markWords(record.text, (position) => positions.has(position)),
    })),
    values:
      counted && table
        ? byFacet((facet) => countedValues(table[facet], passing(facetNames.filter((name) => name !== facet))))
        : undefined,
    suggestion: suggestion(query, terms),
  }
}

const onlyDescriptors = (filters: Filters): Filters => ({ ...filters, kind: ['descriptor'] })

/** Loads the texts of records and drops those that lack a quoted phrase. */
async function load(index: SearchIndex, terms: readonly LookedUpTerm[], matches: readonly RecordMatch[]) {
  const loaded = matches.map(async ({ id }) => {
    const record = await index.load(id)
    const match = matchRecord(terms, id, record)
    return match ? [{ ...match, record }] : []
  })
  return (await Promise.all(loaded)).flat()
}

async function lookUpTerms(index: SearchIndex, terms: readonly Term[]): Promise<LookedUpTerm[]> {
  const onlyStopWords = terms.every(({ word }) => isStopWord(word))
  return Promise.all(
    terms.map(async (term) => {
      const isLookedUp = onlyStopWords || !isStopWord(term.word)
      if (!isLookedUp) return { ...term, isLookedUp, occurrences: new Map(), similar: undefined, weight: leastWeight }
      const exact = await index.find(term.word, term.open)
      const similar = exact.length || term.phrase !== undefined ? undefined : index.words.similarTo(term.word)
      const found = similar ? await index.find(similar, false) : exact
      const occurrences = new Map(found.map((occurrence) => [occurrence.id, occurrence]))
      const weight = occurrences.size ? Math.log(1 + index.ids.length / occurrences.size) : leastWeight
      return { ...term, isLookedUp, occurrences, similar, weight }
    }),
  )
}

/** Counts a facet’s values among records that pass the other facets, because values of one facet are alternatives. */
const countedValues = (values: FacetTable[Facet], passing: readonly RecordMatch[]): CountedValue[] =>
  values.map(({ id, name, ids }) => ({ id, name, count: passing.filter((match) => ids.has(match.id)).length }))

/** The query with each unknown word replaced by the word that was probably meant. Undefined if none was replaced. */
function suggestion(query: string, terms: readonly LookedUpTerm[]): string | undefined {
  const meant = terms.reduceRight((words, { start, end, similar }) => {
    return similar ? words.slice(0, start) + similar + words.slice(end) : words
  }, query)
  return meant === query ? undefined : meant
}
