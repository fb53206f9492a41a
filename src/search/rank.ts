import { tokensOf } from '../rubric/token.ts'
import type { Term } from './query.ts'
import type { Occurrence, StoredRecord } from './search-index.ts'
import { isStopWord } from './words.ts'

/** A term with where records have it. */
export interface AskedTerm extends Term {
  /** By record. None for words that say little, which the index is not asked for. */
  readonly occurrences: ReadonlyMap<string, Occurrence>
  readonly isAsked: boolean
  /** The words that it may have been meant to be: it occurs nowhere, and the occurrences are theirs. */
  readonly similar: readonly string[]
  /** How much it says: more if fewer records have it. */
  readonly weight: number
}

/** How well a record has a term, from 0 to 1, and at which places of its text. */
interface Holding {
  readonly worth: number
  readonly places: readonly number[]
}

/** A record that has words of a query. */
export interface Candidate {
  readonly id: string
  readonly score: number
  /** Whether it has all of them. */
  readonly isWhole: boolean
}

/** How well a word is had: the very word, another form, in a name, in the names of a place. */
const worth = { word: 1, form: 0.85, name: 0.9, place: 0.5 }

/** What it adds to a score if nothing is missing. */
const wholeBonus = 0.5

/** A record with less of a query's weight says nothing about it. */
const leastShare = 0.3

/**
 * The records that have words of a query, the best first, as far as the index can tell. What only names have counts if it
 * is all of the query.
 */
export function rank(terms: readonly AskedTerm[]): Candidate[] {
  const asked = terms.filter(({ isAsked }) => isAsked)
  const candidates: Candidate[] = []
  for (const id of new Set(asked.flatMap(({ occurrences }) => [...occurrences.keys()]))) {
    const found = asked.map(({ occurrences }) => occurrences.get(id))
    const isWhole = found.every((one, index) => one !== undefined && asked[index]?.similar.length === 0)
    if (!isWhole && !found.some((one) => one?.field === 'text')) continue
    if (asked.some(({ phrase }, index) => phrase !== undefined && found[index]?.field !== 'text')) continue
    const holdings = found.map((one, index): Holding => {
      if (!one) return { worth: 0, places: [] }
      const value = one.field === 'text' ? worth.word : worth[one.field]
      return { worth: value * slipFactor(asked[index]), places: one.places }
    })
    const share = shareOf(asked, holdings)
    if (!isWhole && share < leastShare) continue
    const isNamed = found.every((one) => one && one.field !== 'text') && found.some((one) => one?.field === 'name')
    const score = share + nearness(holdings) + (isNamed ? 1 : 0) + (isWhole ? wholeBonus : 0)
    candidates.push({ id, score, isWhole })
  }
  return candidates.sort((a, b) => b.score - a.score)
}

/** How good a loaded record is, and the places of its text that the query's words are at. */
export interface Read {
  readonly score: number
  readonly places: ReadonlySet<number>
}

/** Reads a loaded record; undefined where it lacks a quoted phrase. */
export function read(terms: readonly AskedTerm[], id: string, record: StoredRecord): Read | undefined {
  const words = tokensOf(record.text).map(({ word }) => word)
  const phrases = Map.groupBy(terms.filter(({ phrase }) => phrase !== undefined), ({ phrase }) => phrase) // prettier-ignore
  for (const phrase of phrases.values()) {
    const isAt = (place: number) => phrase.every(({ word }, index) => words[place + index] === word)
    if (!words.some((_, place) => isAt(place))) return undefined
  }
  const holdings = terms.map((term): Holding => {
    const exact = placesOf(term, words)
    const found = term.occurrences.get(id)
    const places = [...new Set([...exact, ...(found?.places ?? [])])]
    if (exact.length) return { worth: worth.word, places }
    const value = found ? (found.field === 'text' ? worth.form : worth[found.field]) : 0
    return { worth: value * slipFactor(term), places }
  })
  const isWhole = terms.every(({ isAsked, similar }, index) => !isAsked || (!similar.length && holdings[index]?.worth))
  const bonus = naming(terms, record) + (isWhole ? wholeBonus : 0) - (record.kind === 'Guide' ? 0.1 : 0)
  const score = shareOf(terms, holdings) + nearness(holdings) + bonus
  return { score, places: new Set(holdings.flatMap(({ places }) => places)) }
}

/** The places of a text that have the very word of a term, or one that begins with it, or two that make it together. */
function placesOf({ word, open }: Term, words: readonly string[]): number[] {
  return words.flatMap((other, place) => {
    if (other === word || (open && word.length > 1 && other.startsWith(word))) return [place]
    return other + words[place + 1] === word ? [place, place + 1] : []
  })
}

/** More than 1 if a query is a name of the record, with nothing else but words of its place: the higher up, the more. */
function naming(terms: readonly AskedTerm[], { names, path }: StoredRecord): number {
  const said = new Set(terms.map(({ word }) => word))
  const wordsOf = (title: string) => tokensOf(title).map(({ word }) => word).filter((word) => !isStopWord(word)) // prettier-ignore
  const isSaid = (words: readonly string[]) => words.length > 0 && words.every((word) => said.has(word))
  if (!names.some((name) => isSaid(wordsOf(name)))) return 0
  const known = new Set([...names, ...path].flatMap(wordsOf))
  const isName = terms.every(({ word, isAsked }) => !isAsked || known.has(word))
  return isName ? 1 + 1 / path.length : 0
}

const slipFactor = (term: AskedTerm | undefined) => (term?.similar.length ? 0.5 : 1)

/** The part of a query's weight that is had. */
function shareOf(terms: readonly AskedTerm[], holdings: readonly Holding[]): number {
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0)
  return terms.reduce((sum, { weight }, index) => sum + weight * (holdings[index]?.worth ?? 0), 0) / whole
}

/** From 0 to 1: over pairs of terms up to three apart, how nearly their places are as far apart as in the query. */
function nearness(holdings: readonly Holding[]): number {
  let near = 0
  let most = 0
  for (const [index, { places }] of holdings.entries()) {
    for (const [apart, { places: others }] of holdings.slice(index + 1, index + 4).entries()) {
      const least = Math.min(...places.flatMap((one) => others.map((other) => Math.abs(other - one - apart - 1))))
      near += 1 / (1 + least) / (apart + 1)
      most += 1 / (apart + 1)
    }
  }
  return most ? near / most : 0
}
