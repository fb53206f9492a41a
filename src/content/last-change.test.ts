import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, describe, test } from 'node:test'
import { lastChange } from './last-change.ts'

async function temporaryFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  context.after(() => rm(folder, { recursive: true }))
  return folder
}

describe('the last change of the content', () => {
  test('is that of the last commit that touched official wording, guides aside', async (context) => {
    const folder = await temporaryFolder(context)
    const git = (day: string, ...words: string[]) => {
      const env = { ...process.env, GIT_AUTHOR_DATE: `${day}T00:00:00Z`, GIT_COMMITTER_DATE: `${day}T00:00:00Z` }
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', ...words], { cwd: folder, env })
    }
    git('2026-01-01', 'init', '--quiet')
    for (const [file, day] of [
      ['rubrics/a', '2026-02-01'],
      ['guides/b', '2026-03-01'],
    ] as const) {
      await mkdir(join(folder, file), { recursive: true })
      await writeFile(join(folder, file, 'c'), '')
      git(day, 'add', '--all')
      git(day, 'commit', '--quiet', '--message', file)
    }
    assert.deepEqual(await lastChange(folder), new Date('2026-02-01'))
  })

  test('is the time that is given', async (context) => {
    assert.deepEqual(await lastChange(await temporaryFolder(context), 86_400), new Date('1970-01-02'))
  })

  test('is 1970 where there is no Git to ask, so that the same content makes the same site', async (context) => {
    const folder = await temporaryFolder(context)
    assert.deepEqual(await lastChange(folder), new Date(0))
    assert.deepEqual(await lastChange(join(folder, 'none')), new Date(0))
  })
})
