import { mkdir, open, readFile, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Document, Scalar, visit } from 'yaml'
import type { CareerPathData } from '../rubric/schema/career-path.ts'
import type { FactorData } from '../rubric/schema/factor.ts'
import type { RubricData } from '../rubric/schema/rubric.ts'

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

const prefix = '.writing-'
const planFile = 'plan.json'

/**
 * Writes files below a folder, by their relative path: all of them or none, whatever happens. They are first written in
 * full to a folder of their own with a plan of where they belong; the plan's last byte decides. When anything fails
 * before, nothing has changed and the failure is thrown; when the process ends after, `finishWriting` goes on.
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Body>): Promise<void> {
  const staging = join(folder, `${prefix}${process.pid}`)
  const plan: (readonly [path: string, staged: string | null])[] = []
  const made = await mkdir(staging, { recursive: true })
  try {
    for (const [path, body] of files) {
      const staged = body === null ? null : String(plan.length)
      if (body !== null && staged !== null) await writeFlushed(join(staging, staged), body)
      plan.push([path, staged])
    }
    for (const path of files.keys()) await makeRoom(join(folder, path))
    await writeFlushed(join(staging, `next-${planFile}`), JSON.stringify(plan))
    await rename(join(staging, `next-${planFile}`), join(staging, planFile))
  } catch (error) {
    await rm(made === folder ? folder : staging, { recursive: true, force: true })
    throw error
  }
  await finish(folder, staging)
}

/** Puts in their places the files of a `writeFiles` that was ended in the middle, and clears away what it left. */
export async function finishWriting(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((other) => other.startsWith(prefix))) {
    const staging = join(folder, name)
    const decided = await readFile(join(staging, planFile)).catch(() => undefined)
    if (decided) await finish(folder, staging)
    else if (!isRunning(Number(name.slice(prefix.length)))) await rm(staging, { recursive: true, force: true })
  }
}

async function finish(folder: string, staging: string): Promise<void> {
  const plan: [string, string | null][] = JSON.parse(await readFile(join(staging, planFile), 'utf8'))
  for (const [path, staged] of plan) {
    const target = join(folder, path)
    if (staged === null) await rm(target, { force: true })
    else await rename(join(staging, staged), target).catch(ignoreMissing)
  }
  // A folder with nothing left in it goes too; one with anything stays.
  for (const [path, staged] of plan) if (staged === null) await rmdir(dirname(join(folder, path))).catch(() => {})
  await rm(staging, { recursive: true, force: true })
}

/** A file that is missing has been put in its place before. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

/** Makes the folder of a file; throws where a folder has the file's name, since the plan could not be carried out. */
async function makeRoom(target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  const found = await stat(target).catch(() => undefined)
  if (found?.isDirectory()) throw new Error(`${target} is a folder, and a file is to be written there`)
}

/** Whether there is a process with this number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
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
