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

/** A content folder in which a process was ended that had planned some steps. */
async function endedIn(context: TestContext, steps: unknown, files: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder(context)
  await mkdir(join(folder, '.writing'))
  for (const [name, body] of Object.entries(files)) await writeFile(join(folder, name), body)
  await writeFile(join(folder, '.writing/plan.json'), JSON.stringify(steps))
  return folder
}
const nextTurn = (folder: string) => inTurn(folder, () => readdir(folder))

test('writing that was ended in the middle is finished, also when that is ended in the middle', async (context) => {
  const plan = [['a.txt', '0'], ['b.txt', '1'], ['c.txt', null]] // prettier-ignore
  const folder = await endedIn(context, plan, { 'a.txt': 'new', 'c.txt': 'old', '.writing/1': 'new too' })
  assert.deepEqual((await nextTurn(folder)).toSorted(), ['.lock', 'a.txt', 'b.txt'])
  assert.equal(await readFile(join(folder, 'b.txt'), 'utf8'), 'new too')
  assert.deepEqual((await readdir(folder)).toSorted(), ['a.txt', 'b.txt'])
})

test('what was about to be written when its process was ended is cleared away', async (context) => {
  const folder = await temporaryFolder(context)
  await mkdir(join(folder, '.writing'))
  await writeFile(join(folder, '.writing/0'), 'half')
  assert.deepEqual(await nextTurn(folder), ['.lock'])
})

for (const [name, steps] of Object.entries({
  'a file above the folder': [['../planned.txt', '0']],
  'a file above the folder, in a roundabout way': [['paths/../../planned.txt', '0']],
  'a file of the system': [[join(tmpdir(), 'planned.txt'), '0']],
  'a file in a folder that is a link to another place': [['linked/planned.txt', '0']],
  'a file of which another file is made': [['planned.txt', '../../a.txt']],
  'a link to a file elsewhere': [['planned.txt', '1']],
  'a file elsewhere that is to go': [['linked/theirs.txt', null]],
  'a file of Git': [['.git/config', '0']],
  'no steps': { 'planned.txt': '0' },
})) {
  test(`a plan is carried out in the content folder only, and all of it or nothing: ${name}`, async (context) => {
    const elsewhere = await temporaryFolder(context)
    await writeFile(join(elsewhere, 'theirs.txt'), 'theirs')
    const all = Array.isArray(steps) ? [['b.txt', '0'], ...steps] : steps
    const folder = await endedIn(context, all, { 'a.txt': 'old', '.writing/0': 'new' })
    await symlink(elsewhere, join(folder, 'linked'))
    await symlink(join(elsewhere, 'theirs.txt'), join(folder, '.writing/1'))
    await assert.rejects(nextTurn(folder), /plan\.json is not carried out: .*\. Remove .*\.writing and import again\.$/)
    assert.deepEqual((await readdir(folder)).toSorted(), ['.writing', 'a.txt', 'linked'])
    assert.deepEqual(await readdir(elsewhere), ['theirs.txt'])
  })
}

test('a plan that is no file is not waited for', async (context) => {
  const folder = await temporaryFolder(context)
  await mkdir(join(folder, '.writing'))
  assert.equal(spawnSync('mkfifo', [join(folder, '.writing/plan.json')]).status, 0)
  await assert.rejects(nextTurn(folder), /plan\.json is not carried out: it is not a file/)
})

test('nothing is written into a folder that is a link to another place', async (context) => {
  const [folder, elsewhere] = [await temporaryFolder(context), await temporaryFolder(context)]
  await symlink(elsewhere, join(folder, 'paths'))
  await assert.rejects(writeFiles(folder, new Map([['paths/a.yaml', 'new']])), /paths is a link to another place/)
  assert.deepEqual([await readdir(folder), await readdir(elsewhere)], [['paths'], []])
})

test('when a file cannot be put in its place, the failure is told and nothing temporary stays', async (context) => {
  const folder = await temporaryFolder(context)
  await mkdir(join(folder, 'taken', 'full'), { recursive: true })
  await assert.rejects(writeFiles(folder, new Map([['taken', 'new']])))
  assert.deepEqual(await readdir(folder), ['taken'])
})
