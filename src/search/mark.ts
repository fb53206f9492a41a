import { tokensOf } from '../rubric/token.ts'

/** A piece of a text, marked where a search found it. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/**
 * Splits a text into pieces, the words at some places marked; neighbors share a mark. The pieces joined are the text,
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
