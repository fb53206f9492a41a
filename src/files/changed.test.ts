import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { lastChange } from './changed.ts'

describe('the last change of the content', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'content-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function write(file: string, day: string): Promise<void> {
    await mkdir(join(folder, file, '..'), { recursive: true })
    await writeFile(join(folder, file), '')
    await utimes(join(folder, file), new Date(day), new Date(day))
  }

  test('is that of the newest file, guides and source documents aside', async () => {
    await write('paths/a.yaml', '2026-01-01')
    await write('rubrics/a/b.yaml', '2026-02-01')
    await write('factors/b.yaml', '2026-01-15')
    await write('guides/c.mdx', '2026-03-01')
    await write('sources/a/b.txt', '2026-03-01')
    assert.deepEqual(await lastChange(folder), new Date('2026-02-01'))
  })

  test('is the time that is given, and one clear message when that is none', async () => {
    await write('paths/a.yaml', '2026-01-01')
    assert.deepEqual(await lastChange(folder, '86400'), new Date('1970-01-02'))
    await assert.rejects(lastChange(folder, 'today'), /SOURCE_DATE_EPOCH is "today"\. Give whole seconds/)
  })

  test('of no content is 1970', async () => {
    assert.deepEqual(await lastChange(join(folder, 'none')), new Date(0))
  })
})
