const smallWords = new Set('a an and as at but by for in of on or the to with'.split(' '))
const romanNumeral = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/
const parenthesis = /(\([^()]*\))/

/** Converts a heading to title case. The parts inside and outside parentheses change only if they are all capitals. */
export const titleCase = (heading: string) => heading.split(parenthesis).map(partInTitleCase).join('')

function partInTitleCase(part: string): string {
  if (/\p{Ll}/u.test(part) || abbreviations.test(part)) return part
  let isFirst = true
  return part.replace(/[^ ]*[\p{L}\p{N}][^ ]*/gu, (word) => {
    const parts = word.split('/').map((piece) => {
      const isSmall = !isFirst && smallWords.has(piece.toLowerCase())
      isFirst = false
      return isSmall ? piece.toLowerCase() : capitalize(piece)
    })
    return parts.join('/')
  })
}

/** The words in an all-capitals heading that may be abbreviations. Excludes words in parentheses. */
export function possibleAbbreviations(heading: string): string[] {
  if (/\p{Ll}/u.test(heading.replace(/\([^()]*\)/g, ''))) return []
  const words = heading.replace(/\([^()]*\)/g, '').match(/\p{Lu}[\p{Lu}&]*/gu) ?? []
  return words.filter((word) => {
    const isShort = word.length < 4 || !/[AEIOUY]/.test(word)
    return isShort && word.length > 1 && !smallWords.has(word.toLowerCase()) && !romanNumeral.test(word)
  })
}

/** Matches parentheses that contain only abbreviations. */
const abbreviations = /^\([\p{Lu}\p{N}&]{1,4}(?:[/ ,-]+[\p{Lu}\p{N}&]{1,4})*\)$/u

/**
 * Capitalizes each part of a word, such as the parts on either side of a hyphen. An apostrophe does not start a new
 * part, and 21ST becomes 21st.
 */
function capitalize(word: string): string {
  return word.replace(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu, (part) =>
    romanNumeral.test(part) ? part : part.toLowerCase().replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
  )
}

/** Converts a heading to capitals, except for words in parentheses, as in source documents. */
export function capitals(heading: string): string {
  return heading
    .split(parenthesis)
    .map((part) => (part.startsWith('(') ? part : part.toUpperCase()))
    .join('')
}

/** Whether two headings match, ignoring case outside parentheses. */
export const sameLetters = (a: string, b: string) => capitals(a) === capitals(b)

/** Normalizes a heading for comparison: ignores the styles of quotes and dashes, and case outside parentheses. */
export function headingKey(heading: string): string {
  return capitals(heading)
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
}

/** Whether two headings match, ignoring the styles of quotes and dashes, and case outside parentheses. */
export const sameHeading = (a: string, b: string) => headingKey(a) === headingKey(b)
