import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Problem } from '../rubric/problem.ts'
import { bytesOf } from './bytes.ts'
import { editionFile, readText } from './read.ts'
import { sha256Of } from './source-list.ts'
import type { Body } from './write.ts'

/** The folder of the editions that are no longer in force, in a content folder. */
export const editionsFolder = 'editions'

/** The name of the list of an edition's files, in its folder; `sha256sum -c` compares them. */
export const editionListFile = 'files.sha256'

/** The list of an edition's files, by their paths in its folder: all but the two that may change. */
export const editionList = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files]
    .filter(([path]) => path !== editionFile && path !== editionListFile)
    .map(([path, bytes]) => `${sha256Of(bytes)}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('')

/** All files of an edition's folder, by their paths in it, hidden ones left out. */
export async function editionFiles(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
    if (!entry.isFile() || /(^|\/)\./.test(path)) continue
    const bytes = await bytesOf(join(folder, path))
    if (Buffer.isBuffer(bytes)) files.set(path, bytes)
  }
  return files
}

/** Files of an edition that are not as they were when it was closed: altered, added or gone. */
export async function editionFileProblems(folder: string): Promise<Problem[]> {
  const list = join(folder, editionListFile)
  const fix = `Put it back as it was: Git has it. What a document says is mended by importing that document again: npm run import -- --edition.`
  const wrong = 'the list of this edition’s files is missing'
  if (!existsSync(list)) return [{ file: list, wrong, fix }]
  const problems: Problem[] = []
  const listed = (await readText(list, problems, 20)) ?? ''
  const sums = sumsIn(listed)
  const now = sumsIn(editionList(await editionFiles(folder)))
  for (const path of new Set([...sums.keys(), ...now.keys()])) {
    if (sums.get(path) === now.get(path)) continue
    const change = sums.has(path) ? (now.has(path) ? 'was altered' : 'was removed') : 'was added'
    problems.push({ file: join(folder, path), wrong: `it ${change} after this edition was closed`, fix })
  }
  return problems
}

/** The SHA-256 of each file that a list names. */
const sumsIn = (list: string) =>
  new Map(Array.from(list.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm), ([, sum = '', path = '']) => [path, sum]))

/** What keeps an edition’s files from being added to: they are not those that its list names, or there is no list yet. */
export async function unlistedProblems(folder: string): Promise<Problem[]> {
  const isNew = !existsSync(join(folder, editionListFile)) && (await editionFiles(folder)).size <= 1
  return isNew ? [] : editionFileProblems(folder)
}

/** The list of an edition’s files when some are written to its folder. */
export async function editionListAfter(folder: string, written: ReadonlyMap<string, Body>): Promise<string> {
  const files = new Map<string, Uint8Array>(await editionFiles(folder))
  for (const [path, body] of written) {
    if (body === null) files.delete(path)
    else files.set(path, Buffer.from(body))
  }
  return editionList(files)
}
