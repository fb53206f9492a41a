import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Problem } from '../rubric/problem.ts'
import { bytesOf } from './bytes.ts'
import type { Defect } from './prose.ts'

/** Matches the names of pictures that may accompany guides. */
export const pictureName = /\.(avif|gif|jpe?g|png|svg|webp)$/

/** Matches the path of a file next to a guide or in a subfolder. Allows no special characters or parent folders. */
const nearbyPath = /^(\.\/)?([\w-][\w.-]*\/)*[\w-][\w.-]*$/

/** Reads all pictures in a folder and its subfolders, keyed by path within the folder. */
export async function readPictures(folder: string, problems: Problem[]): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>()
  const entries = existsSync(folder) ? await readdir(folder, { recursive: true, withFileTypes: true }) : []
  for (const entry of entries.filter(({ name }) => pictureName.test(name))) {
    const file = join(entry.parentPath, entry.name)
    const bytes = entry.isFile() ? await bytesOf(file) : undefined
    if (Buffer.isBuffer(bytes)) pictures.set(relative(folder, file), bytes)
    else if (bytes) problems.push({ file, ...bytes })
  }
  return pictures
}

/** Checks a picture’s address as written in a guide. */
export function pictureProblem(guide: string, address: string): Defect[] {
  if (!nearbyPath.test(address) || !pictureName.test(address)) {
    const fix = 'Put the picture beside the guide and name its file: ![what it shows](picture.png)'
    return [{ wrong: `the picture ${address} is not beside the guide`, fix }]
  }
  if (existsSync(join(dirname(guide), address))) return []
  return [{ wrong: `there is no picture ${address}`, fix: 'Put it beside the guide, or correct its name.' }]
}
