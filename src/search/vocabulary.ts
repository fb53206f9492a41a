import { stemmer } from 'stemmer'

/** The words of an index, by their places in its list of words. */
export interface Vocabulary {
  readonly words: readonly string[]
  /** The place of exactly this word, or -1. */
  find(word: string): number
  /** The places of other forms of this word. */
  forms(word: string): number[]
  /** The places of the words that begin with this, the most frequent first. */
  beginningWith(beginning: string): number[]
  /** The places of the words that this may be a slip for, all equally close, the most frequent first. */
  closest(word: string): number[]
}

/** Makes words in the order of their code units, with the number of documents of each, searchable. */
export function vocabularyOf(words: readonly string[], frequencies: readonly number[]): Vocabulary {
  let byStem: Map<string, number[]> | undefined
  const frequent = (a: number, b: number) => (frequencies[b] ?? 0) - (frequencies[a] ?? 0)

  function find(word: string): number {
    const place = firstFrom(words, word)
    return words[place] === word ? place : -1
  }

  function forms(word: string): number[] {
    byStem ??= Map.groupBy(words.keys(), (place) => stemmer(words[place] ?? ''))
    return (byStem.get(stemmer(word)) ?? []).filter((place) => words[place] !== word)
  }

  function beginningWith(beginning: string): number[] {
    const places: number[] = []
    for (let place = firstFrom(words, beginning); words[place]?.startsWith(beginning); place++) places.push(place)
    return places.sort(frequent)
  }

  function closest(word: string): number[] {
    let least = word.length < 4 ? 1 : 2
    let near: number[] = []
    for (const [place, other] of words.entries()) {
      if (Math.abs(other.length - word.length) > least || other === word) continue
      const distance = slips(word, other, least)
      if (distance > least) continue
      if (distance < least) near = []
      least = distance
      near.push(place)
    }
    return near.sort(frequent)
  }

  return { words, find, forms, beginningWith, closest }
}

/** The place of the first word that is not below another. */
function firstFrom(words: readonly string[], word: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * How many slips (a letter dropped, added, replaced, or two neighbours swapped) part two words; any number above `most`
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
