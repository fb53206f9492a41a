/** A word and its position in a text. */
export interface Token {
  /** The form used for comparison: lowercase, without accents or apostrophes. */
  readonly word: string
  /** The index of the first character, and the index after the last character. */
  readonly start: number
  readonly end: number
}

/** Scripts written without spaces between words. Each of their characters counts as a word. */
const unspacedScripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const tokenPattern = new RegExp(
  [
    unspacedScripts.source,
    String.raw`\d{1,3}(?:,\d{3})+(?!\d)`,
    String.raw`[[\p{L}\p{N}]--${unspacedScripts.source}](?:[[\p{L}\p{N}\p{M}\p{Cf}'’]--${unspacedScripts.source}]*[[\p{L}\p{N}\p{M}]--${unspacedScripts.source}])?`,
  ].join('|'),
  'gv',
)

/**
 * The words in a text, in order. Slashes, hyphens and other punctuation separate words; apostrophes and thousands
 * separators do not. In Chinese and Japanese, each character is a word.
 */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(tokenPattern), ({ 0: match, index }) => ({
    word: folded(match),
    start: index,
    end: index + match.length,
  })).filter(({ word }) => word)
}

function folded(word: string): string {
  const lowercaseWord = word.toLowerCase()
  return /^[a-z0-9]*$/.test(lowercaseWord)
    ? lowercaseWord
    : word
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[\p{M}\p{Cf}\p{Z}'’,]/gu, '')
}
