import { tokensOf } from '../rubric/token.ts'

/** A word of a query. */
export interface Term {
  readonly word: string
  /** The index of the quoted phrase that it is part of. */
  readonly phrase?: number
  /** Whether it may be an unfinished word, because nothing follows it in the query. */
  readonly isOpen: boolean
  /** Its start and end in the query. */
  readonly start: number
  readonly end: number
}

/** Nobody remembers more words than this, and pasting a whole page must not block the browser. */
const maxTerms = 24

/** Parses a query. Straight or curly double quotes enclose a phrase. An unclosed quote runs to the end. */
export function termsOf(query: string): Term[] {
  const quotes = Array.from(query.matchAll(/["“”„]/g), ({ index }) => index)
  return tokensOf(query)
    .slice(0, maxTerms)
    .map((token) => {
      const quotesBefore = quotes.filter((quote) => quote < token.start).length
      if (quotesBefore % 2 === 1) return { ...token, isOpen: false, phrase: (quotesBefore - 1) / 2 }
      return { ...token, isOpen: token.end === query.length }
    })
}
