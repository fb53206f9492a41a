import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Body, writeFiles } from '../content/write.ts'
import { formatProblems } from '../rubric/problem.ts'
import { checkNow } from './check.ts'

/** What would be wrong with a content folder if files were written to it, tried on a copy; nothing if all would be well. */
export async function wrongAfter(contentDir: string, files: ReadonlyMap<string, Body>): Promise<string | undefined> {
  const copy = await mkdtemp(join(tmpdir(), 'tried-'))
  try {
    await cp(contentDir, copy, { recursive: true })
    await writeFiles(copy, files)
    const { problems } = await checkNow(copy)
    return problems.length ? formatProblems(problems).replaceAll(copy, contentDir) : undefined
  } finally {
    await rm(copy, { recursive: true })
  }
}
