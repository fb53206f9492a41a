import { readFileSync } from 'node:fs'

const sections = readFileSync(new URL('words.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')

/** The lines under a heading in words.txt. */
const linesOf = (heading: string) =>
  sections.flatMap((section) => (section.startsWith(`${heading}:`) ? section.split('\n').slice(1) : []))
const wordsOf = (heading: string) => linesOf(heading).flatMap((line) => line.split(' '))

// The words that generated text is made of.
export const verbs = wordsOf('verbs')
export const adjectives = wordsOf('adjectives')
export const nouns = wordsOf('nouns')
export const adverbs = wordsOf('adverbs')
export const endings = linesOf('endings')
