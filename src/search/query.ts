import { type Token, tokensOf } from '../rubric/token.ts'
import { numberedName } from './numeral.ts'

/** One word of a query. */
export interface Term {
  /** As words are compared; a name by number is one word: "level 3". */
  readonly word: string
  /** It is a name by number, which no text need hold. */
  readonly isName: boolean
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

/** What a query is read with: which names by number there are, and what words without their hyphens are made of. */
export interface Reading {
  isName(words: string): boolean
  partsOf(word: string): readonly string[] | undefined
}

/** Reads a query. Straight and curly double quotes around words make a phrase; one that is not closed runs to the end. */
export function termsOf(query: string, { isName, partsOf }: Reading): Term[] {
  const quotes = Array.from(query.matchAll(/["“”„]/g), ({ index }) => index)
  const tokens = tokensOf(query).slice(0, mostTerms)
  const words = tokens.map(({ word }) => word)
  return tokens.flatMap((token, place) => {
    const before = quotes.filter((quote) => quote < token.start).length
    if (before % 2 === 1) return [{ ...term(token), exact: true, phrase: (before - 1) / 2 }]
    if (isName(numberedName(words, place - 1) ?? '')) return []
    const name = numberedName(words, place) ?? ''
    if (isName(name)) return [{ ...term(token), word: name, isName: true, end: tokens[place + 1]?.end ?? token.end }]
    const parts = partsOf(token.word)
    if (parts) return parts.map((word) => ({ ...term(token), word }))
    return [{ ...term(token), open: token.end === query.length }]
  })
}

const term = (token: Token): Term => ({ ...token, isName: false, exact: false, open: false })
