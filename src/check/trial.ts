import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Body, writeFiles } from '../content/write.ts'
import { InvalidContent, checkNow } from './check.ts'

/** Writes files to a copy of a content folder, and describes the problems that the copy then has, if any. */
export async function problemsAfter(contentDir: string, files: ReadonlyMap<string, Body>): Promise<string | undefined> {
  const copy = await mkdtemp(join(tmpdir(), 'trial-'))
  try {
    await cp(contentDir, copy, { recursive: true })
    await writeFiles(copy, files)
    await checkNow(copy)
    return undefined
  } catch (error) {
    if (!(error instanceof InvalidContent)) throw error
    return error.message.replaceAll(copy, contentDir)
  } finally {
    await rm(copy, { recursive: true })
  }
}
