/** A word of a text and its place there. */
export interface Token {
  /** The form to compare: without case, accents and apostrophes. */
  readonly word: string
  /** Its first character's place in the text, and the place after its last. */
  readonly start: number
  readonly end: number
}

/** Scripts that write no spaces between words: each of their characters counts as a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const run = new RegExp(
  [
    unspaced.source,
    String.raw`\d{1,3}(?:,\d{3})+(?!\d)`,
    String.raw`[[\p{L}\p{N}]--${unspaced.source}](?:[[\p{L}\p{N}\p{M}\p{Cf}'’]--${unspaced.source}]*[[\p{L}\p{N}\p{M}]--${unspaced.source}])?`,
  ].join('|'),
  'gv',
)

/**
 * The words of a text in order. Slashes, hyphens and all other signs separate words; apostrophes do not, nor do commas
 * between thousands. In Chinese and Japanese, each character is a word.
 */
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
        .replace(/[\p{M}\p{Cf}\p{Z}'’,]/gu, '')
}
