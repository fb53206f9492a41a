import { tokensOf } from '../rubric/token.ts'

/** A word of a query. */
export interface Term {
  readonly word: string
  /** The number of its quoted phrase, counted from 0. */
  readonly phrase?: number
  /** Whether it may be the beginning of a word, since it is the last one and nothing follows it yet. */
  readonly open: boolean
  /** Where it is in the query. */
  readonly start: number
  readonly end: number
}

/** Nobody remembers more words, and a pasted page must not block the browser. */
const maxTerms = 24

/** Reads a query. Straight or curly double quotes around words make a phrase; an unclosed one runs to the end. */
export function termsOf(query: string): Term[] {
  const quotes = Array.from(query.matchAll(/["“”„]/g), ({ index }) => index)
  return tokensOf(query)
    .slice(0, maxTerms)
    .map((token) => {
      const before = quotes.filter((quote) => quote < token.start).length
      if (before % 2 === 1) return { ...token, open: false, phrase: (before - 1) / 2 }
      return { ...token, open: token.end === query.length }
    })
}
