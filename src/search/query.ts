import { tokensOf } from '../rubric/token.ts'

/** A word in a query. */
export interface Term {
  readonly word: string
  /** The index of the quoted phrase that contains the word. */
  readonly phrase?: number
  /** Whether the word may be unfinished, because nothing follows it in the query. */
  readonly isOpen: boolean
  /** The positions in the query where the word starts and ends. */
  readonly start: number
  readonly end: number
}

/** The maximum number of words used from a query. The limit keeps a pasted page from blocking the browser. */
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
