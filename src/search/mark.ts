import { tokensOf } from '../rubric/token.ts'

/** A piece of text, marked if it matches the search. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/**
 * Splits text into pieces and marks the words at the positions that `isMarked` accepts. Adjacent marked words
 * share a mark. The joined pieces equal the text, character for character.
 */
export function markWords(text: string, isMarked: (position: number) => boolean): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const token of tokensOf(text).filter((_, position) => isMarked(position))) {
    const gap = text.slice(end, token.start)
    const previous = pieces.at(-1)
    if (previous?.marked && /^\s+$/.test(gap)) {
      pieces[pieces.length - 1] = { text: previous.text + text.slice(end, token.end), marked: true }
    } else {
      if (gap) pieces.push({ text: gap, marked: false })
      pieces.push({ text: text.slice(token.start, token.end), marked: true })
    }
    end = token.end
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false })
  return pieces
}

/** The maximum number of highlights in a URL, to keep it short. */
const maxHighlights = 8

/**
 * Adds text directives to an address, after its fragment, so that browsers highlight the marked words. The directives
 * include the surrounding words because browsers highlight only the first match on the page:
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function withHighlights(address: string, text: readonly Piece[]): string {
  const directives = text.flatMap((piece, index) => {
    if (!piece.marked) return []
    const prefix = /\S+(\s+\S+){0,3}\s*$/.exec(wordsOf(text.slice(0, index)))?.[0]
    const suffix = /^\s*\S+(\s+\S+){0,3}/.exec(wordsOf(text.slice(index + 1)))?.[0]
    const parts = [prefix && `${encode(prefix)}-`, encode(piece.text), suffix && `-${encode(suffix)}`]
    return [`text=${parts.filter(Boolean).join(',')}`]
  })
  if (!directives.length) return address
  return `${address}${address.includes('#') ? '' : '#'}:~:${directives.slice(0, maxHighlights).join('&')}`
}

const wordsOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')

/** Hyphens, commas and ampersands are syntax in text fragments. */
const encode = (words: string) => encodeURIComponent(words.trim().replace(/\s+/g, ' ')).replaceAll('-', '%2D')
