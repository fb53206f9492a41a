import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse } from 'yaml'
import { name, text } from '../rubric/schema/text.ts'
import { contentYaml, inTurn, writeFiles } from './write.ts'

const awkward = [
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
  'true',
  '1e3',
  '2024-01-01',
  '~',
  '---',
  '... dots',
  '> folded |',
  '%directive',
  '@at `tick` &anchor *alias !tag',
  '[list] {map}',
  'back\\slash \\n',
  '? question',
]

for (const string of awkward) {
  test(`${JSON.stringify(string).slice(0, 50)} is the same when it is read again`, () => {
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

test('official wording is in folded blocks without escapes, at most 100 columns wide', () => {
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

async function temporaryFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'write-'))
  context.after(() => rm(folder, { recursive: true }))
  return folder
}

test('files are written, in folders made for them, and nothing else stays', async (context) => {
  const folder = await temporaryFolder(context)
  await writeFile(join(folder, 'a.txt'), 'old')
  await writeFiles(
    folder,
    new Map<string, string | Uint8Array>([
      ['a.txt', 'new'],
      ['b/c.bin', Uint8Array.of(0, 255)],
    ]),
  )
  assert.equal(await readFile(join(folder, 'a.txt'), 'utf8'), 'new')
  assert.deepEqual([...(await readFile(join(folder, 'b/c.bin')))], [0, 255])
  assert.deepEqual((await readdir(folder, { recursive: true })).toSorted(), ['a.txt', 'b', join('b', 'c.bin')])
})

test('when one file cannot be written, none is, and nothing temporary stays', async (context) => {
  const folder = await temporaryFolder(context)
  await writeFile(join(folder, 'a.txt'), 'old')
  await writeFile(join(folder, 'blocked'), 'a file where a folder is needed')
  await assert.rejects(
    writeFiles(
      folder,
      new Map([
        ['a.txt', 'new'],
        ['blocked/b.txt', 'new'],
      ]),
    ),
    /EEXIST|ENOTDIR/,
  )
  assert.equal(await readFile(join(folder, 'a.txt'), 'utf8'), 'old')
  assert.deepEqual((await readdir(folder)).toSorted(), ['a.txt', 'blocked'])
})

/** A content folder in which a process was killed at some stage of writing. */
async function killedAt(context: TestContext, stage: string, files: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder(context)
  await mkdir(join(folder, 'b'))
  const all = { ...files, '.lock': `${spawnSync(process.execPath, ['-e', '']).pid} ${stage}` }
  for (const [name, body] of Object.entries(all)) await writeFile(join(folder, name), body)
  return folder
}
const nextTurn = (folder: string) => inTurn(folder, () => readdir(folder, { recursive: true }))

test('writing that was complete when its process was killed is finished', async (context) => {
  const written = { 'a.txt': 'old', '.a.txt.being-written': 'new', 'b/c.txt': 'old', 'b/.c.txt.being-removed': '' }
  const folder = await killedAt(context, 'replacing', written)
  assert.deepEqual((await nextTurn(folder)).toSorted(), ['.lock', 'a.txt'])
  assert.equal(await readFile(join(folder, 'a.txt'), 'utf8'), 'new')
  assert.deepEqual(await readdir(folder), ['a.txt'])
})

test('writing that was not complete is undone', async (context) => {
  const written = { 'a.txt': 'old', '.a.txt.being-written': 'ne', 'b/.c.txt.being-written': '' }
  const folder = await killedAt(context, 'preparing', written)
  assert.deepEqual((await nextTurn(folder)).toSorted(), ['.lock', 'a.txt'])
  assert.equal(await readFile(join(folder, 'a.txt'), 'utf8'), 'old')
})

test('nothing is written into a folder that is a link to another place', async (context) => {
  const [folder, elsewhere] = [await temporaryFolder(context), await temporaryFolder(context)]
  await symlink(elsewhere, join(folder, 'paths'))
  await assert.rejects(writeFiles(folder, new Map([['paths/a.yaml', 'new']])), /paths is a link to another place/)
  assert.deepEqual([await readdir(folder), await readdir(elsewhere)], [['paths'], []])
})

test('when a file cannot be put in its place, the failure is reported and nothing temporary stays', async (context) => {
  const folder = await temporaryFolder(context)
  await mkdir(join(folder, 'taken', 'full'), { recursive: true })
  await assert.rejects(writeFiles(folder, new Map([['a', 'new'], ['taken', 'new']])), /taken is a folder/) // prettier-ignore
  assert.deepEqual(await readdir(folder), ['taken'])
})
