import { tokensOf } from '../rubric/token.ts'

/** A piece of a text, marked if a search found it. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/**
 * Splits a text into pieces and marks the words at some places. Neighbors share a mark. Joined, the pieces are the text,
 * character for character.
 */
export function markWords(text: string, isMarked: (place: number) => boolean): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const token of tokensOf(text).filter((_, place) => isMarked(place))) {
    const between = text.slice(end, token.start)
    const last = pieces.at(-1)
    if (last?.marked && /^\s+$/.test(between)) {
      pieces[pieces.length - 1] = { text: last.text + text.slice(end, token.end), marked: true }
    } else {
      if (between) pieces.push({ text: between, marked: false })
      pieces.push({ text: text.slice(token.start, token.end), marked: true })
    }
    end = token.end
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false })
  return pieces
}

/** The maximum of marked places in an address, which should not become too long. */
const maxTexts = 8

/**
 * An address with which browsers highlight the marked words of a text. It keeps its fragment, and contains the words around
 * the marked ones, since browsers highlight the first match on the page:
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function highlighting(address: string, text: readonly Piece[]): string {
  const texts = text.flatMap((piece, place) => {
    if (!piece.marked) return []
    const before = /\S+(\s+\S+){0,3}\s*$/.exec(wordsOf(text.slice(0, place)))?.[0]
    const after = /^\s*\S+(\s+\S+){0,3}/.exec(wordsOf(text.slice(place + 1)))?.[0]
    const around = [before && `${escaped(before)}-`, escaped(piece.text), after && `-${escaped(after)}`]
    return [`text=${around.filter(Boolean).join(',')}`]
  })
  if (!texts.length) return address
  return `${address}${address.includes('#') ? '' : '#'}:~:${texts.slice(0, maxTexts).join('&')}`
}

const wordsOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')

/** Hyphens, commas and ampersands have a meaning in text fragments. */
const escaped = (words: string) => encodeURIComponent(words.trim().replace(/\s+/g, ' ')).replaceAll('-', '%2D')
