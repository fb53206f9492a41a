import { kinds } from './format.ts'
import type { SearchIndex } from './index.ts'
import { facets } from './facets.ts'
import type { Term } from './query.ts'

/** How much of a query a document holds: the words as a phrase, all close together, all, or some of them. */
export const holdings = ['phrase', 'close', 'all', 'some'] as const
export type Holding = (typeof holdings)[number]

/** A term with the words of the index that will do for it, and how well: 1 for the very word, less for others. */
export interface Wanted {
  readonly term: Term
  readonly words: ReadonlyMap<number, number>
}

/** A document that holds words of the query. */
export interface Ranked {
  readonly document: number
  readonly holding: Holding
  readonly score: number
}

/** How well a word does for a term. */
export const worth = { same: 1, beginning: 0.95, form: 0.85, slip: 0.5 }

/** Where a document holds a term: the places, and how well the words there do. */
type Hits = { place: number; worth: number }[]

/** With at least so many documents, a term only adds to those that hold rarer ones. */
const common = 500

/**
 * The documents that hold words of a query, the best first: by holding, then kind, then how much of the query's weight
 * they hold and how closely the words stand as in the query. Quoted phrases are a condition.
 */
export function rank(
  { places, stride, frequencies }: Pick<SearchIndex, 'places' | 'stride' | 'frequencies'>,
  wanted: readonly Wanted[],
  postings: ReadonlyMap<number, readonly number[]>,
): Ranked[] {
  const frequency = ({ words }: Wanted) => [...words.keys()].reduce((sum, word) => sum + (frequencies[word] ?? 0), 0)
  const weights = wanted.map((one) => (one.words.size ? Math.log(1 + places.count / frequency(one)) : 0))
  const labelled = wanted.map(({ term }) => labelTest(places, term))

  const found = new Map<number, Hits[]>()
  const byRarity = [...wanted.entries()].sort(([, a], [, b]) => frequency(a) - frequency(b))
  for (const [index, one] of byRarity) {
    const adds = found.size === 0 || frequency(one) < common
    for (const [word, value] of one.words) {
      for (const posting of postings.get(word) ?? []) {
        const document = Math.floor(posting / stride)
        let hits = found.get(document)
        if (!hits) {
          if (!adds) continue
          found.set(document, (hits = wanted.map(() => [])))
        }
        hits[index]?.push({ place: posting % stride, worth: value })
      }
    }
  }

  if (labelled.every(({ possible }) => possible)) {
    for (let document = 0; document < places.descriptors; document++) {
      const inAll = labelled.every(({ holds }) => holds(document))
      if (inAll && !found.has(document))
        found.set(
          document,
          wanted.map(() => []),
        )
    }
  }

  const ranked: (Ranked & { order: number })[] = []
  for (const [document, hits] of found) {
    if (!holdsPhrases(wanted, hits)) continue
    const inLabels = labelled.map(({ holds }) => holds(document))
    const holding = holdingOf(hits, inLabels)
    const score = scoreOf(hits, inLabels, weights)
    if (holding === 'some' && score < 0.3) continue
    const order = holdings.indexOf(holding) * kinds.length + kinds.indexOf(places.kindOf(document))
    ranked.push({ document, holding, score, order })
  }
  return ranked.sort((a, b) => a.order - b.order || b.score - a.score || a.document - b.document)
}

/** Whether the names of a document's career path, factor, level and discriminator hold a term, and whether any do. */
function labelTest(places: SearchIndex['places'], { word, exact }: Term) {
  if (exact) return { possible: false, holds: () => false }
  const holding = facets.map((facet) => {
    const { words, of } = places.facets[facet]
    return { values: words.map((set) => set.has(word)), of }
  })
  return {
    possible: holding.some(({ values }) => values.includes(true)),
    holds: (document: number) => holding.some(({ values, of }) => values[of[document] ?? -1] === true),
  }
}

/** Whether each quoted phrase stands in the document, word after word. */
function holdsPhrases(wanted: readonly Wanted[], hits: readonly Hits[]): boolean {
  const phrases = new Set(wanted.flatMap(({ term }) => term.phrase ?? []))
  return [...phrases].every((phrase) => inSequence(hits.filter((_, index) => wanted[index]?.term.phrase === phrase)))
}

/** Whether the terms stand one after the other, each as the very word or the beginning typed of it. */
function inSequence(hits: readonly Hits[]): boolean {
  const [first = [], ...rest] = hits
  const does = (value: number) => value >= worth.beginning
  return first.some(
    (start) =>
      does(start.worth) &&
      rest.every((next, index) => next.some((hit) => hit.place === start.place + index + 1 && does(hit.worth))),
  )
}

function holdingOf(hits: readonly Hits[], inLabels: readonly boolean[]): Holding {
  if (inSequence(hits)) return 'phrase'
  const inText = hits.map((term) => term.some((hit) => hit.worth >= worth.form))
  if (inText.every(Boolean) && span(hits) <= hits.length + 3) return 'close'
  return inText.every((does, index) => does || inLabels[index]) ? 'all' : 'some'
}

/** How many words the shortest stretch takes that holds all terms. */
function span(hits: readonly Hits[]): number {
  const all = hits
    .flatMap((term, index) => term.map(({ place }) => ({ place, index })))
    .sort((a, b) => a.place - b.place)
  const last = new Map<number, number>()
  let shortest = Infinity
  for (const { place, index } of all) {
    last.set(index, place)
    if (last.size === hits.length) shortest = Math.min(shortest, place - Math.min(...last.values()) + 1)
  }
  return shortest
}

/** From 0 to 2: the held part of the query's weight, and how far the words stand as they do in the query. */
function scoreOf(hits: readonly Hits[], inLabels: readonly boolean[], weights: readonly number[]): number {
  let held = 0
  let whole = 0
  for (const [index, term] of hits.entries()) {
    const weight = weights[index] ?? 0
    const best = term.reduce((most, hit) => Math.max(most, hit.worth), inLabels[index] ? worth.slip : 0)
    held += weight * best
    whole += weight
  }
  return (whole ? held / whole : 0) + nearness(hits)
}

/** Over the pairs of terms up to three words apart: 1 where they stand as far apart as in the query, less otherwise. */
function nearness(hits: readonly Hits[]): number {
  let near = 0
  let most = 0
  for (const [index, term] of hits.entries()) {
    for (let apart = 1; apart <= 3 && index + apart < hits.length; apart++) {
      let least = Infinity
      for (const one of term) {
        for (const other of hits[index + apart] ?? []) {
          least = Math.min(least, Math.abs(other.place - one.place - apart))
        }
      }
      near += 1 / (1 + least) / apart
      most += 1 / apart
    }
  }
  return most ? near / most : 0
}
