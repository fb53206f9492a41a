import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAddresses } from '../addresses/list.ts'
import { check } from '../check/check.ts'
import { run } from '../testing/command.ts'
import { exampleFolder, write } from '../testing/content-folder.ts'
import { filesIn } from '../testing/temporary-folder.ts'

test('npm run addresses adds every new address to the list and keeps the existing entries', async () => {
  const folder = await exampleFolder()
  await write('addresses.txt', '/factors/old/ -> /factors/care/\n')(folder)
  const command = () => run('addresses', [], { CONTENT_DIR: folder })
  const { status, stdout, stderr } = await command()
  assert.deepEqual([status, stderr], [0, ''])
  const { existing } = await check(folder)
  assert.ok(stdout.endsWith(`addresses.txt: ${existing.size} added, 1 kept.\n`), stdout)
  const { targets } = await readAddresses(folder)
  assert.deepEqual(new Set(targets.keys()), new Set(['/factors/old/', ...existing]))
  assert.equal(targets.get('/factors/old/'), '/factors/care/')
  const files = await filesIn(folder)
  assert.equal((await command()).status, 0)
  assert.deepEqual(await filesIn(folder), files)
})
