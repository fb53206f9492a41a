import { tokensOf } from '../rubric/token.ts'
import { slotSize, slotsFor } from './catalog.ts'

// Pagefind counts as one word what stands between white space, and keeps of white space that there was some. Here each
// word as we count words stands by itself, so that both count alike, and marks keep what else stood there.
// The marks are characters that Unicode keeps for such use inside a program: https://www.unicode.org/faq/private_use.html
const first = 0xfdd0
const together = String.fromCharCode(first)
/** What follows, up to the next mark, is only for finding: a word as we compare it, where Pagefind would not. */
const folded = '\ufdef'
const spaces = [
  ...' \t\n\v\f\r\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\u200b',
  ...Array.from({ length: 11 }, (_, place) => String.fromCharCode(0x2000 + place)),
]
const marks = new RegExp(`[${together}-${String.fromCharCode(first + spaces.length)}]`, 'g')
const asides = new RegExp(`${folded}-[^${folded}]*${folded}`, 'g')
const space = new RegExp(`[${spaces.join('')}]`, 'g')

/** Writes texts as the content of a record, each from the beginning of a slot on. */
export function writeContent(texts: readonly string[]): string {
  return texts
    .flatMap((text) => {
      const words = wordsOf(text)
      return [...words, ...Array.from({ length: slotsFor(words.length) * slotSize - words.length }, () => '|')]
    })
    .join(' ')
}

/** Reads the text that begins at a slot of a record's content, letter for letter. */
export function readContent(content: string, slot: number, slots: number): string {
  const words = content.split(' ').slice(slot * slotSize, (slot + slots) * slotSize)
  let text = ''
  for (const word of words) {
    if (word === '|') break
    text += word.replace(asides, '').replace(marks, (mark) => spaces[mark.charCodeAt(0) - first - 1] ?? '')
    if (!word.endsWith(together)) text += ' '
  }
  return text
}

function wordsOf(text: string): string[] {
  const tokens = tokensOf(text)
  return [0, ...tokens.slice(1).map(({ start }) => start)].map((start, place) => {
    const token = tokens[place]
    const piece = text.slice(start, tokens[place + 1]?.start)
    const parted = piece.endsWith(' ') && piece.length > 1
    const kept = (parted ? piece.slice(0, -1) : piece).replace(space, (one) =>
      String.fromCharCode(first + 1 + spaces.indexOf(one)),
    )
    // A word that is "|" would end the text, and one that begins with "_" may be an order to Pagefind.
    const written = token ? text.slice(token.start, token.end).toLowerCase() : ''
    const isPlain = !token || /^[a-z0-9'’,]+$/.test(written) || written === token.word
    // Pagefind takes what ASCII punctuation parts for words, too.
    const aside = isPlain ? '' : `${folded}-${token.word}-${folded}`
    return (/^[_|]/.test(kept) ? together : '') + kept + aside + (parted ? '' : together)
  })
}
