import type { SearchIndex } from './index.ts'
import { markWords, type Piece } from './mark.ts'
import { type Facet, facets } from './facets.ts'
import type { Place } from './places.ts'
import { type Term, termsOf } from './query.ts'
import { type Ranked, rank, type Wanted, worth } from './rank.ts'
import { suggestions } from './suggest.ts'

/** The ids that results are narrowed to; an empty list narrows nothing. */
export type Filters = Readonly<Record<Facet, readonly string[]>>

/** What to search for. */
export interface SearchRequest {
  readonly query: string
  readonly filters: Filters
  /** How many hits to show. */
  readonly limit: number
}

/** One found descriptor, text of a factor or section of a guide. */
export interface Hit {
  readonly place: Place
  /** Its whole text, the found words marked. */
  readonly text: readonly Piece[]
}

/** What a search found. */
export interface Answer {
  /** How many documents were found. */
  readonly total: number
  /** How many of them hold all words of the query. */
  readonly whole: number
  /** The first of them, the best first. */
  readonly hits: readonly Hit[]
  /** For each facet and each of its values, how many documents choosing it would leave. */
  readonly counts: Readonly<Record<Facet, readonly number[]>>
  /** Queries that may have been meant instead. */
  readonly suggestions: readonly string[]
}

/** More words than this do not stand in for one beginning of a word. */
const mostBeginnings = 24

/** Answers a request. With an empty query and at least one filter it lists all descriptors that pass. */
export async function search(index: SearchIndex, { query, filters, limit }: SearchRequest): Promise<Answer> {
  const terms = termsOf(query)
  const wanted = terms.map((term) => wantedFor(index, term))
  const words = wanted.flatMap((one) => [...one.words.keys()])
  const all = terms.length ? rank(index, wanted, await index.postingsOf(words)) : everyDescriptor(index)

  const narrowing = facets.some((facet) => filters[facet].length)
  const passes = filterTests(index, filters)
  const passing = all.filter(({ document }) => facets.every((facet) => passes[facet](document)))
  const found = terms.length || narrowing ? passing : []
  const shown = found.slice(0, limit)
  const texts = await index.textsOf(shown.map(({ document }) => document))
  const sought = new Set(words.map((word) => index.vocabulary.words[word]))
  return {
    total: found.length,
    whole: found.filter(({ holding }) => holding !== 'some').length,
    hits: shown.map(({ document }, place) => ({
      place: index.places.placeOf(document),
      text: markWords(texts[place] ?? '', (word) => sought.has(word)),
    })),
    counts: countsOf(index, all, passes),
    suggestions: suggestions(index, query, terms),
  }
}

function wantedFor({ vocabulary }: SearchIndex, term: Term): Wanted {
  const words = new Map<number, number>()
  const add = (places: readonly number[], value: number) => {
    for (const place of places) if (!words.has(place)) words.set(place, value)
  }
  const same = vocabulary.find(term.word)
  if (same !== -1) add([same], worth.same)
  if (term.exact) return { term, words }
  if (term.open && term.word.length > 1) {
    add(vocabulary.beginningWith(term.word).slice(0, mostBeginnings), worth.beginning)
  }
  add(vocabulary.forms(term.word), worth.form)
  if (words.size === 0 && term.word.length > 3) add(vocabulary.closest(term.word).slice(0, 3), worth.slip)
  return { term, words }
}

function everyDescriptor({ places }: SearchIndex): Ranked[] {
  return Array.from({ length: places.descriptors }, (_, document) => ({ document, holding: 'all', score: 0 }))
}

type FilterTests = Readonly<Record<Facet, (document: number) => boolean>>

/** For each facet, whether a document passes its filter. */
function filterTests({ places }: SearchIndex, filters: Filters): FilterTests {
  const test = (facet: Facet) => {
    const { ids, of } = places.facets[facet]
    const chosen = new Set(filters[facet].map((id) => ids.indexOf(id)))
    chosen.delete(-1)
    return (document: number) => chosen.size === 0 || chosen.has(of[document] ?? -1)
  }
  return {
    careerPath: test('careerPath'),
    factor: test('factor'),
    level: test('level'),
    discriminator: test('discriminator'),
  }
}

/** Counts the documents of each value, a facet's own filter left out, since its values are alternatives. */
function countsOf({ places }: SearchIndex, all: readonly Ranked[], passes: FilterTests) {
  const count = (facet: Facet) => {
    const { ids, of } = places.facets[facet]
    const counts = ids.map(() => 0)
    const others = facets.filter((other) => other !== facet)
    for (const { document } of all) {
      const value = of[document] ?? -1
      if (value !== -1 && others.every((other) => passes[other](document))) counts[value] = (counts[value] ?? 0) + 1
    }
    return counts
  }
  return {
    careerPath: count('careerPath'),
    factor: count('factor'),
    level: count('level'),
    discriminator: count('discriminator'),
  }
}
