/**
 * The text of a plain text file: UTF-8, UTF-16 with its byte-order mark, or else Windows-1252, as Word saves it; nothing
 * for a file in UTF-8 with some bytes that are not. Bytes that are no text at all become control characters.
 */
export function decoded(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    return utf8InWindows1252.test(text) ? undefined : text
  }
}

/** How the characters that documents have in UTF-8 look in Windows-1252, where nobody would write them. */
const utf8InWindows1252 = /[ÂÃ][\u0080-\u00BF]|â€/
