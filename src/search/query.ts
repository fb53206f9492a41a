import { tokensOf } from '../rubric/token.ts'

/** One word of a query. */
export interface Term {
  readonly word: string
  /** It stands in quotes: only exactly this word will do. */
  readonly exact: boolean
  /** Which quoted phrase it belongs to, counted from 0. */
  readonly phrase?: number
  /** It may be the beginning of a word, since it is the last and nothing follows it yet. */
  readonly open: boolean
  /** Where it stands in the query, to put another in its place. */
  readonly start: number
  readonly end: number
}

/** More words than this are not looked for: nobody remembers so many, and a pasted page must not stall the browser. */
export const mostTerms = 24

/** Reads a query. Straight and curly double quotes around words make a phrase; one that is not closed runs to the end. */
export function termsOf(query: string): Term[] {
  const quotes = Array.from(query.matchAll(/["“”„]/g), ({ index }) => index)
  return tokensOf(query)
    .slice(0, mostTerms)
    .map(({ word, start, end }) => {
      const before = quotes.filter((quote) => quote < start).length
      const exact = before % 2 === 1
      return {
        word,
        exact,
        ...(exact && { phrase: (before - 1) / 2 }),
        open: !exact && end === query.length,
        start,
        end,
      }
    })
}
