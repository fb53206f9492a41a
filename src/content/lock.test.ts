import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeEach, describe, test } from 'node:test'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { withLock } from './lock.ts'

describe('a lock', () => {
  let folder: string
  let lock: string
  beforeEach(async () => {
    folder = await temporaryFolder()
    lock = join(folder, 'new/.lock')
  })

  /** Adds 1 to a number in a file, so slowly that concurrent runs without a lock would overwrite each other. */
  const program = `
    import { readFile, writeFile } from 'node:fs/promises'
    import { setTimeout } from 'node:timers/promises'
    import { withLock } from '${join(import.meta.dirname, 'lock.ts')}'
    const [lock, file] = process.argv.slice(1)
    await withLock(lock, 'Waiting.', async () => {
      const count = Number(await readFile(file, 'utf8'))
      await setTimeout(20)
      await writeFile(file, String(count + 1))
    })`

  for (const isAbandoned of [false, true]) {
    test(`that ${isAbandoned ? 'was left by a killed process' : 'is free'} goes to one process at a time and leaves nothing behind`, async () => {
      const file = join(folder, 'count')
      await writeFile(file, '0')
      await mkdir(join(folder, 'new'))
      const killedPid = spawnSync(process.execPath, ['-e', '']).pid
      if (isAbandoned) await writeFile(lock, `${killedPid} `)
      await writeFile(`${lock}.${killedPid}`, 'half writ')
      const processes = Array.from({ length: 8 }, () =>
        spawn(process.execPath, ['--input-type=module', '-e', program, lock, file], {
          stdio: ['ignore', 'pipe', 'inherit'],
        }),
      )
      const exits = processes.map((child) => once(child, 'exit'))
      const output = await Promise.all(processes.map(({ stdout }) => text(stdout)))
      await Promise.all(exits)
      assert.match(output.join(''), /^(Waiting\.\n){1,8}$/)
      assert.equal(await readFile(file, 'utf8'), '8')
      assert.deepEqual((await readdir(folder, { recursive: true })).toSorted(), ['count', 'new'])
    })
  }

  test('is released, and the folder created for it is removed, if the work fails', async () => {
    await assert.rejects(
      withLock(lock, '', () => Promise.reject(new Error('no'))),
      /^Error: no$/,
    )
    assert.deepEqual(await readdir(folder), [])
  })
})
