import { type SourceLine, sourceLines } from '../form/lines.ts'
import { UnreadableFile } from './unreadable.ts'

/**
 * Reads the lines of a plain text file. Throws `UnreadableFile` unless it is UTF-8, or UTF-16 with a byte-order mark.
 */
export const linesOfText = (bytes: Uint8Array): SourceLine[] => sourceLines(decodedText(bytes))

/** Decodes text. Throws `UnreadableFile` unless it is UTF-8, or UTF-16 with a byte-order mark. */
export function decodedText(bytes: Uint8Array): string {
  const text = tryDecode(bytes)
  const fault = text === undefined ? firstFault(bytes) : text.search(misreadCharacters)
  if (text !== undefined && fault < 0) return text
  throw new UnreadableFile({
    line: (text ?? new TextDecoder().decode(bytes)).slice(0, fault).split(/\r\n|[\r\n]/).length,
    wrong: 'expected text in UTF-8, found another encoding',
    fix: 'Save the file again as UTF-8 (in Word: Save As, Plain Text, Unicode UTF-8), or send the document as .docx.',
  })
}

/** Decodes UTF-8, or UTF-16 with a byte-order mark; undefined for any other bytes. */
export function tryDecode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Matches UTF-8 quotes, dashes and accents that a program misread as Windows-1252 and then saved as UTF-8. */
const misreadCharacters = /[ÂÃ][\u0080-\u00BF]|â€/u

/** The position of the first byte that is not valid UTF-8, as an index into the decoded text. */
const firstFault = (bytes: Uint8Array) => new TextDecoder().decode(bytes).indexOf('\uFFFD')
