import { tokensOf } from '../rubric/token.ts'
import type { Term } from './query.ts'
import type { Occurrence, StoredRecord } from './search-index.ts'
import { isStopWord } from './words.ts'

/** A term and its places in records. */
export interface AskedTerm extends Term {
  /** By record. None for words that say little, which the index is not asked for. */
  readonly occurrences: ReadonlyMap<string, Occurrence>
  readonly isAsked: boolean
  /** If the term occurs nowhere, the word that was probably meant. `occurrences` are then those of that word. */
  readonly similar: string | undefined
  /** Higher if fewer records have the word; next to nothing if none has. */
  readonly weight: number
}

/** How well a record matches a term, from 0 to 1, and at which places of its text. */
interface Holding {
  readonly worth: number
  readonly places: readonly number[]
}

/** How well a record matches a query. */
export interface Reading {
  readonly id: string
  readonly score: number
  /** Whether it has all words, except for very common ones. */
  readonly isWhole: boolean
  /** The places of the query's words in its text. */
  readonly places: ReadonlySet<number>
}

/** The weights of matches: the exact word, another form in the text, in a name, in the titles of its place. */
const worth = { word: 1, text: 0.85, name: 0.9, place: 0.5 }

/** Added to the score of a record that has all words. */
const wholeBonus = 0.5

/** Records with a smaller share of the query's weight are left out. */
const leastShare = 0.3

/** The records with words of a query, the best first, as far as the index shows. */
export function rank(terms: readonly AskedTerm[]): Reading[] {
  const ids = new Set(terms.flatMap(({ occurrences }) => [...occurrences.keys()]))
  return [...ids].flatMap((id) => read(terms, id) ?? []).sort((a, b) => b.score - a.score)
}

/**
 * Reads what a record has of a query: from the index, or from its text if it is loaded. Undefined if that is too little,
 * which only the index says, or if the text lacks a quoted phrase.
 */
export function read(terms: readonly AskedTerm[], id: string, record?: StoredRecord): Reading | undefined {
  const words = record && tokensOf(record.text).map(({ word }) => word)
  if (words && !hasPhrases(terms, words)) return undefined
  const occurrences = terms.map((term) => term.occurrences.get(id))
  const holdings = terms.map((term, index): Holding => {
    const exact = words ? placesOf(term, words) : []
    const { field, places = [] } = occurrences[index] ?? {}
    const value = exact.length ? worth.word : field ? worth[field] : 0
    return { worth: term.similar ? value / 2 : value, places: [...new Set([...exact, ...places])] }
  })
  const isWhole = terms.every(({ isAsked, similar }, index) => !isAsked || (!similar && holdings[index]?.worth))
  const share = shareOf(terms, holdings)
  const hasText = occurrences.some((occurrence) => occurrence?.field === 'text')
  // What only names have counts if it is all of the query.
  if (!record && !isWhole && (!hasText || share < leastShare)) return undefined
  const bonus = record ? naming(terms, record) : isWhole && !hasText ? 1 : 0
  const score = share + nearness(holdings) + bonus + (isWhole ? wholeBonus : 0)
  return { id, score, isWhole, places: new Set(holdings.flatMap(({ places }) => places)) }
}

/** Whether a text contains the quoted phrases exactly. */
function hasPhrases(terms: readonly AskedTerm[], words: readonly string[]): boolean {
  const { undefined: _, ...phrases } = Object.groupBy(terms, ({ phrase }) => String(phrase))
  return Object.values(phrases).every((phrase) => {
    return words.some((_, place) => phrase?.every(({ word }, index) => words[place + index] === word))
  })
}

/** The places in a text of the exact word of a term, a word that begins with it, or two words that together are it. */
function placesOf({ word, open }: Term, words: readonly string[]): number[] {
  return words.flatMap((textWord, place) => {
    if (textWord === word || (open && word.length > 1 && textWord.startsWith(word))) return [place]
    return textWord + words[place + 1] === word ? [place, place + 1] : []
  })
}

/**
 * More than 1 if a query is a name of the record, with nothing else but words of its place: more for a page that is higher
 * up, and for a longer name. Less than 0 for a guide, whose words are not official.
 */
function naming(terms: readonly AskedTerm[], { kind, names, path }: StoredRecord): number {
  const query = new Set(terms.map(({ word }) => word))
  const named = Math.max(0, ...names.map(wordsIn).map((words) => (words.isSubsetOf(query) ? words.size : 0)))
  const titleWords = new Set([...names, ...path].flatMap((title) => [...wordsIn(title)]))
  const isAllKnown = terms.every(({ word, isAsked }) => !isAsked || titleWords.has(word))
  return (named && isAllKnown ? 1 + 1 / path.length + named / 100 : 0) - (kind === 'Guide' ? 0.1 : 0)
}

/** The words of a title, without very common ones. */
const wordsIn = (title: string) => new Set(tokensOf(title).flatMap(({ word }) => (isStopWord(word) ? [] : [word])))

/** The share of the query's weight that a record has, from 0 to 1. */
function shareOf(terms: readonly AskedTerm[], holdings: readonly Holding[]): number {
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0)
  return terms.reduce((sum, { weight }, index) => sum + (weight / whole) * (holdings[index]?.worth ?? 0), 0)
}

/** From 0 to 1: over pairs of terms up to three apart, how nearly their places are as far apart as in the query. */
function nearness(holdings: readonly Holding[]): number {
  let near = 0
  let possible = 0
  for (const [index, { places }] of holdings.entries()) {
    for (const [apart, { places: nextPlaces }] of holdings.slice(index + 1, index + 4).entries()) {
      const gaps = places.flatMap((place) => nextPlaces.map((nextPlace) => Math.abs(nextPlace - place - apart - 1)))
      near += 1 / (1 + Math.min(...gaps)) / (apart + 1)
      possible += 1 / (apart + 1)
    }
  }
  return possible ? near / possible : 0
}
