import { Readable } from 'node:stream'
import JSZip from 'jszip'
import { UnreadableFile, damagedWord } from './unreadable.ts'

/** In MB. No more is unpacked of a Word file; a rubric has some thousand characters, Word’s own marks some hundred thousand. */
const largest = 5

/**
 * Opens a Word file, whose parts are each unpacked when asked for, and no further than any document needs. Throws
 * `UnreadableFile` for what is no zip.
 */
export async function openPackage(bytes: Buffer) {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new UnreadableFile(damagedWord)
  })
  let left = largest * 2 ** 20
  const take = (size: number, name: string) => {
    left -= size
    if (left >= 0) return
    const wrong = `expected at most ${largest} MB when it is unpacked, found more in its part ${name}`
    throw new UnreadableFile({ wrong, fix: 'Save the document again, or in parts.' })
  }
  return {
    /** The text of a part; nothing when there is no such part. */
    part: async (name: string) => {
      const file = zip.file(name)
      return file ? textOf(await unpacked(file, (size) => take(size, name))) : undefined
    },
  }
}

/** A zip of one part, for a reader that takes nothing else. */
export function packed(name: string, text: string): Promise<Buffer> {
  return new JSZip().file(name, text).generateAsync({ type: 'nodebuffer', compression: 'STORE' })
}

/** Unpacks bit by bit: what a zip says of its size may be a lie. */
async function unpacked(file: JSZip.JSZipObject, take: (size: number) => void): Promise<Buffer> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of new Readable().wrap(file.nodeStream()) as AsyncIterable<Buffer>) {
      take(chunk.length)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(damagedWord)
  }
  return Buffer.concat(chunks)
}

function textOf(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableFile(damagedWord)
  }
}
