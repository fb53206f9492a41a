import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * When the content changed last: at `seconds` since 1970 where those are given, as SOURCE_DATE_EPOCH gives them
 * (https://reproducible-builds.org/specs/source-date-epoch/), else when the newest file that holds official wording was
 * written. Throws on seconds that are none.
 */
export async function lastChange(contentDir: string, seconds?: string): Promise<Date> {
  if (seconds !== undefined) {
    if (/^\d{1,11}$/.test(seconds)) return new Date(Number(seconds) * 1000)
    throw new Error(`SOURCE_DATE_EPOCH is "${seconds}". Give whole seconds since 1970, or leave it out.`)
  }
  const folders = ['paths', 'factors', 'rubrics'].map((folder) => join(contentDir, folder))
  const files = (await Promise.all(folders.map(filesBelow))).flat()
  const times = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs))
  return new Date(times.reduce((newest, time) => Math.max(newest, time), 0))
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
}
