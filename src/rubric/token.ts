/** A word of a text and its position. */
export interface Token {
  /** The form to compare: lowercase, without accents and apostrophes. */
  readonly word: string
  /** The index of the first character, and the index after the last. */
  readonly start: number
  readonly end: number
}

/** Scripts without spaces between words. Each of their characters counts as a word. */
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
 * The words of a text, in order. Slashes, hyphens and other punctuation separate words; apostrophes and thousands
 * separators do not. In Chinese and Japanese, each character is a word.
 */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(run), ({ 0: match, index }) => ({
    word: folded(match),
    start: index,
    end: index + match.length,
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
