import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { parseDocument } from 'yaml'
import type { Problem } from '../rubric/problem.ts'
import type { SupersededEdition } from '../rubric/schema/edition.ts'
import { editionFile } from './read.ts'
import type { Body } from './write.ts'

/** The name of the folder in a content folder that holds editions no longer in force. */
export const editionsFolder = 'editions'

/** Reads an edition’s files, keyed by path within its folder. Skips hidden files and the files of earlier editions. */
export async function filesUnder(folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  if (!existsSync(folder)) return files
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
    const isIncluded = entry.isFile() && !/(^|\/)\./.test(path) && !path.startsWith(`${editionsFolder}/`)
    if (isIncluded) files.set(path, await readFile(join(folder, path)))
  }
  return files
}

/** A SHA-256 checksum of an edition’s files and their paths, except for the file that contains the checksum. */
export function sumOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256')
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (path !== editionFile) hash.update(`${path}\n${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

/** Reports files that were altered, added or removed after an edition was closed. */
export async function sumProblems(folder: string, edition: SupersededEdition | undefined): Promise<Problem[]> {
  const files = await filesUnder(folder)
  // An edition created by hand gets its checksum when its first documents are imported.
  if (!edition || edition.sum === sumOf(files) || (!edition.sum && files.size <= 1)) return []
  const fault = edition.sum
    ? 'the files of this edition are not those that were closed'
    : 'the sum of this edition’s files is missing'
  const fix = `Put them back as they were: “git log -p -- ${folder}” shows what changed. To correct or add a document, import it: npm run import -- --edition.`
  return [{ file: join(folder, editionFile), key: ['sum'], wrong: fault, fix }]
}

/** The text of `edition.yaml` with the checksum its folder will have after the given changes. Keeps comments. */
export async function editionTextAfter(folder: string, changes: ReadonlyMap<string, Body>): Promise<string> {
  const files = await filesUnder(folder)
  for (const [path, body] of changes) {
    if (body === null) files.delete(path)
    else files.set(path, Buffer.from(body))
  }
  const document = parseDocument(await readFile(join(folder, editionFile), 'utf8'))
  document.set('sum', sumOf(files))
  return String(document)
}
