import damerauLevenshtein from 'damerau-levenshtein'
import { tokensOf } from '../rubric/token.ts'
import type { SearchRecord } from './records.ts'

/** The words in an index, separated by spaces. */
export interface WordList {
  /** The words in official texts and titles, most frequent first. */
  readonly official: string
  /** All other words. */
  readonly other: string
}

/** Very common words, which are matched only in records that are already loaded. */
const stopWords = new Set(
  'a an and are as at be by do does for from in into is it its of on or that the their they this to was what when which who with'.split(' '), // prettier-ignore
)
export const isStopWord = (word: string) => stopWords.has(word)

export function listWords(records: readonly SearchRecord[]): WordList {
  const official = new Map<string, number>()
  const other = new Set<string>()
  for (const { kind, text = '', path, names = [] } of records) {
    const isOfficial = kind !== 'Guide' && kind !== 'Page'
    for (const { word } of tokensOf([text, ...path].join(' '))) {
      if (isOfficial) official.set(word, (official.get(word) ?? 0) + 1)
      else other.add(word)
    }
    for (const { word } of tokensOf(names.join(' '))) other.add(word)
  }
  return {
    official: [...official].sort(([, a], [, b]) => b - a).map(([word]) => word).join(' '), // prettier-ignore
    other: [...other.difference(official)].join(' '),
  }
}

/** All words in the indexes that a search uses. */
export function knownWords(lists: readonly WordList[]) {
  const official = [...new Set(lists.flatMap((list) => list.official.split(' ')))]
  const words = new Set([...official, ...lists.flatMap((list) => list.other.split(' '))])
  return {
    has: (word: string) => words.has(word),
    hasPrefix: (prefix: string) => words.values().some((word) => word.startsWith(prefix)),
    /**
     * The official word closest to a misspelled word, or the most frequent of several equally close words. Considers
     * only words that have the same first letter and differ by at most one letter, or by two letters if the misspelled
     * word has more than seven.
     */
    similarTo(word: string): string | undefined {
      if (word.length < 5) return undefined
      const candidates = official.flatMap((candidate) => {
        if (candidate[0] !== word[0] || isStopWord(candidate) || Math.abs(candidate.length - word.length) > 2) return []
        return [{ candidate, steps: damerauLevenshtein(word, candidate).steps }]
      })
      const minSteps = Math.min(word.length > 7 ? 2 : 1, ...candidates.map(({ steps }) => steps))
      return candidates.find(({ steps }) => steps === minSteps)?.candidate
    },
  }
}
