import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
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

/**
 * Writes files below a folder, by their relative path, and makes the folders they need. Each is first written in full
 * to a temporary file beside its target: when any of that fails, no target is touched; then it throws the failure.
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const moves = [...files].map(([path, body]) => {
    const target = join(folder, path)
    return { body, target, temporary: join(dirname(target), `.${basename(target)}.${randomUUID()}`) }
  })
  try {
    for (const { body, target, temporary } of moves) {
      await mkdir(dirname(target), { recursive: true })
      await writeFlushed(temporary, body)
    }
    for (const { target, temporary } of moves) await rename(temporary, target)
  } catch (error) {
    await Promise.all(moves.map(({ temporary }) => rm(temporary, { force: true })))
    throw error
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
