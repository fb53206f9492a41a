import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { bytesOf } from './bytes.ts'

const outcomeOf = async (file: string, megabytes?: number) => {
  const bytes = await bytesOf(file, megabytes)
  return Buffer.isBuffer(bytes) ? `read ${bytes.length}` : bytes.wrong
}

test('reads a file’s bytes up to a maximum size, and reports a larger or missing file', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'a')
  await writeFile(file, 'abc')
  assert.deepEqual(await bytesOf(file), Buffer.from('abc'))
  await truncate(file, 0)
  assert.deepEqual(await bytesOf(file), Buffer.alloc(0))
  await truncate(file, 2 ** 20)
  assert.equal(await outcomeOf(file, 1), `read ${2 ** 20}`)
  await truncate(file, 2 ** 20 + 1)
  assert.equal(await outcomeOf(file, 1), 'expected a file of at most 1 MB, found 2 MB')
  assert.equal(await outcomeOf(join(folder, 'b')), 'there is no such file')
})

test('reports folders, pipes and devices immediately', async () => {
  const folder = await temporaryFolder()
  spawnSync('mkfifo', [join(folder, 'pipe')])
  for (const file of [folder, join(folder, 'pipe'), '/dev/zero']) {
    assert.equal(await outcomeOf(file), 'it is not a file, but a folder, a pipe or a device')
  }
})
