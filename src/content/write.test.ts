import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse } from 'yaml'
import { name, text } from '../rubric/schema/text.ts'
import { contentYaml, finishWriting, writeFiles } from './write.ts'

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

test('official wording stands in folded blocks without escapes, at most 100 columns wide', () => {
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

test('what a running process is about to write is left alone', async (context) => {
  const folder = await temporaryFolder(context)
  await mkdir(join(folder, `.writing-${process.ppid}`))
  await finishWriting(folder)
  assert.deepEqual(await readdir(folder), [`.writing-${process.ppid}`])
})

test('writing that was ended in the middle is finished, also when that is ended in the middle', async (context) => {
  const folder = await temporaryFolder(context)
  // No process has this number.
  const staging = join(folder, '.writing-4194305')
  await mkdir(staging)
  await writeFile(join(folder, 'a.txt'), 'new')
  await writeFile(join(folder, 'c.txt'), 'old')
  await writeFile(join(staging, '1'), 'new too')
  const plan = [['a.txt', '0'], ['b.txt', '1'], ['c.txt', null]] // prettier-ignore
  await writeFile(join(staging, 'plan.json'), JSON.stringify(plan))
  await finishWriting(folder)
  assert.deepEqual((await readdir(folder)).toSorted(), ['a.txt', 'b.txt'])
  assert.equal(await readFile(join(folder, 'b.txt'), 'utf8'), 'new too')
})

test('when a file cannot be put in its place, the failure is told and nothing temporary stays', async (context) => {
  const folder = await temporaryFolder(context)
  await mkdir(join(folder, 'taken', 'full'), { recursive: true })
  await assert.rejects(writeFiles(folder, new Map([['taken', 'new']])))
  assert.deepEqual(await readdir(folder), ['taken'])
})
