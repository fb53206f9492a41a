import { byFacet, type Facet, facets, type Filter } from './facets.ts'
import type { SearchIndex } from './search-index.ts'
import { markWords, type Piece } from './mark.ts'
import type { Passage } from './passages.ts'
import { type Term, termsOf } from './query.ts'
import { type Ranked, type Ranking, rank, stride, type Wanted } from './rank.ts'
import { suggestions } from './suggest.ts'

/** The ids that results are narrowed to; an empty list narrows nothing. Without an edition it is the page’s own. */
export type Filters = Readonly<Record<Filter, readonly string[]>>

/** A value that results can be narrowed to, and how many texts choosing it would leave. */
export interface FilterValue {
  readonly id: string
  readonly name: string
  readonly count: number
}

/** What to search for. */
export interface SearchRequest {
  readonly query: string
  readonly filters: Filters
  /** How many hits to show. */
  readonly limit: number
}

/** One found text. */
export interface Hit {
  readonly passage: Passage
  /** Its whole text, the found words marked. */
  readonly text: readonly Piece[]
}

/** What a search found. */
export interface Answer {
  /** The pages that the query names. */
  readonly pages: readonly Passage[]
  /** How many texts were found. */
  readonly total: number
  /** How many of them hold all words of the query. */
  readonly whole: number
  /** How many were found without the filters. */
  readonly unfiltered: number
  /** The first of them, the best first. */
  readonly hits: readonly Hit[]
  /** The values of each facet, in their natural order. */
  readonly values: Readonly<Record<Facet, readonly FilterValue[]>>
  /** Queries that may have been meant instead. */
  readonly suggestions: readonly string[]
}

/** A word that more words begin with than this is not asked for, where there are others: "in", "con". */
const mostBeginnings = 24

/** So many texts are read before it is decided which come first, and no more than so many to find the very words. */
const fewestRead = 8
const mostRead = 240

/** Answers a request. With an empty query and at least one filter it lists all descriptors that pass. */
export async function search(index: SearchIndex, { query, filters, limit }: SearchRequest): Promise<Answer> {
  const { passages, vocabulary } = index
  const terms = termsOf(query, { isName: index.isName, partsOf: vocabulary.partsOf })
  const wanted = await Promise.all(askedOf(index, terms).map(([term, asked]) => wantedFor(index, term, asked)))
  const ranking = terms.length ? rank(passages, wanted) : everyDescriptor(index)

  const narrowing = facets.some((facet) => filters[facet].length)
  const passes = filterTests(index, filters)
  const passing = ranking.found.filter(({ passage }) => facets.every((facet) => passes[facet](passage)))
  const found = terms.length || narrowing || filters.edition.length ? passing : []
  const { best, texts } = await readBest(index, ranking, found, limit)
  const held = new Set(best.map(({ passage }) => passage))
  const isHeld = ({ passage }: Ranked) => held.has(passage) || !texts.has(passage)
  const remaining = found.filter(isHeld)
  const all = ranking.found.filter(isHeld)
  return {
    pages: narrowing ? [] : index.pagesNamed(terms),
    total: remaining.length,
    whole: remaining.filter(({ holding }) => holding !== 'some').length,
    unfiltered: terms.length ? all.length : 0,
    hits: best.slice(0, limit).map(({ passage }) => ({
      passage: passages.passageOf(passage),
      text: markWords(texts.get(passage) ?? '', marksOf(passage, wanted)),
    })),
    values: valuesOf(index, all, passes),
    suggestions: suggestions(index, query, wanted),
  }
}

/** Reads the first texts, and more of them while too few hold the very words, to tell which come first. */
async function readBest(index: SearchIndex, ranking: Ranking, found: readonly Ranked[], limit: number) {
  const texts = new Map<number, string>()
  let best: Ranked[]
  do {
    const next = found.slice(texts.size, texts.size + Math.max(limit, fewestRead)).map(({ passage }) => passage)
    const read = await index.textsOf(next)
    for (const [place, passage] of next.entries()) texts.set(passage, read[place] ?? '')
    best = ranking.read(texts)
  } while (best.length < limit && texts.size < Math.min(found.length, mostRead))
  return { best, texts }
}

