import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { bytesOf } from './bytes.ts'

describe('a file’s bytes', () => {
  let folder: string
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'bytes-'))))
  afterEach(() => rm(folder, { recursive: true }))

  const wrongOf = async (file: string, most?: number) => {
    const bytes = await bytesOf(file, most)
    return Buffer.isBuffer(bytes) ? `read ${bytes.length}` : bytes.wrong
  }

  test('are all read, up to a size that is much more than anything needs', async () => {
    const file = join(folder, 'a')
    await writeFile(file, 'abc')
    assert.deepEqual(await bytesOf(file), Buffer.from('abc'))
    await truncate(file, 0)
    assert.deepEqual(await bytesOf(file), Buffer.alloc(0))
    await truncate(file, 2 ** 20)
    assert.equal(await wrongOf(file, 1), `read ${2 ** 20}`)
    await truncate(file, 2 ** 20 + 1)
    assert.equal(await wrongOf(file, 1), 'expected a file of at most 1 MB, found 2 MB')
    assert.equal(await wrongOf(join(folder, 'b')), 'there is no such file')
  })

  test('are not waited for: what is no file is reported at once', async () => {
    spawnSync('mkfifo', [join(folder, 'pipe')])
    for (const file of [folder, join(folder, 'pipe'), '/dev/zero']) {
      assert.equal(await wrongOf(file), 'it is not a file, but a folder, a pipe or a device')
    }
  })
})
