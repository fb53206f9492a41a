import { existsSync } from 'node:fs'
import { lstat, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { Document, Scalar, visit } from 'yaml'
import type { CareerPathData } from '../rubric/schema/career-path.ts'
import type { FactorData } from '../rubric/schema/factor.ts'
import type { RubricData } from '../rubric/schema/rubric.ts'
import { holderOf, removeEmpty, setStage, withLock } from './lock.ts'

/** The keys whose values are official wording. */
const wordingKeys = new Set(['description', 'text', 'note'])

/** The text of a content file: official wording in folded blocks, which need no escapes, and keys in the given order. */
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

/** The new contents of a file; `null` removes it. */
export type Body = string | Uint8Array | null

const lockOf = (folder: string) => join(folder, '.lock')

/** The stages in the lock: while new files are written beside the old ones, and while they replace these. */
const [preparing, replacing] = ['preparing', 'replacing']

/** The name of a file's new contents, or of the mark that it will be removed. Readers of content ignore hidden files. */
const besideName = (name: string, body: Body) => `.${name}.${body === null ? 'being-removed' : 'being-written'}`
const isBeside = /^\.(.+)\.being-(removed|written)$/

/**
 * Does some work with a content folder while no other command reads or writes it. What a killed command has left is
 * finished before, or undone if it is not complete.
 */
export function inTurn<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = lockOf(folder)
  const said = `Another command is at work in ${folder}. This one waits until it ends, or ${lock} is removed.`
  return withLock(lock, said, async () => {
    const stage = holderOf(lock)?.stage
    if (stage) await settle(folder, stage === replacing)
    return work()
  })
}

/**
 * Writes files by their paths in a folder: all of them or none, whatever happens to the process. Throws if they cannot be
 * written.
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Body>): Promise<void> {
  const made = await mkdir(folder, { recursive: true })
  const setTo = (stage: string) => existsSync(lockOf(folder)) && setStage(lockOf(folder), stage)
  try {
    setTo(preparing)
    for (const [path, body] of files) await prepare(folder, path, body)
    setTo(replacing)
  } catch (error) {
    await settle(folder, false)
    if (made) removeEmpty(folder)
    throw error
  }
  await settle(folder, true)
}

/** Writes the new contents of a file to the disk, beside it. */
async function prepare(folder: string, path: string, body: Body): Promise<void> {
  const [file, place] = [join(folder, path), dirname(join(folder, path))]
  await mkdir(place, { recursive: true })
  if ((await realpath(place)) !== join(await realpath(folder), dirname(path))) {
    throw new Error(`${place} is a link to another place.`)
  }
  const entry = await lstat(file).catch(() => undefined)
  if (entry?.isDirectory()) throw new Error(`${file} is a folder, and a file is to be written there.`)
  const handle = await open(join(place, besideName(basename(path), body)), 'w')
  try {
    await handle.writeFile(body ?? '')
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Replaces files by what was prepared, or removes that if it is not complete. Then removes empty folders. */
async function settle(folder: string, isComplete: boolean): Promise<void> {
  for (const { name, parentPath } of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const [, target = '', kind] = isBeside.exec(name) ?? []
    if (!kind) continue
    if (isComplete && kind === 'written') await rename(join(parentPath, name), join(parentPath, target))
    else {
      if (isComplete) await rm(join(parentPath, target), { force: true })
      await rm(join(parentPath, name))
    }
    for (let place = parentPath; relative(folder, place); place = dirname(place)) removeEmpty(place)
  }
  if (existsSync(lockOf(folder))) setStage(lockOf(folder), '')
}
