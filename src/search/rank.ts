import { tokensOf } from '../rubric/token.ts'
import type { Term } from './query.ts'
import type { Occurrence, StoredRecord } from './search-index.ts'
import { isStopWord } from './words.ts'

/** A term and its occurrences in the index. */
export interface LookedUpTerm extends Term {
  /** Keyed by record id. Empty for very common words, which are not looked up in the index. */
  readonly occurrences: ReadonlyMap<string, Occurrence>
  readonly isLookedUp: boolean
  /** If the term occurs nowhere, the word that was probably meant. `occurrences` then lists where that word occurs. */
  readonly guess: string | undefined
  /** Higher for rarer words; close to zero for words that no record contains. */
  readonly weight: number
}

/** How well a record matches a term, from 0 to 1, and the positions of the matches in the record’s text. */
interface TermMatch {
  readonly strength: number
  readonly positions: readonly number[]
}

/** How well a record matches a query. */
export interface RecordMatch {
  readonly id: string
  readonly score: number
  /** Whether the record contains every word in the query, not counting very common words. */
  readonly isWhole: boolean
  /** The positions of the query’s words in the record’s text. */
  readonly positions: ReadonlySet<number>
}

/** How much a match counts: the exact word in the text, another form of it there, or a word in a name or the path. */
const strengths = { word: 1, text: 0.85, name: 0.9, path: 0.5 }

/** Added to the score of a record that contains every word in the query. */
const wholeMatchBonus = 0.5

/** Records that match less than this share of the query’s weight are omitted. */
const minShare = 0.3

/** Ranks the records that match a query, best first, based on the index alone. */
export function rank(terms: readonly LookedUpTerm[]): RecordMatch[] {
  const ids = new Set(terms.flatMap(({ occurrences }) => [...occurrences.keys()]))
  return [...ids].flatMap((id) => matchRecord(terms, id) ?? []).sort((a, b) => b.score - a.score)
}

/**
 * Matches a record against a query. Uses the record’s text if it is loaded, and otherwise only the index. Undefined if
 * the match in the index is too weak, or if the text lacks a quoted phrase.
 */
export function matchRecord(
  terms: readonly LookedUpTerm[],
  id: string,
  record?: StoredRecord,
): RecordMatch | undefined {
  const words = record && tokensOf(record.text).map(({ word }) => word)
  if (words && !hasPhrases(terms, words)) return undefined
  const occurrences = terms.map((term) => term.occurrences.get(id))
  const matches = terms.map((term, index): TermMatch => {
    const exactPositions = words ? positionsOf(term, words) : []
    const { field, positions = [] } = occurrences[index] ?? {}
    const value = exactPositions.length ? strengths.word : field ? strengths[field] : 0
    return { strength: term.guess ? value / 2 : value, positions: [...new Set([...exactPositions, ...positions])] }
  })
  const isWhole = terms.every(({ isLookedUp, guess }, index) => !isLookedUp || (!guess && matches[index]?.strength))
  const share = shareOf(terms, matches)
  const hasText = occurrences.some((occurrence) => occurrence?.field === 'text')
  // Matches outside the text count only if they cover the whole query.
  if (!record && !isWhole && (!hasText || share < minShare)) return undefined
  const bonus = record ? nameBonus(terms, record) : isWhole && !hasText ? 1 : 0
  const score = share + proximity(matches) + bonus + (isWhole ? wholeMatchBonus : 0)
  return { id, score, isWhole, positions: new Set(matches.flatMap(({ positions }) => positions)) }
}

/** Whether the words of a record’s text contain every quoted phrase exactly. */
function hasPhrases(terms: readonly LookedUpTerm[], words: readonly string[]): boolean {
  const { undefined: _, ...phrases } = Object.groupBy(terms, ({ phrase }) => String(phrase))
  return Object.values(phrases).every((phrase) => {
    return words.some((_, position) => phrase?.every(({ word }, index) => words[position + index] === word))
  })
}

/**
 * The positions in a text that match a term. A match is the exact word, two words that together spell the term or, if
 * the term may be unfinished, a longer word that starts with the term.
 */
function positionsOf({ word, isOpen }: Term, words: readonly string[]): number[] {
  return words.flatMap((textWord, position) => {
    if (textWord === word || (isOpen && word.length > 1 && textWord.startsWith(word))) return [position]
    return textWord + words[position + 1] === word ? [position, position + 1] : []
  })
}

/**
 * A bonus above 1 if the query contains one of the record’s names and, apart from that name, only words from the
 * record’s titles. The bonus is larger for longer names and for pages closer to the root. It is smaller for guides
 * because their wording is not official.
 */
function nameBonus(terms: readonly LookedUpTerm[], { kind, names, path }: StoredRecord): number {
  const query = new Set(terms.map(({ word }) => word))
  const nameSize = Math.max(0, ...names.map(wordsIn).map((words) => (words.isSubsetOf(query) ? words.size : 0)))
  const titleWords = new Set([...names, ...path].flatMap((title) => [...wordsIn(title)]))
  const hasOnlyTitleWords = terms.every(({ word, isLookedUp }) => !isLookedUp || titleWords.has(word))
  return (nameSize && hasOnlyTitleWords ? 1 + 1 / path.length + nameSize / 100 : 0) - (kind === 'Guide' ? 0.1 : 0)
}

/** The words in a title, except very common words. */
const wordsIn = (title: string) => new Set(tokensOf(title).flatMap(({ word }) => (isStopWord(word) ? [] : [word])))

/** The share of the query’s weight that a record matches, from 0 to 1. */
function shareOf(terms: readonly LookedUpTerm[], matches: readonly TermMatch[]): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0)
  return terms.reduce((sum, { weight }, index) => sum + (weight / total) * (matches[index]?.strength ?? 0), 0)
}

/**
 * How closely the distances between matches follow the distances between terms in the query, from 0 to 1. Compares only
 * terms that are at most three words apart.
 */
function proximity(matches: readonly TermMatch[]): number {
  let sum = 0
  let maxSum = 0
  for (const [index, { positions }] of matches.entries()) {
    for (const [offset, { positions: nextPositions }] of matches.slice(index + 1, index + 4).entries()) {
      const gaps = positions.flatMap((position) =>
        nextPositions.map((nextPosition) => Math.abs(nextPosition - position - offset - 1)),
      )
      sum += 1 / (1 + Math.min(...gaps)) / (offset + 1)
      maxSum += 1 / (offset + 1)
    }
  }
  return maxSum ? sum / maxSum : 0
}
