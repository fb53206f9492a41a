import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeFolder } from './folder.ts'

test('folders are made, with those above them, and it is told where they cannot be', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'folder-'))
  context.after(() => rm(folder, { recursive: true }))
  makeFolder(join(folder, 'a/b'))
  makeFolder(join(folder, 'a/b'))
  assert.ok(existsSync(join(folder, 'a/b')))
  // Where there is none such, nobody can make a folder in it either.
  assert.throws(() => makeFolder('/proc/none/a'), /ENOENT|EACCES|EPERM/)
})
