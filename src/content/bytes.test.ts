import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { bytesOf } from './bytes.ts'

const wrongOf = async (file: string, megabytes?: number) => {
  const bytes = await bytesOf(file, megabytes)
  return Buffer.isBuffer(bytes) ? `read ${bytes.length}` : bytes.wrong
}

test('all bytes of a file are read, up to a size far above what anything needs', async () => {
  const folder = await temporaryFolder()
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

test('folders, pipes and devices are reported at once', async () => {
  const folder = await temporaryFolder()
  spawnSync('mkfifo', [join(folder, 'pipe')])
  for (const file of [folder, join(folder, 'pipe'), '/dev/zero']) {
    assert.equal(await wrongOf(file), 'it is not a file, but a folder, a pipe or a device')
  }
})
