import { tokensOf } from '../rubric/token.ts'
import { facets } from './facets.ts'
import { kinds, type Passages } from './passages.ts'
import type { Term } from './query.ts'

/** How much of a query a passage holds: the words as a phrase, all close together, all, or some of them. */
export const holdings = ['phrase', 'close', 'all', 'some'] as const
export type Holding = (typeof holdings)[number]

/** A word of an index: the number of its passage times this, plus its place in the passage's text. */
export const stride = 2 ** 16

/** A term with the words that will do for it. */
export interface Wanted {
  readonly term: Term
  /** Words of the index, in any order; `undefined` when so many begin like the term that it is only read in texts. */
  readonly postings: readonly number[] | undefined
  /** Whether a text has the term or another form of it, not only words that begin with it. */
  readonly isWord: boolean
  /** The words that it may be a slip for, where no text has it itself: the postings are theirs. */
  readonly slips: readonly string[]
}

/** A passage that holds words of the query. */
export interface Ranked {
  readonly passage: number
  readonly holding: Holding
  readonly score: number
}

/** What holds words of a query. */
export interface Ranking {
  /** The best first, as far as can be told by where words and their forms stand. */
  readonly found: readonly Ranked[]
  /** The passages that hold the very words of the query, the best first, judged by their texts. */
  read(texts: ReadonlyMap<number, string>): Ranked[]
}

/** How well a word does for a term. */
const worth = { same: 1, beginning: 0.95, form: 0.85, slip: 0.5 }

/** Where a passage holds a term: the places, and how well the words there do. */
type Hits = { place: number; worth: number }[]

/** With at least so many postings, a term only adds to passages that hold rarer ones. */
const common = 1_000

/** A term as passages are judged by it. */
interface Sought extends Wanted {
  /** Its place in the query. */
  readonly index: number
  readonly weight: number
  /** Whether a name of what a passage belongs to holds it. */
  readonly inLabels: (passage: number) => boolean
}

/**
 * The passages that hold words of a query: by holding, then kind, then how much of the query's weight they hold and how
 * closely the words stand as in the query. Quoted phrases are a condition.
 */
export function rank(passages: Passages, wanted: readonly Wanted[]): Ranking {
  const labels = wanted.map(({ term }) => labelTest(passages, term))
  const sought = wanted.map((one, index): Sought => {
    const { term, postings } = one
    const weight = term.isName ? 2 : postings?.length ? Math.log(1 + passages.count / postings.length) : 0
    return { ...one, index, weight, inLabels: labels[index]?.holds ?? (() => false) }
  })

  const hitsOf = hitsByPassage(sought)
  if (labels.every(({ possible }) => possible)) {
    for (let passage = 0; passage < passages.count; passage++) {
      if (passages.kindOf(passage) !== 'descriptor' || hitsOf.has(passage)) continue
      if (labels.every(({ holds }) => holds(passage))) hitsOf.set(passage, sought.map(() => [])) // prettier-ignore
    }
  }

  function ranked(
    terms: readonly Sought[],
    all: Iterable<readonly [passage: number, hits: readonly Hits[]]>,
  ): Ranked[] {
    const phrases = [...new Set(terms.flatMap(({ term }) => term.phrase ?? []))]
    const quoted = phrases.map((phrase) => terms.filter(({ term }) => term.phrase === phrase))
    const found: (Ranked & { order: number })[] = []
    for (const [passage, hits] of all) {
      if (!quoted.every((phrase) => inSequence(phrase, hits))) continue
      const holding = holdingOf(terms, passage, hits)
      const score = scoreOf(terms, passage, hits)
      if (holding === 'some' && score < 0.3) continue
      const order = holdings.indexOf(holding) * kinds.length + kinds.indexOf(passages.kindOf(passage))
      found.push({ passage, holding, score, order })
    }
    return found.sort((a, b) => a.order - b.order || b.score - a.score || a.passage - b.passage)
  }
  return {
    found: ranked(
      sought.filter(({ term, postings }) => term.isName || postings),
      hitsOf,
    ),
    read: (texts) =>
      ranked(
        sought,
        [...texts].map(([passage, text]) => [passage, hitsInText(text, sought, hitsOf.get(passage))]),
      ),
  }
}

