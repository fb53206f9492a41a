import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { quiet } from '../testing/quiet.ts'

test('npm run types, too, connects to nowhere and needs no home', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'quiet-'))
  context.after(() => rm(folder, { recursive: true }))
  const { env, connections } = await quiet(folder)
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> }
  const [node, ...words] = scripts['types']?.split(' ') ?? []
  assert.equal(node, 'node')
  await promisify(execFile)(process.execPath, words, { env })
  assert.equal(await connections(), '')
})
