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

/**
 * The passages that hold words of a query: by holding, then kind, then how much of the query's weight they hold and how
 * closely the words stand as in the query. Quoted phrases are a condition.
 */
export function rank(passages: Passages, wanted: readonly Wanted[]): Ranking {
  const weights = wanted.map(({ term, postings }) => {
    if (term.isName) return 2
    return postings?.length ? Math.log(1 + passages.count / postings.length) : 0
  })
  const labelled = wanted.map(({ term }) => labelTest(passages, term))

  function judge(passage: number, hits: readonly Hits[], isRead: boolean): (Ranked & { order: number }) | undefined {
    if (!holdsPhrases(wanted, hits, isRead)) return undefined
    const inLabels = labelled.map(({ holds }) => holds(passage))
    const holding = holdingOf(wanted, hits, inLabels, isRead)
    const score = scoreOf(wanted, hits, inLabels, weights)
    if (holding === 'some' && score < 0.3) return undefined
    const order = holdings.indexOf(holding) * kinds.length + kinds.indexOf(passages.kindOf(passage))
    return { passage, holding, score, order }
  }
  const best = (ranked: readonly ((Ranked & { order: number }) | undefined)[]): Ranked[] =>
    ranked
      .filter((one) => one !== undefined)
      .sort((a, b) => a.order - b.order || b.score - a.score || a.passage - b.passage)

  const hitsOf = hitsByPassage(wanted)
  if (labelled.every(({ possible }) => possible)) {
    for (let passage = 0; passage < passages.count; passage++) {
      if (passages.kindOf(passage) !== 'descriptor' || hitsOf.has(passage)) continue
      if (labelled.every(({ holds }) => holds(passage))) hitsOf.set(passage, wanted.map(() => [])) // prettier-ignore
    }
  }
  return {
    found: best([...hitsOf].map(([passage, hits]) => judge(passage, hits, false))),
    read: (texts) =>
      best([...texts].map(([passage, text]) => judge(passage, hitsInText(text, wanted, hitsOf.get(passage)), true))),
  }
}

function hitsByPassage(wanted: readonly Wanted[]): Map<number, Hits[]> {
  const found = new Map<number, Hits[]>()
  const count = ({ postings }: Wanted) => postings?.length ?? Infinity
  const byRarity = [...wanted.entries()].sort(([, a], [, b]) => count(a) - count(b))
  for (const [index, one] of byRarity) {
    const adds = found.size === 0 || count(one) < common
    const value = one.slips.length ? worth.slip : worth.same
    for (const posting of one.postings ?? []) {
      const passage = Math.floor(posting / stride)
      let hits = found.get(passage)
      if (!hits) {
        if (!adds) continue
        found.set(passage, (hits = wanted.map(() => [])))
      }
      hits[index]?.push({ place: posting % stride, worth: value })
    }
  }
  return found
}

/** Reads in a text where it holds the terms, of which the index told the places of some. */
function hitsInText(text: string, wanted: readonly Wanted[], told: readonly Hits[] | undefined): Hits[] {
  const words = tokensOf(text).map(({ word }) => word)
  return wanted.map(({ term, slips }, index) => {
    const places = new Set(told?.[index]?.map(({ place }) => place))
    return [...words.entries()].flatMap(([place, word]) => {
      const value =
        word === term.word
          ? worth.same
          : term.open && word.startsWith(term.word)
            ? worth.beginning
            : term.exact || !places.has(place)
              ? 0
              : slips.length
                ? worth.slip
                : worth.form
      return value ? [{ place, worth: value }] : []
    })
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

/** Whether each quoted phrase stands in the passage, word after word. */
function holdsPhrases(wanted: readonly Wanted[], hits: readonly Hits[], isRead: boolean): boolean {
  const phrases = new Set(wanted.flatMap(({ term }) => term.phrase ?? []))
  return [...phrases].every((phrase) => {
    const within = [...wanted.keys()].filter((index) => wanted[index]?.term.phrase === phrase)
    return inSequence(wanted, hits, within, isRead)
  })
}

/**
 * Whether the terms of some places in the query stand one after the other, each as the very word or the beginning typed
 * of it. Before texts are read, those that the index was not asked for are taken to be where they should.
 */
function inSequence(
  wanted: readonly Wanted[],
  hits: readonly Hits[],
  within: readonly number[],
  isRead: boolean,
): boolean {
  const asked = within.flatMap((index, place) => (isRead || wanted[index]?.postings ? [{ index, place }] : []))
  const [first, ...rest] = asked
  if (!first) return true
  const does = (value: number) => value >= worth.beginning
  return (hits[first.index] ?? []).some(
    (start) =>
      does(start.worth) &&
      rest.every(({ index, place }) =>
        hits[index]?.some((hit) => hit.place - place === start.place - first.place && does(hit.worth)),
      ),
  )
}

function holdingOf(
  wanted: readonly Wanted[],
  hits: readonly Hits[],
  inLabels: readonly boolean[],
  isRead: boolean,
): Holding {
  const isKnown = (index: number) => isRead || wanted[index]?.postings !== undefined
  const isName = (index: number) => wanted[index]?.term.isName === true
  if (!wanted.every((_, index) => !isName(index) || inLabels[index])) return 'some'
  const inText = [...wanted.keys()].filter((index) => !isName(index))
  const holds = (index: number) => !isKnown(index) || hits[index]?.some((hit) => hit.worth >= worth.form)
  if (inText.length && inText.every(holds)) {
    if (inSequence(wanted, hits, inText, isRead)) return 'phrase'
    const sought = inText.filter(isKnown).map((index) => hits[index] ?? [])
    if (span(sought) <= inText.length + 3) return 'close'
  }
  return inText.every((index) => holds(index) || inLabels[index]) ? 'all' : 'some'
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
function scoreOf(
  wanted: readonly Wanted[],
  hits: readonly Hits[],
  inLabels: readonly boolean[],
  weights: readonly number[],
): number {
  let held = 0
  let whole = 0
  for (const [index, term] of hits.entries()) {
    const weight = weights[index] ?? 0
    const labelWorth = wanted[index]?.term.isName ? worth.same : worth.slip
    const best = term.reduce((most, hit) => Math.max(most, hit.worth), inLabels[index] ? labelWorth : 0)
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