/** For each passage that holds terms, the hits of each term, by its place in the query. */
function hitsByPassage(sought: readonly Sought[]): Map<number, Hits[]> {
  const found = new Map<number, Hits[]>()
  const count = ({ postings }: Sought) => postings?.length ?? Infinity
  for (const one of sought.toSorted((a, b) => count(a) - count(b))) {
    const adds = found.size === 0 || count(one) < common
    const value = one.slips.length ? worth.slip : worth.same
    for (const posting of one.postings ?? []) {
      const passage = Math.floor(posting / stride)
      let hits = found.get(passage)
      if (!hits) {
        if (!adds) continue
        found.set(passage, (hits = sought.map(() => [])))
      }
      hits[one.index]?.push({ place: posting % stride, worth: value })
    }
  }
  return found
}

/** Reads in a text where it holds the terms, of which the index told the places of some. */
function hitsInText(text: string, sought: readonly Sought[], told: readonly Hits[] | undefined): Hits[] {
  const words = [...tokensOf(text).entries()]
  return sought.map(({ term, slips, index }) => {
    const places = new Set(told?.[index]?.map(({ place }) => place))
    function worthOf(word: string, place: number): number {
      if (word === term.word) return worth.same
      if (term.open && word.startsWith(term.word)) return worth.beginning
      if (term.exact || !places.has(place)) return 0
      return slips.length ? worth.slip : worth.form
    }
    return words.map(([place, { word }]) => ({ place, worth: worthOf(word, place) })).filter((hit) => hit.worth > 0)
  })
}

/** Whether the names of a passage's career path, factor, level and discriminator hold a term, and whether any do. */
function labelTest(passages: Passages, { word, exact }: Term) {
  if (exact) return { possible: false, holds: () => false }
  const holding = facets.map((facet) => {
    const { words, of } = passages.facets[facet]
    return { values: words.map((set) => set.has(word)), of }
  })
  return {
    possible: holding.some(({ values }) => values.includes(true)),
    holds: (passage: number) => holding.some(({ values, of }) => values[of[passage] ?? -1] === true),
  }
}

/** Whether terms stand as in the query, word for word, each as the very word or the beginning typed of it. */
function inSequence([first, ...others]: readonly Sought[], hits: readonly Hits[]): boolean {
  if (!first) return true
  const does = (hit: Hits[number]) => hit.worth >= worth.beginning
  return (hits[first.index] ?? []).some(
    (start) =>
      does(start) &&
      others.every(({ index }) =>
        hits[index]?.some((hit) => hit.place - index === start.place - first.index && does(hit)),
      ),
  )
}

function holdingOf(sought: readonly Sought[], passage: number, hits: readonly Hits[]): Holding {
  const inText = sought.filter(({ term }) => !term.isName)
  const holds = ({ index }: Sought) => hits[index]?.some((hit) => hit.worth >= worth.form) === true
  if (!sought.every((one) => !one.term.isName || one.inLabels(passage))) return 'some'
  if (inText.length && inText.every(holds)) {
    if (inSequence(inText, hits)) return 'phrase'
    if (span(inText.map(({ index }) => hits[index] ?? [])) <= inText.length + 3) return 'close'
  }
  return inText.every((one) => holds(one) || one.inLabels(passage)) ? 'all' : 'some'
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
function scoreOf(sought: readonly Sought[], passage: number, hits: readonly Hits[]): number {
  let held = 0
  let whole = 0
  for (const { term, index, weight, inLabels } of sought) {
    let best = inLabels(passage) ? (term.isName ? worth.same : worth.slip) : 0
    for (const hit of hits[index] ?? []) best = Math.max(best, hit.worth)
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
