/** A word of a text and where it stands there. */
export interface Token {
  /** The word as it is compared: without case, accents and apostrophes. */
  readonly word: string
  /** Its first character's place in the text, and the place after its last. */
  readonly start: number
  readonly end: number
}

const run = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}'’]*[\p{L}\p{N}\p{M}])?/gu

/** The words of a text in order. Slashes, hyphens and all other signs part words; an apostrophe does not. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(run), ({ 0: found, index }) => ({
    word: folded(found),
    start: index,
    end: index + found.length,
  })).filter(({ word }) => word)
}

function folded(word: string): string {
  const simple = word.toLowerCase()
  return /^[a-z0-9]*$/.test(simple)
    ? simple
    : word
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[\p{M}\p{Cf}\p{Z}'’]/gu, '')
}
