import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFile, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { folderWith, temporaryFolder } from '../testing/temporary-folder.ts'
import { name, text } from '../rubric/schema/text.ts'
import { contentYaml, withContentLock, writeFiles } from './write.ts'

const awkwardStrings = [
  '# not a comment',
  '- not a list',
  'key: value',
  'trailing colon:',
  `"double" and 'single' quotes`,
  'one paragraph\nanother\nand a third',
  `${'x'.repeat(150)} ${'y'.repeat(150)}`,
  `${'a long sentence of short words '.repeat(12)}end`,
  `${'word '.repeat(18)}- dash and # hash where a line is folded, ${'word '.repeat(18)}: colon`,
  '👩🏽‍🚀 emoji',
  '\u00a0no-break\u00a0spaces\u00a0',
  'line\u2028separator and next\u0085line',
  '\uFEFFmark in the text',
  'null',
  '2024-01-01',
  '---',
  '... dots',
  '> folded |',
  '%directive',
  '@at `tick` &anchor *alias !tag [list] {map}',
  'back\\slash \\n',
]

for (const string of awkwardStrings) {
  test(`${JSON.stringify(string).slice(0, 50)} survives a round trip through YAML`, () => {
    assert.ok(text.safeParse(string).success)
    const title = name.safeParse(string).success ? string : 'Title'
    const factor = {
      number: 1,
      title,
      description: string,
      criteria: { heading: title, text: string },
      note: string,
      discriminators: [{ id: 'teams', title }],
    }
    assert.deepEqual(parse(contentYaml(factor)), factor)
    const rubric = { levels: { 'level-i': [{ discriminator: null, text: string }], null: [] } }
    assert.deepEqual(parse(contentYaml(rubric)), rubric)
  })
}

test('formats official wording as folded blocks without escapes, at most 100 columns wide', () => {
  const words = `The "needs": ${'of customers '.repeat(12)}end`
  const yaml = contentYaml({
    note: words,
    levels: {
      'level-i': [
        { discriminator: 'needs', text: 'Helps.' },
        { discriminator: 'teams', text: null },
      ],
    },
  })
  assert.equal(
    yaml,
    `note: >-
  The "needs": of customers of customers of customers of customers of customers of customers of
  customers of customers of customers of customers of customers of customers end
levels:
  level-i:
    - discriminator: needs
      text: >-
        Helps.
    - discriminator: teams
      text: null
`,
  )
})

const textOf = (folder: string, file: string) => readFile(join(folder, file), 'utf8')
const namesIn = async (folder: string) => (await readdir(folder, { recursive: true })).toSorted()

test('writes files, creates their folders and leaves no temporary files', async () => {
  const folder = await folderWith({ 'a.txt': 'old' })
  const files = new Map<string, string | Uint8Array>([['a.txt', 'new'], ['b/c.bin', Uint8Array.of(0, 255)]]) // prettier-ignore
  await writeFiles(folder, files)
  assert.equal(await textOf(folder, 'a.txt'), 'new')
  assert.deepEqual([...(await readFile(join(folder, 'b/c.bin')))], [0, 255])
  assert.deepEqual(await namesIn(folder), ['a.txt', 'b', 'b/c.bin'])
})

for (const [blockedPath, reason] of [
  ['file/b.txt', /EEXIST|ENOTDIR/],
  ['folder', /folder is a folder/],
] as const) {
  test(`writes nothing and leaves no temporary files if ${blockedPath} cannot be written`, async () => {
    const folder = await folderWith({ 'a.txt': 'old', file: 'where a folder is needed', 'folder/b.txt': '' })
    const namesBefore = await namesIn(folder)
    await assert.rejects(writeFiles(folder, new Map([['a.txt', 'new'], [blockedPath, 'new']])), reason) // prettier-ignore
    assert.equal(await textOf(folder, 'a.txt'), 'old')
    assert.deepEqual(await namesIn(folder), namesBefore)
  })
}

test('refuses to write to a folder that is a symbolic link', async () => {
  const [folder, elsewhere] = [await temporaryFolder(), await temporaryFolder()]
  await symlink(elsewhere, join(folder, 'paths'))
  await assert.rejects(writeFiles(folder, new Map([['paths/a.yaml', 'new']])), /paths is a link to another place/)
  assert.deepEqual([await namesIn(folder), await namesIn(elsewhere)], [['paths'], []])
})

for (const [stage, leftovers, expected] of [
  ['replacing', { 'b/c.txt': 'old', 'b/.c.txt.being-removed': '' }, 'new'],
  ['preparing', { 'b/.c.txt.being-written': '' }, 'old'],
] as const) {
  test(`recovers the ${expected} files after an earlier process was killed while ${stage} files`, async () => {
    const lock = `${spawnSync(process.execPath, ['-e', '']).pid} ${stage}`
    const folder = await folderWith({ 'a.txt': 'old', '.a.txt.being-written': 'new', ...leftovers, '.lock': lock })
    assert.deepEqual(await withContentLock(folder, () => namesIn(folder)), ['.lock', 'a.txt'])
    assert.equal(await textOf(folder, 'a.txt'), expected)
    assert.deepEqual(await namesIn(folder), ['a.txt'])
  })
}
