import { readFile, stat } from 'node:fs/promises'
import type { Problem } from '../rubric/problem.ts'

/** In megabytes. Far more than any source document, list or picture needs: a rubric has a few thousand characters. */
const defaultMaxSize = 20

/** Reads a file of at most `maxSize` megabytes. Returns a problem if that fails. Never waits for a pipe or device. */
export async function bytesOf(
  file: string,
  maxSize = defaultMaxSize,
): Promise<Buffer | Pick<Problem, 'wrong' | 'fix'>> {
  try {
    const stats = await stat(file)
    if (!stats.isFile())
      return { wrong: 'it is not a file, but a folder, a pipe or a device', fix: 'Put a file there.' }
    if (stats.size <= maxSize * 2 ** 20) return await readFile(file)
    const fault = `expected a file of at most ${maxSize} MB, found ${Math.ceil(stats.size / 2 ** 20)} MB`
    return { wrong: fault, fix: 'Make it smaller, for example by removing pictures, or split it.' }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return { wrong: 'there is no such file', fix: 'Check its name and folder.' }
    return { wrong: `it cannot be read: ${message}`, fix: 'Check the file.' }
  }
}
