import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'yaml'
import { sha256Of, sourceListYaml } from './source-list.ts'

const [a, b] = ['a', 'b'].map((text) => ({ sha256: sha256Of(Buffer.from(text)), received: '2026-11-20' }))

test('sorts the list and keeps the comments from the previous list', () => {
  const firstList = sourceListYaml(new Map([['crafts/skill', b!]]))
  const commentedList = `# Ours.\n${firstList.replace(/(2026-11-20)/, '$1 # by mail')}`
  const sources = new Map([
    ['crafts/skill', b!],
    ['arts/skill', a!],
  ])
  const list = sourceListYaml(sources, commentedList)
  assert.deepEqual(Object.entries(parse(list)), [...sources].reverse())
  assert.match(list, /# Ours\./)
  assert.match(list, /crafts\/skill:\n.*\n.*2026-11-20 # by mail\n/)
  assert.equal(sourceListYaml(sources, sourceListYaml(sources)), sourceListYaml(sources))
})

test('keeps an all-digit checksum as a string', () => {
  const source = { sha256: '1'.repeat(64), received: '2026-11-20' }
  assert.deepEqual(parse(sourceListYaml(new Map([['a/b', source]]))), { 'a/b': source })
})
