import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { inTurn } from '../content/write.ts'
import { ofSize, writeMadeUpDocuments } from '../testing/made-up.ts'
import { randomFrom } from '../testing/random.ts'

const command = join(import.meta.dirname, 'import.ts')
const { CONTENT_DIR: _, ...env } = process.env

test('an import that is killed at any moment is carried out whole or not at all', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  context.after(() => rm(folder, { recursive: true }))
  const written = async () => (await filesBelow(join(folder, 'content'))).length
  await writeMadeUpDocuments(ofSize(100), join(folder, 'received'))
  assert.equal(spawnSync(process.execPath, [command, 'received'], { cwd: folder, env }).status, 0)
  const whole = await written()
  const random = randomFrom(3)
  const outcomes = new Set<number>()
  for (let turn = 0; turn < 10; turn++) {
    await rm(join(folder, 'content'), { recursive: true, force: true })
    const child = spawn(process.execPath, [command, 'received'], { cwd: folder, env, stdio: 'ignore' })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    const writing = await firstFile(folder, child)
    if (writing) setTimeout(() => child.kill('SIGKILL'), random.below(60))
    await ended
    await inTurn(join(folder, 'content'), async () => {})
    outcomes.add(await written())
  }
  assert.deepEqual(
    [...outcomes].filter((count) => count !== 0 && count !== whole),
    [],
  )
})

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

/** Waits until an import has begun to write. */
async function firstFile(folder: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null) {
    if ((await readdir(join(folder, 'content')).catch(() => [])).length) return true
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return false
}
