import { byFacet, type Facet, type FacetValue, facetNames, type Filters, isNarrowing } from './facets.ts'
import { markWords, type Piece } from './mark.ts'
import { type Term, termsOf } from './query.ts'
import { type LookedUpTerm, matchRecord, rank, type RecordMatch } from './rank.ts'
import type { FacetTable, SearchIndex, StoredRecord } from './search-index.ts'
import { isStopWord } from './words.ts'

/** The query, filters and maximum number of hits for a search. */
export interface SearchRequest {
  readonly query: string
  readonly filters: Filters
  /** The maximum number of hits to show. */
  readonly limit: number
}

/** A filter value, and the number of records that would remain if this value were selected. */
interface CountedValue extends FacetValue {
  readonly count: number
}

/** A matching record, with its text split into pieces and the matches marked. */
export interface Hit extends Omit<StoredRecord, 'text'> {
  readonly text: readonly Piece[]
}

export interface Answer {
  readonly total: number
  /** How many matching records contain every word in the query. */
  readonly whole: number
  /** How many records match without the filters. */
  readonly unfiltered: number
  /** The best matches in order. */
  readonly hits: readonly Hit[]
  /** The values of each facet, in natural order. Undefined unless requested. */
  readonly values: Readonly<Record<Facet, readonly CountedValue[]>> | undefined
  /** The query that was probably meant. Undefined if no word seems misspelled. */
  readonly suggestion: string | undefined
}

/** The weight of very common words and of words that no record contains. */
const minWeight = 0.05

/** How many records to load beyond the hits shown, since a record can rank higher once its text is loaded. */
const extraRecords = 16
/** The maximum number of records to load for a quoted phrase. */
const maxLoadedRecords = 240

/**
 * Runs a search. A request without words lists every descriptor that passes the filters, or other kinds of records if
 * the filters select them. If `isCounted`, the answer includes the facet values with their counts.
 */
export async function search(index: SearchIndex, request: SearchRequest, isCounted = false): Promise<Answer> {
  const { query, limit } = request
  const terms = await lookUpTerms(index, termsOf(query))
  const isNarrowed = isNarrowing(request.filters)
  const table = isCounted || isNarrowed ? await index.facets() : undefined
  const isListing = terms.length === 0
  const filters = isListing && !request.filters.kind.length ? onlyDescriptors(request.filters) : request.filters
  const rankedMatches = isListing ? index.ids.flatMap((id) => matchRecord([], id) ?? []) : rank(terms)
  const isQuoted = terms.some(({ phrase }) => phrase !== undefined)
  const allMatches = isQuoted ? await load(index, terms, rankedMatches.slice(0, maxLoadedRecords)) : rankedMatches

  // Unknown ids do not narrow the results.
  const chosenValues = byFacet((facet) => table?.[facet].filter(({ id }) => filters[facet].includes(id)) ?? [])
  const passingMatches = (facets: readonly Facet[]) => {
    const valueLists = facets.map((facet) => chosenValues[facet]).filter((values) => values.length)
    return allMatches.filter(({ id }) => valueLists.every((values) => values.some(({ ids }) => ids.has(id))))
  }
  const results = isListing && !isNarrowed ? [] : passingMatches(facetNames)
  const loadedMatches = await load(index, terms, results.slice(0, limit + extraRecords))
  const bestMatches = loadedMatches.sort((a, b) => b.score - a.score || index.orderOf(a.id) - index.orderOf(b.id))
  return {
    total: results.length,
    whole: results.filter(({ isWhole }) => isWhole).length,
    unfiltered: isListing ? 0 : allMatches.length,
    hits: bestMatches.slice(0, limit).map(({ record, positions }) => ({
      ...record,
      text: markWords(record.text, (position) => positions.has(position)),
    })),
    values:
      isCounted && table
        ? byFacet((facet) => countedValues(table[facet], passingMatches(facetNames.filter((name) => name !== facet))))
        : undefined,
    suggestion: suggestion(query, terms),
  }
}

const onlyDescriptors = (filters: Filters): Filters => ({ ...filters, kind: ['descriptor'] })

/** Loads the matching records, and drops any whose text lacks a quoted phrase. */
async function load(index: SearchIndex, terms: readonly LookedUpTerm[], matches: readonly RecordMatch[]) {
  const records = matches.map(async ({ id }) => {
    const record = await index.load(id)
    const match = matchRecord(terms, id, record)
    return match ? [{ ...match, record }] : []
  })
  return (await Promise.all(records)).flat()
}

async function lookUpTerms(index: SearchIndex, terms: readonly Term[]): Promise<LookedUpTerm[]> {
  const hasOnlyStopWords = terms.every(({ word }) => isStopWord(word))
  return Promise.all(
    terms.map(async (term) => {
      const isLookedUp = hasOnlyStopWords || !isStopWord(term.word)
      if (!isLookedUp) return { ...term, isLookedUp, occurrences: new Map(), guess: undefined, weight: minWeight }
      const exactMatches = await index.find(term.word, term.isOpen)
      const guess = exactMatches.length || term.phrase !== undefined ? undefined : index.words.similarTo(term.word)
      const matches = guess ? await index.find(guess, false) : exactMatches
      const occurrences = new Map(matches.map((occurrence) => [occurrence.id, occurrence]))
      const weight = occurrences.size ? Math.log(1 + index.ids.length / occurrences.size) : minWeight
      return { ...term, isLookedUp, occurrences, guess, weight }
    }),
  )
}

/** For each value of a facet, counts the records that pass the filters on other facets and have this value. */
const countedValues = (values: FacetTable[Facet], matches: readonly RecordMatch[]): CountedValue[] =>
  values.map(({ id, name, ids }) => ({ id, name, count: matches.filter((match) => ids.has(match.id)).length }))

/** The query with each misspelled word replaced by the word that was probably meant. Undefined if nothing changed. */
function suggestion(query: string, terms: readonly LookedUpTerm[]): string | undefined {
  const correction = terms.reduceRight((words, { start, end, guess }) => {
    return guess ? words.slice(0, start) + guess + words.slice(end) : words
  }, query)
  return correction === query ? undefined : correction
}
