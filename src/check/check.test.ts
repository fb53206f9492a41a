import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { type Change, messagesAfter, move, write } from '../testing/content-folder.ts'

describe('the content check', () => {
  test('finds no problems in the real content', async () => {
    assert.deepEqual(await messagesAfter('content'), [])
  })

  test('reports named pipes in any folder without waiting for input from them', async () => {
    const files = ['paths/a.yaml', 'sources/administrative-support/b.txt', 'guides/a.mdx', 'addresses.txt']
    const replaceWithPipe =
      (file: string): Change =>
      async (folder) => {
        await rm(join(folder, file), { force: true })
        assert.equal(spawnSync('mkfifo', [join(folder, file)]).status, 0)
      }
    const messages = await messagesAfter('content', ...files.map(replaceWithPipe))
    for (const file of files) {
      const message = `${file}: it is not a file, but a folder, a pipe or a device. Put a file there.`
      assert.ok(messages.includes(message), `${message} in ${messages.join('\n')}`)
    }
  })

  test('before checking, completes an import whose process was killed', async () => {
    const rubric = 'rubrics/technical-management-support/customer-relations.yaml'
    const deadPid = spawnSync(process.execPath, ['-e', '']).pid
    const prepareFile = move(rubric, rubric.replace(/([^/]+)$/, '.$1.being-written'))
    assert.deepEqual(await messagesAfter('content', prepareFile, write('.lock', `${deadPid} replacing`)), [])
  })
})
