import { tokensOf } from '../rubric/token.ts'

/** The words that a search knows. */
export interface Vocabulary {
  /** Whether a text has exactly this word. */
  has(word: string): boolean
  /** Whether texts have this word so often that it says little. */
  isCommon(word: string): boolean
  /** How many words begin with this. */
  begun(beginning: string): number
  /** The words that one written without its hyphen is made of: non and routine for nonroutine. */
  partsOf(word: string): readonly string[] | undefined
  /** The words that this may be a slip for, all equally close, the most frequent first. */
  closest(word: string): string[]
  /** The longest word that this one begins with. */
  stemOf(word: string): string | undefined
}

/** A word that stands in texts so often says little, and to ask for it costs more than a whole page does. */
const commonFrom = 3_000

/**
 * All words of texts, the most frequent first, with those compounds that they write with a hyphen, as one text; and how
 * many of them are common.
 */
export function wordList(texts: readonly string[]): { words: string; common: number } {
  const counts = new Map<string, number>()
  for (const text of texts) {
    let last: { word: string; end: number } | undefined
    for (const { word, start, end } of tokensOf(text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
      if (last && text.slice(last.end, start) === '-') counts.set(`${last.word}-${word}`, 0)
      last = { word, end }
    }
  }
  const sorted = [...counts].sort(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1))
  return {
    words: sorted.map(([word]) => word).join(' '),
    common: sorted.filter(([, count]) => count >= commonFrom).length,
  }
}

/** Makes a list of the words of texts searchable; words of names beside them are only what a slip may have meant. */
export function vocabularyOf(list: { words: string; common: number }, names: readonly string[]): Vocabulary {
  const all = list.words.split(' ')
  const common = new Set(all.slice(0, list.common))
  const known = new Set(all.filter((word) => !word.includes('-')))
  const words = [...known.union(new Set(names.filter((name) => /^\p{L}{3,}$/u.test(name))))]
  const compounds = new Map(
    all.filter((word) => word.includes('-')).map((word) => [word.replaceAll('-', ''), word.split('-')]),
  )

  function closest(word: string): string[] {
    let least = word.length < 4 ? 1 : 2
    let near: string[] = []
    for (const other of words) {
      if (Math.abs(other.length - word.length) > least || other === word) continue
      const distance = slips(word, other, least)
      if (distance > least) continue
      if (distance < least) near = []
      least = distance
      near.push(other)
    }
    return near
  }

  return {
    has: (word) => known.has(word),
    isCommon: (word) => common.has(word),
    begun: (beginning) => [...known].filter((word) => word.startsWith(beginning)).length,
    partsOf: (word) => (known.has(word) ? undefined : compounds.get(word)),
    closest,
    stemOf: (word) =>
      words.reduce<string | undefined>((longest, other) => {
        return word.startsWith(other) && other.length > Math.max(2, longest?.length ?? 0) ? other : longest
      }, undefined),
  }
}

/**
 * How many slips (a letter dropped, added, replaced, or two neighbors swapped) part two words; any number above `most`
 * when they are more. Optimal string alignment: https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
 */
export function slips(a: string, b: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, place) => place)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      }
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
