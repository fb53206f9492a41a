import { existsSync, lstatSync } from 'node:fs'
import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Document, Scalar, visit } from 'yaml'
import { z } from 'zod'
import type { CareerPathData } from '../rubric/schema/career-path.ts'
import type { FactorData } from '../rubric/schema/factor.ts'
import type { RubricData } from '../rubric/schema/rubric.ts'
import { bytesOf } from './bytes.ts'
import { withLock } from './lock.ts'

/** The keys whose values are official wording. */
const wordingKeys = new Set(['description', 'text', 'note'])

/** A content file's text: official wording in folded blocks, where no character needs escaping; keys in given order. */
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

/** What stands in a file; `null`: the file is to go. */
export type Body = string | Uint8Array | null

const stagingFolder = '.writing'
const planFile = 'plan.json'

/** Where a file belongs, below the content folder, and the file of the staging folder that is to be it, if one is. */
const planSchema = z.array(z.tuple([z.string(), z.string().regex(/^\d+$/).nullable()]))

/**
 * Does some work with a content folder while no other command reads or writes it here, and with all in its place that
 * was to be written before.
 */
export function inTurn<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(folder, '.lock')
  const waiting = `Another command is at work in ${folder}. This one waits until it ends, or ${lock} is removed.`
  return withLock(lock, waiting, async () => {
    await finishWriting(folder)
    return work()
  })
}

/** Whether files are being written to a content folder, or the process was ended that was at it. */
export const isBeingWritten = (folder: string) => existsSync(join(folder, stagingFolder))

/**
 * Writes files below a folder, by their relative path: all of them or none, whatever happens. They are first written in
 * full to a folder of their own with a plan of where they belong; the plan's last byte decides. When anything fails
 * before, nothing has changed and the failure is thrown; when the process ends after, the next `inTurn` goes on.
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Body>): Promise<void> {
  const staging = join(folder, stagingFolder)
  const plan: (readonly [path: string, staged: string | null])[] = []
  const made = await mkdir(staging, { recursive: true })
  try {
    for (const [path, body] of files) {
      const staged = body === null ? null : String(plan.length)
      if (body !== null && staged !== null) await writeFlushed(join(staging, staged), body)
      plan.push([path, staged])
    }
    for (const path of files.keys()) await makeRoom(folder, path)
    await writeFlushed(join(staging, `next-${planFile}`), JSON.stringify(plan))
    await rename(join(staging, `next-${planFile}`), join(staging, planFile))
  } catch (error) {
    await rm(made === folder ? folder : staging, { recursive: true, force: true })
    throw error
  }
  await finishWriting(folder)
}

/** Puts in their places the files of a `writeFiles` that was ended in the middle, and clears away what it left. */
async function finishWriting(folder: string): Promise<void> {
  const staging = join(folder, stagingFolder)
  const steps = existsSync(join(staging, planFile)) ? await planIn(folder, staging) : []
  for (const [path, staged] of steps) {
    const target = join(folder, path)
    if (staged === null) await rm(target, { force: true })
    // One that is missing has been put in its place before.
    else if (existsSync(join(staging, staged))) await rename(join(staging, staged), target)
  }
  // A folder with nothing left in it goes too; one with anything stays.
  for (const [path, staged] of steps) if (staged === null) await rmdir(dirname(join(folder, path))).catch(() => {})
  await rm(staging, { recursive: true, force: true })
}

/** The steps of a plan. Throws before the first one if any is not what `writeFiles` would have planned. */
async function planIn(folder: string, staging: string): Promise<z.infer<typeof planSchema>> {
  try {
    if (!lstatSync(staging).isDirectory()) throw new Error(`${staging} is a link to another place`)
    const bytes = await bytesOf(join(staging, planFile))
    if (!Buffer.isBuffer(bytes)) throw new Error(bytes.wrong)
    const steps = planSchema.parse(JSON.parse(bytes.toString()))
    for (const [path, staged] of steps) {
      await makeRoom(folder, path)
      const found = staged === null ? undefined : lstatSync(join(staging, staged), { throwIfNoEntry: false })
      if (found && !found.isFile()) throw new Error(`${join(staging, staged ?? '')} is not a file`)
    }
    return steps
  } catch (error) {
    const reason =
      error instanceof z.ZodError || error instanceof SyntaxError ? 'it is damaged' : (error as Error).message
    throw new Error(`${join(staging, planFile)} is not carried out: ${reason}. Remove ${staging} and import again.`)
  }
}

/** Makes the folder of a file. Throws where the file would not be one in the content folder, or a folder has its name. */
async function makeRoom(folder: string, path: string): Promise<void> {
  const parts = path.split(/[\\/]/)
  if (parts.some((part) => !part || part.startsWith('.'))) throw new Error(`${path} is no place in ${folder}`)
  const name = parts.pop() ?? ''
  let place = folder
  for (const part of parts) {
    place = join(place, part)
    await mkdir(place, { recursive: true })
    if (!lstatSync(place).isDirectory()) throw new Error(`${place} is a link to another place`)
  }
  const found = lstatSync(join(place, name), { throwIfNoEntry: false })
  if (found?.isDirectory()) throw new Error(`${join(place, name)} is a folder, and a file is to be written there`)
}

async function writeFlushed(file: string, body: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(body)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
