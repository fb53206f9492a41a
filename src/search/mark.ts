/** A piece of a text, marked where a search found it. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/**
 * Splits a text into pieces, those words marked whose places (counted from 0, parted by white space) are given.
 * The pieces joined are the text, character for character.
 */
export function markWords(text: string, places: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = []
  let word = -1
  for (const part of text.split(/(\s+)/)) {
    if (part === '') continue
    const marked = /\S/.test(part) && places.has(++word)
    const last = pieces.at(-1)
    if (last && last.marked === marked) pieces[pieces.length - 1] = { text: last.text + part, marked }
    else pieces.push({ text: part, marked })
  }
  return pieces
}
