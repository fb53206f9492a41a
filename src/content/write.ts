import { existsSync } from 'node:fs'
import { lstat, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { Document, Scalar, visit } from 'yaml'
import type { CareerPathData } from '../rubric/schema/career-path.ts'
import type { FactorData } from '../rubric/schema/factor.ts'
import type { RubricData } from '../rubric/schema/rubric.ts'
import { holderOf, removeIfEmpty, setStage, withLock } from './lock.ts'

/** The keys whose values are official wording. */
const wordingKeys = new Set(['description', 'text', 'note'])

/** Formats content as YAML. Keeps the order of keys. Puts official wording in folded blocks, which need no escapes. */
export function contentYaml(data: CareerPathData | FactorData | RubricData): string {
  const document = new Document(data)
  visit(document, {
    Pair(_, { key, value }) {
      const isWording = key instanceof Scalar && wordingKeys.has(String(key.value))
      if (isWording && value instanceof Scalar && value.value !== null) value.type = Scalar.BLOCK_FOLDED
    },
  })
  return document.toString({ lineWidth: 100 })
}

/** The new contents of a file, or `null` to remove the file. */
export type Body = string | Uint8Array | null

const lockOf = (folder: string) => join(folder, '.lock')

/** The stages recorded in the lock: writing new files next to the old files, and replacing the old files. */
const [preparing, replacing] = ['preparing', 'replacing']

/** The name of the hidden file that holds a file’s new contents or marks the file for removal. Readers ignore it. */
const temporaryName = (name: string, body: Body) => `.${name}.${body === null ? 'being-removed' : 'being-written'}`
const temporaryPattern = /^\.(.+)\.being-(removed|written)$/

/**
 * Calls `work` while no other command reads or writes the content folder. If an earlier command was killed while
 * writing, first finishes replacing the files, or discards the new files if they are incomplete.
 */
export function withContentLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = lockOf(folder)
  const waitMessage = `Another command is using ${folder}. This one waits until it ends or ${lock} is removed.`
  return withLock(lock, waitMessage, async () => {
    const stage = holderOf(lock)?.stage
    if (stage) await settle(folder, stage === replacing)
    return work()
  })
}

/**
 * Writes files, keyed by path within a folder. Writes either all files or none, even if the process is killed. Throws
 * an error if any file cannot be written.
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Body>): Promise<void> {
  const createdFolder = await mkdir(folder, { recursive: true })
  const recordStage = (stage: string) => existsSync(lockOf(folder)) && setStage(lockOf(folder), stage)
  try {
    recordStage(preparing)
    for (const [path, body] of files) await prepare(folder, path, body)
    recordStage(replacing)
  } catch (error) {
    await settle(folder, false)
    if (createdFolder) removeIfEmpty(folder)
    throw error
  }
  await settle(folder, true)
}

/** Writes a file’s new contents to a hidden file next to it. */
async function prepare(folder: string, path: string, body: Body): Promise<void> {
  const [file, parent] = [join(folder, path), dirname(join(folder, path))]
  await mkdir(parent, { recursive: true })
  if ((await realpath(parent)) !== join(await realpath(folder), dirname(path))) {
    throw new Error(`${parent} is a link to another place.`)
  }
  const entry = await lstat(file).catch(() => undefined)
  if (entry?.isDirectory()) throw new Error(`${file} is a folder, and a file is to be written there.`)
  const handle = await open(join(parent, temporaryName(basename(path), body)), 'w')
  try {
    await handle.writeFile(body ?? '')
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Replaces files with their prepared contents, or discards incomplete contents. Then removes empty folders. */
async function settle(folder: string, isComplete: boolean): Promise<void> {
  for (const { name, parentPath } of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const [, target = '', kind] = temporaryPattern.exec(name) ?? []
    if (!kind) continue
    if (isComplete && kind === 'written') await rename(join(parentPath, name), join(parentPath, target))
    else {
      if (isComplete) await rm(join(parentPath, target), { force: true })
      await rm(join(parentPath, name))
    }
    for (let parent = parentPath; relative(folder, parent); parent = dirname(parent)) removeIfEmpty(parent)
  }
  if (existsSync(lockOf(folder))) setStage(lockOf(folder), '')
}
