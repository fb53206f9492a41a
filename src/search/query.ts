import { tokensOf } from '../rubric/token.ts'

/** One word of a query. */
export interface Term {
  readonly word: string
  /** Which quoted phrase it belongs to, counted from 0. */
  readonly phrase?: number
  /** It may be the beginning of a word: it is the last one, and nothing follows it yet. */
  readonly open: boolean
  /** Where it is in the query. */
  readonly start: number
  readonly end: number
}

/** Nobody remembers more words than this, and a pasted page must not block the browser. */
const mostTerms = 24

/** Reads a query. Straight or curly double quotes around words make a phrase; an unclosed one runs to the end. */
export function termsOf(query: string): Term[] {
  const quotes = Array.from(query.matchAll(/["“”„]/g), ({ index }) => index)
  return tokensOf(query)
    .slice(0, mostTerms)
    .map((token) => {
      const before = quotes.filter((quote) => quote < token.start).length
      if (before % 2 === 1) return { ...token, open: false, phrase: (before - 1) / 2 }
      return { ...token, open: token.end === query.length }
    })
}
