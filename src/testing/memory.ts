import type { Descriptor, Family } from '../rubric/family.ts'
import { tokensOf } from '../rubric/token.ts'
import { type Random, randomFrom } from './random.ts'

/** A descriptor, and a query with the words that someone remembers from it. */
export interface Memory {
  readonly query: string
  readonly descriptor: Descriptor
}

/** The kinds of slip that a person can make when recalling four words. */
export const slipKinds = ['left out', 'other form', 'swapped', 'wrong'] as const
export type SlipKind = (typeof slipKinds)[number]

/** `count` three-word phrases, each found in only one descriptor. */
export function perfectMemories(family: Family, count: number): Memory[] {
  const random = randomFrom(3)
  const phrases = uniquePhrases(family, 3)
  return Array.from({ length: count }, () => {
    const { words, descriptor } = random.pick(phrases)
    return { query: words.join(' '), descriptor }
  })
}

/** `count` four-word phrases, each found in only one descriptor, then changed by a slip of the given kind. */
export function imperfectMemories(family: Family, kind: SlipKind, count: number): Memory[] {
  const random = randomFrom(slipKinds.indexOf(kind) + 4)
  const phrases = uniquePhrases(family, 4)
  const vocabulary = [...new Set(phrases.flatMap(({ words }) => words))]
  return Array.from({ length: count }, () => {
    const { words, descriptor } = random.pick(phrases)
    return { query: withSlip(words, kind, random, vocabulary).join(' '), descriptor }
  })
}

/**
 * `count` words of more than five letters, each with one slip after the first letter. No misspelling is itself a
 * word in the content.
 */
export function misspellings(family: Family, count: number): { query: string; word: string }[] {
  const random = randomFrom(9)
  const words = new Set(descriptorWords(family).flatMap(({ words }) => words.filter(({ length }) => length > 5)))
  const slips: { query: string; word: string }[] = []
  while (slips.length < count) {
    const word = random.pick([...words])
    const query = misspelling(word, slips.length % 4, random)
    if (!words.has(query) && query[0] === word[0]) slips.push({ query, word })
  }
  return slips
}

interface DescriptorWords {
  readonly words: readonly string[]
  readonly descriptor: Descriptor
}

function descriptorWords(family: Family): DescriptorWords[] {
  const descriptors = family.rubrics.flatMap(({ levels }) => levels.flatMap((level) => level.descriptors))
  return descriptors.map((descriptor) => ({
    words: tokensOf(descriptor.text ?? '').map(({ word }) => word),
    descriptor,
  }))
}

/** All phrases of `length` words that occur in only one descriptor. */
function uniquePhrases(family: Family, length: number): DescriptorWords[] {
  const phrases = new Map<string, DescriptorWords | null>()
  for (const { words, descriptor } of descriptorWords(family)) {
    for (let from = 0; from + length <= words.length; from++) {
      const phrase = words.slice(from, from + length)
      const key = phrase.join(' ')
      const entry = phrases.get(key)
      if (entry === undefined) phrases.set(key, { words: phrase, descriptor })
      else if (entry?.descriptor !== descriptor) phrases.set(key, null)
    }
  }
  return [...phrases.values()].filter((phrase) => phrase !== null)
}

function withSlip(words: readonly string[], kind: SlipKind, random: Random, vocabulary: readonly string[]): string[] {
  const index = random.below(words.length)
  switch (kind) {
    case 'left out':
      return words.toSpliced(1 + random.below(words.length - 2), 1)
    case 'other form':
      return words.with(index, otherForm(words[index] ?? ''))
    case 'swapped': {
      const firstIndex = Math.min(index, words.length - 2)
      return words.toSpliced(firstIndex, 2, words[firstIndex + 1] ?? '', words[firstIndex] ?? '')
    }
    case 'wrong':
      return words.with(index, random.pick(vocabulary))
  }
}

function otherForm(word: string): string {
  if (word.endsWith('ing')) return word.slice(0, -3)
  if (word.endsWith('ly')) return word.slice(0, -2)
  if (word.endsWith('s')) return word.slice(0, -1)
  return word.endsWith('e') ? `${word}d` : `${word}s`
}

/** A word with a letter dropped, doubled, swapped with the next letter, or replaced. */
function misspelling(word: string, kind: number, random: Random): string {
  const index = random.below(word.length - 1)
  const letter = word[index] ?? ''
  const replacement = [
    word.slice(index + 1),
    letter + word.slice(index),
    (word[index + 1] ?? '') + letter + word.slice(index + 2),
  ][kind]
  const otherLetter = random.pick([...'abcdefghijklmnopqrstuvwxyz'])
  return word.slice(0, index) + (replacement ?? otherLetter + word.slice(index + 1))
}
