import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { withLock } from './lock.ts'

describe('a lock', () => {
  let folder: string
  let lock: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lock-'))
    lock = join(folder, 'new/.lock')
  })
  afterEach(() => rm(folder, { recursive: true }))

  /** Adds one to the number in a file, slowly, so that others at the same time would undo it. */
  const adding = `
    import { readFile, writeFile } from 'node:fs/promises'
    import { setTimeout } from 'node:timers/promises'
    import { withLock } from '${join(import.meta.dirname, 'lock.ts')}'
    const [lock, file] = process.argv.slice(1)
    await withLock(lock, 'Waiting.', async () => {
      const count = Number(await readFile(file, 'utf8'))
      await setTimeout(20)
      await writeFile(file, String(count + 1))
    })`

  test('is had by one process at a time, the others say that they wait, and nothing of it stays', async () => {
    const file = join(folder, 'count')
    await writeFile(file, '0')
    await mkdir(join(folder, 'new'))
    const processes = Array.from({ length: 8 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', adding, lock, file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    )
    const ended = processes.map((child) => once(child, 'exit'))
    const said = await Promise.all(processes.map(({ stdout }) => text(stdout)))
    await Promise.all(ended)
    assert.match(said.join(''), /^(Waiting\.\n){1,7}$/)
    assert.equal(await readFile(file, 'utf8'), '8')
    assert.deepEqual((await readdir(folder, { recursive: true })).toSorted(), ['count', 'new'])
  })

  for (const holder of [`${deadProcess()}`, `${deadProcess()}-1`, `${process.ppid}-1`]) {
    test(`is taken from a process that was killed, also when its number is used again: ${holder}`, async () => {
      await mkdir(lock, { recursive: true })
      await writeFile(join(lock, holder), '')
      await mkdir(`${lock}-${deadProcess()}`)
      assert.deepEqual(await withLock(lock, '', () => readdir(join(folder, 'new'))), ['.lock'])
      assert.deepEqual(await readdir(join(folder, 'new')), [])
    })
  }

  test('is given back when the work fails', async () => {
    await assert.rejects(
      withLock(lock, '', () => Promise.reject(new Error('no'))),
      /^Error: no$/,
    )
    assert.deepEqual(await readdir(folder), [])
  })
})

function deadProcess(): number | undefined {
  return spawnSync(process.execPath, ['-e', '']).pid
}
