import { quoted } from '../form/lines.ts'
import type { Unreadable } from './unreadable.ts'

/**
 * The text of a plain text file: UTF-8, UTF-16 with its byte-order mark, or else Windows-1252, as Word saves it; a
 * problem for bytes that make no sense as any of them. Those that are no text at all become control characters.
 */
export function decoded(bytes: Uint8Array): string | Unreadable {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  let text: string
  let own = false
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes)
    own = true
  }
  const mixed = utf8InWindows1252.exec(text)
  if (mixed) return problem(text, mixed, 'expected text in one encoding, found UTF-8 with some bytes that are not')
  const strange = own && implausible.exec(text)
  return strange ? problem(text, strange, 'expected text in UTF-8 or Windows-1252, found another encoding') : text
}

/** How the characters that documents have in UTF-8 look in Windows-1252, where nobody would write them. */
const utf8InWindows1252 = /[ÂÃ][\u0080-\u00BF]|â€/u

/**
 * What no document in Windows-1252 has: bytes that mean nothing there; a capital within or after small letters, or by
 * itself; signs between letters; a quote that opens at a word's end; a sum in yen without a sum; mostly letters with marks.
 */
const implausible = new RegExp(
  [
    '[\\u0080-\\u009F]',
    '\\p{Ll}[ŠŒŽŸÀ-ÖØ-Þ]',
    '(?<![\\p{L}\\p{N}])[ŠŽŸÀ-ÖØ-Þ](?![\\p{L}\\p{N}.])',
    '\\p{L}[‚ƒ„†‡ˆ‰‹›˜¡¢£¤¥¦¨©ª«¬¯°±²³´µ¶¸¹º»¼½¾¿]\\p{L}',
    '\\p{L}[‚„](?!\\p{L})',
    '¥(?! ?\\d)',
    '[ŠŒŽŸšœžÀ-ÖØ-öø-ÿ]{4}',
  ].join('|'),
  'u',
)

function problem(text: string, found: RegExpExecArray, wrong: string): Unreadable {
  const start = text.lastIndexOf('\n', found.index) + 1
  const end = text.indexOf('\n', found.index)
  const line = text.slice(0, found.index).split(/\r\n|[\r\n]/).length
  const words = text.slice(Math.max(start, found.index - 20), end < 0 ? undefined : end).trim()
  const fix = 'Save the document again as .docx, or as plain text in UTF-8.'
  return { line, wrong: `${wrong}: ${quoted(words)}`, fix }
}
