import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { Problem } from '../rubric/problem.ts'

/** In MB. No source document, list or picture needs more; a rubric has some thousand characters. */
const largest = 20

/** Why a file is not read, and what to do. */
type Unread = Pick<Problem, 'wrong' | 'fix'>

/**
 * All bytes of a file, if there are at most so many MB and they stay as they are meanwhile. What is no file is not waited
 * for: a pipe or a device may never give anything, or never end.
 */
export async function bytesOf(file: string, most = largest): Promise<Buffer | Unread> {
  try {
    if (!(await stat(file)).isFile()) return noFile
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const before = await handle.stat()
      if (!before.isFile()) return noFile
      if (before.size > most * 2 ** 20) return tooLarge(before.size, most)
      // One more than there should be shows that it grows.
      const bytes = Buffer.alloc(before.size + 1)
      let length = 0
      for (let read = 1; read > 0; length += read) read = (await handle.read(bytes, length)).bytesRead
      const same = length === before.size && (await handle.stat()).mtimeMs === before.mtimeMs
      return same ? bytes.subarray(0, length) : changing
    } finally {
      await handle.close()
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return { wrong: 'there is no such file', fix: 'Check its name and folder.' }
    return { wrong: `it cannot be read: ${message}`, fix: 'Check the file.' }
  }
}

const noFile: Unread = { wrong: 'it is not a file, but a folder, a pipe or a device', fix: 'Put a file there.' }

const changing: Unread = {
  wrong: 'it was written to while it was read',
  fix: 'Try again when what writes to it has ended.',
}

function tooLarge(size: number, most: number): Unread {
  const wrong = `expected a file of at most ${most} MB, found ${Math.ceil(size / 2 ** 20)} MB`
  return { wrong, fix: 'Make it smaller, such as without pictures, or in parts.' }
}
