import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * When the content changed last: at the seconds since 1970 that are given, as SOURCE_DATE_EPOCH gives them
 * (https://reproducible-builds.org/specs/source-date-epoch/), else when what holds official wording was last committed,
 * which is the same in every clone. Where there is no Git to ask it is 1970, so that the same content makes the same site.
 */
export async function lastChange(contentDir: string, seconds?: number): Promise<Date> {
  return new Date((seconds ?? (await lastCommit(contentDir))) * 1000)
}

async function lastCommit(contentDir: string): Promise<number> {
  const words = ['-C', contentDir, 'log', '-1', '--format=%ct', '--', 'paths', 'factors', 'rubrics']
  const { stdout } = await run('git', words).catch(() => ({ stdout: '' }))
  return Number(stdout.trim() || 0)
}
