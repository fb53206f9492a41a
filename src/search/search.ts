import { byFacet, type Facet, type FacetValue, facetNames, type Filters, isNarrowing } from './facets.ts'
import { markWords, type Piece } from './mark.ts'
import { type Term, termsOf } from './query.ts'
import { type AskedTerm, rank, read, type Reading } from './rank.ts'
import type { FacetTable, SearchIndex, StoredRecord } from './search-index.ts'
import { isStopWord } from './words.ts'

/** The words, filters and number of hits of a search. */
export interface SearchRequest {
  readonly query: string
  readonly filters: Filters
  /** How many hits to show. */
  readonly limit: number
}

/** A value of a filter, and the number of records that it would leave. */
interface CountedValue extends FacetValue {
  readonly count: number
}

/** A record that was found, with its text as pieces and the found words marked. */
export interface Hit extends Omit<StoredRecord, 'text'> {
  readonly text: readonly Piece[]
}

export interface Answer {
  readonly total: number
  /** How many of the found records have all words. */
  readonly whole: number
  /** How many were found without the filters. */
  readonly unfiltered: number
  /** The best of them in order. */
  readonly hits: readonly Hit[]
  /** By facet, in natural order. Undefined unless requested. */
  readonly values: Readonly<Record<Facet, readonly CountedValue[]>> | undefined
  /** The query that was probably meant. */
  readonly suggestion: string | undefined
}

/** The weight of a very common word. */
const leastWeight = 0.05

/** The number of records to load beyond those shown, to find those with the exact words. */
const spare = 16
/** The maximum of records to load for a quoted phrase. */
const maxLoaded = 240

/**
 * Answers a request. Without words it lists what the filters leave: descriptors, unless they name other kinds.
 * `counted` adds the values of the facets with their counts.
 */
export async function search(index: SearchIndex, request: SearchRequest, counted = false): Promise<Answer> {
  const { query, limit } = request
  const terms = await askedTerms(index, termsOf(query))
  const isNarrowed = isNarrowing(request.filters)
  const table = counted || isNarrowed ? await index.facets() : undefined
  const isListing = terms.length === 0
  const filters = isListing && !request.filters.kind.length ? onlyDescriptors(request.filters) : request.filters
  const ranked = isListing ? index.ids.flatMap((id) => read([], id) ?? []) : rank(terms)
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
    hits: best.slice(0, limit).map(({ record, places }) => ({
      ...record,
      text: markWords(record.text, (place) => places.has(place)),
    })),
    values:
      counted && table
        ? byFacet((facet) => countedValues(table[facet], passing(facetNames.filter((name) => name !== facet))))
        : undefined,
    suggestion: suggestion(query, terms),
  }
}

const onlyDescriptors = (filters: Filters): Filters => ({ ...filters, kind: ['descriptor'] })

/** Reads the texts of records, without those that lack a quoted phrase. */
async function load(index: SearchIndex, terms: readonly AskedTerm[], readings: readonly Reading[]) {
  const loaded = readings.map(async ({ id }) => {
    const record = await index.load(id)
    const reading = read(terms, id, record)
    return reading ? [{ ...reading, record }] : []
  })
  return (await Promise.all(loaded)).flat()
}

async function askedTerms(index: SearchIndex, terms: readonly Term[]): Promise<AskedTerm[]> {
  const onlyStopWords = terms.every(({ word }) => isStopWord(word))
  return Promise.all(
    terms.map(async (term) => {
      const isAsked = onlyStopWords || !isStopWord(term.word)
      if (!isAsked) return { ...term, isAsked, occurrences: new Map(), similar: undefined, weight: leastWeight }
      const exact = await index.find(term.word, term.open)
      const similar = exact.length || term.phrase !== undefined ? undefined : index.words.similarTo(term.word)
      const instead = similar ? await index.find(similar, false) : exact
      const occurrences = new Map(instead.map((occurrence) => [occurrence.id, occurrence]))
      const weight = occurrences.size ? Math.log(1 + index.ids.length / occurrences.size) : leastWeight
      return { ...term, isAsked, occurrences, similar, weight }
    }),
  )
}

/** The values of a facet with their counts among the records that the other facets leave, since they are alternatives. */
const countedValues = (values: FacetTable[Facet], left: readonly Reading[]): CountedValue[] =>
  values.map(({ id, name, ids }) => ({ id, name, count: left.filter((reading) => ids.has(reading.id)).length }))

/** The query with each unknown word replaced by the word that was probably meant. Undefined if there is none. */
function suggestion(query: string, terms: readonly AskedTerm[]): string | undefined {
  const meant = terms.reduceRight((words, { start, end, similar }) => {
    return similar ? words.slice(0, start) + similar + words.slice(end) : words
  }, query)
  return meant === query ? undefined : meant
}
