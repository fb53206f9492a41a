const plain = '0123456789+-=()ni'
const superscripts = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ']
const subscripts = [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎']

/**
 * Raised or lowered words in characters that are so by themselves: 2 as ²; nothing where there is no such character.
 * The ending of an ordinal, which Word raises by itself, stays as it is: 21st.
 */
export function raised(words: string, alignment: string | undefined): string | undefined {
  if (!words.trim() || alignment === 'baseline' || alignment === undefined) return words
  if (alignment === 'superscript' && /^(?:st|nd|rd|th)$/.test(words.trim())) return words
  const own = alignment === 'superscript' ? superscripts : subscripts
  const characters = [...words].map((character) => (character === ' ' ? ' ' : own[plain.indexOf(character)]))
  return characters.every((character) => character !== undefined) ? characters.join('') : undefined
}