/** The terms of a query, each with whether the index is asked for it: that costs much for words that say little. */
function askedOf({ vocabulary }: SearchIndex, terms: readonly Term[]): (readonly [Term, boolean])[] {
  const isRare = ({ word, isName }: Term) =>
    !isName && !vocabulary.isCommon(word) && vocabulary.begun(word) <= mostBeginnings
  const rare = terms.filter(isRare)
  return terms.map((term) => [term, rare.includes(term) || (rare.length === 0 && !term.isName && term.word.length > 1)])
}

async function wantedFor(index: SearchIndex, term: Term, asked: boolean): Promise<Wanted> {
  if (!asked) return { term, postings: undefined, isWord: true, slips: [] }
  if (term.exact && !index.vocabulary.has(term.word)) return { term, postings: [], isWord: false, slips: [] }
  const occurrences = await index.occurrencesOf(term.word, term.open)
  if (occurrences.postings.length || term.exact) return { term, ...occurrences, slips: [] }
  const slips = meantBy(index, term).slice(0, 3)
  const theirs = await Promise.all(slips.map((word) => index.occurrencesOf(word, false)))
  return { term, postings: theirs.flatMap(({ postings }) => postings), isWord: false, slips }
}

/** The words that a term that no text has may be a slip for. */
function meantBy({ vocabulary }: SearchIndex, { word }: Term): string[] {
  if (word.length < 4) return []
  const close = vocabulary.closest(word)
  const begun = vocabulary.stemOf(word)
  return close.length || !begun ? close : [begun]
}

/** Accepts the places of a passage's words that were sought. */
function marksOf(passage: number, wanted: readonly Wanted[]): (word: string, place: number) => boolean {
  const places = new Set<number>()
  for (const { postings = [] } of wanted) {
    for (const posting of postings) if (Math.floor(posting / stride) === passage) places.add(posting % stride)
  }
  const words = new Set(wanted.flatMap(({ term, postings }) => (postings ? [] : [term.word])))
  return (word, place) => places.has(place) || words.has(word)
}

function everyDescriptor({ passages }: SearchIndex): Ranking {
  const found = Array.from({ length: passages.count }, (_, passage): Ranked => ({ passage, holding: 'all', score: 0 }))
  const descriptors = found.filter(({ passage }) => passages.kindOf(passage) === 'descriptor')
  return { found: descriptors, read: (texts) => descriptors.filter(({ passage }) => texts.has(passage)) }
}

type FilterTests = Readonly<Record<Facet, (passage: number) => boolean>>

/** For each facet, whether a passage passes its filter. */
function filterTests({ passages }: SearchIndex, filters: Filters): FilterTests {
  return byFacet((facet) => {
    const { ids, of } = passages.facets[facet]
    const chosen = new Set(filters[facet].map((id) => ids.indexOf(id)))
    chosen.delete(-1)
    return (passage: number) => chosen.size === 0 || chosen.has(of[passage] ?? -1)
  })
}

/** Counts the passages of each value, a facet's own filter left out, since its values are alternatives. */
function valuesOf({ passages }: SearchIndex, all: readonly Ranked[], passes: FilterTests) {
  return byFacet((facet) => {
    const { ids, names, of } = passages.facets[facet]
    const counts = ids.map(() => 0)
    const others = facets.filter((other) => other !== facet)
    for (const { passage } of all) {
      const value = of[passage] ?? -1
      if (value !== -1 && others.every((other) => passes[other](passage))) counts[value] = (counts[value] ?? 0) + 1
    }
    return ids.map((id, place): FilterValue => ({ id, name: names[place] ?? id, count: counts[place] ?? 0 }))
  })
}
