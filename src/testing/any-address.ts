import type { Random } from './random.ts'

// For tests: random query strings, valid or not.

const names = ['q', 'path', 'factor', 'level', 'discriminator', 'show', 'left', 'right', 'Q', '__proto__', '']

const pieces = [
  'customer', 'needs', 'Establishes', 'Level', 'tools', 'draws', 'with', 'depth', 'level-iii', 'customer-relations', 'technical-management-support',
  'customer-relations.customer-needs', 'technical-management-support/customer-relations/level-iii', '/', '//', '..',
  ' ', '  ', '"', '“', '„', '\'', '’', '`', '\\', '\n', '\0', '\t', '%', '%zz', '%00', '&', '=', '+', '#', '?', ';', ',',
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '{{x}}', '${x}', '{x}', '$&',
  '\u202E', '\u2069', '\u2067', '\u200B', '\uFEFF', '\u2028', '\uFFFF', '\uD800', '\uDC00', '😀', '𝒜', 'e\u0301',
  '\uFDFA', '\uFE70', 'שלום', '-1', '0', '1', '20', '21', '1e9', '9007199254740993', 'Infinity', 'NaN', '0x10',
  'constructor', 'hasOwnProperty', '__proto__', 'toString', 'x'.repeat(3_000), 'a '.repeat(400), '\''.repeat(500),
] // prettier-ignore

/** Random words and other strings, joined with a random separator. */
export const anyWords = (random: Random): string =>
  Array.from({ length: random.below(6) }, () => random.pick(pieces)).join(random.pick(['', ' ', '/']))

/** A random query string, properly encoded or not. */
export function anyAddress(random: Random): string {
  const encode = (text: string) => (random.below(4) ? encodeURIComponent(text.toWellFormed()) : text)
  const parameters = Array.from({ length: random.below(7) }, () => `${random.pick(names)}=${encode(anyWords(random))}`)
  return random.below(20) ? parameters.join('&') : encode(anyWords(random))
}
