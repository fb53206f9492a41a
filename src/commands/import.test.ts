import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { importDocuments } from '../documents/import.ts'
import { example, parsed } from '../testing/example-document.ts'
import { filesIn, folderWith } from '../testing/temporary-folder.ts'
import { wordFile } from '../testing/word-xml.ts'

const command = join(import.meta.dirname, 'import.ts')
const { CONTENT_DIR: _, ...environment } = process.env
const otherPathDocument = example.replace('PATH 2', 'PATH 3').replace('OFFICE', 'FIELD')

/** A folder with the given files, and a function that runs the command in that folder. */
async function workspace(files: Record<string, string | Uint8Array> = {}) {
  const folder = await folderWith(files)
  const run = (args: readonly string[], settings: Record<string, string> = {}) => {
    const options = { cwd: folder, env: { ...environment, ...settings }, encoding: 'utf8' } as const
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], options)
    return { status, stdout, stderr }
  }
  return { folder, run }
}

const textsIn = async (folder: string) => (await filesIn(folder)).map(({ path, text }) => [path, text])

test('writes the content and a copy of the document, and reports each file', async () => {
  const receivedText = `\uFEFF${example.replaceAll('\n', '\r\n')}`
  const { folder, run } = await workspace({ 'a.txt': receivedText })
  assert.deepEqual(run(['a.txt']), {
    status: 0,
    stdout: `new       content/paths/office-support.yaml
new       content/factors/team-work.yaml
new       content/rubrics/office-support/team-work.yaml
new       content/sources/office-support/team-work.txt
new       content/sources.yaml
5 files: 5 new, 0 changed, 0 unchanged.
`,
    stderr: '',
  })
  assert.equal(await readFile(join(folder, 'content/sources/office-support/team-work.txt'), 'utf8'), receivedText)
  const rubric = await readFile(join(folder, 'content/rubrics/office-support/team-work.yaml'), 'utf8')
  assert.match(rubric, /^levels:\n  level-i:\n    - discriminator: teams\n/)
})

test('--dry-run reports what an import of a folder and its subfolders would write, and writes nothing', async () => {
  const { folder, run } = await workspace({
    'received/a.txt': example,
    'received/~$a.docx': 'what Word leaves behind',
    'received/notes.md': '# Notes',
    'received/second/b.docx': await wordFile(parsed(otherPathDocument), { bullets: 'list' }),
  })
  const { status, stdout } = run(['--dry-run', 'received'], { CONTENT_DIR: 'tried' })
  assert.equal(status, 0)
  assert.match(stdout, /^new       tried.paths.office-support\.yaml\n/)
  assert.match(stdout, /\nnote      received.notes\.md: skipped, since it is not \.txt, \.docx, or \.csv\.\n/)
  assert.match(stdout, /\n8 files: 8 new, 0 changed, 0 unchanged\.\nNothing was written: this was a dry run\.\n$/)
  assert.deepEqual(await readdir(folder), ['received'])
})

test('reports every file that cannot be read, and writes nothing', async () => {
  const { folder, run } = await workspace({
    'a.txt': example,
    'bad.txt': example.replace('· Helps.', '·').replace('LEVEL II', 'LEVEL IV'),
    'bytes.txt': Buffer.concat([Buffer.from(example), Buffer.of(0xff)]),
  })
  const { status, stdout, stderr } = run(['a.txt', './bad.txt', 'bytes.txt', 'missing.txt', '/dev/zero'])
  assert.deepEqual([status, stdout], [1, ''])
  const places = stderr.match(/^\S+?: /gm)
  assert.deepEqual(places, ['./bad.txt:12: ', './bad.txt:16: ', '/dev/zero: ', 'bytes.txt:21: ', 'missing.txt: '])
  assert.match(stderr, /\n5 problems\nNothing was written\.\n$/)
  assert.deepEqual(await readdir(folder), ['a.txt', 'bad.txt', 'bytes.txt'])
})

test('runs simultaneous imports into the same folder one at a time, and loses nothing', async () => {
  const documents = {
    // Only the first document contains the career path's code, and only the second contains scores.
    '1.txt': example.replace('PATH 2', 'PATH 2 (NX)'),
    '2.txt': example.replace('FACTOR 1 - TEAM WORK', 'FACTOR 2 - PLANNING').replace('LEVEL I\n', 'LEVEL I (0-29)\n'),
    '3.txt': example.replace('FACTOR 1 - TEAM WORK', 'FACTOR 3 - WRITING'),
  }
  const { folder } = await workspace(documents)
  const processes = Object.keys(documents).map((name) =>
    spawn(process.execPath, [command, name], { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'inherit'] }),
  )
  await Promise.all(processes.map((child) => Promise.all([text(child.stdout), once(child, 'close')])))
  assert.deepEqual(
    processes.map(({ exitCode }) => exitCode),
    [0, 0, 0],
  )
  const expected = join(folder, 'expected')
  for (const name of Object.keys(documents)) await importDocuments([join(folder, name)], expected)
  assert.deepEqual(await textsIn(join(folder, 'content')), await textsIn(expected))
})

test('writes nothing if the disk is full, and writes to CONTENT_DIR once there is enough space', async () => {
  const longDocument = example.replace('Helps.', `Helps ${'and helps '.repeat(200)}again.`)
  const { folder, run } = await workspace({ 'a.txt': longDocument })
  // Limits files to 1,024 bytes, as if the disk filled up during a write.
  const result = spawnSync('bash', ['-c', `ulimit -f 1; exec "$0" "$1" a.txt`, process.execPath, command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...environment, CONTENT_DIR: 'tried' },
  })
  assert.equal(result.status, 1, result.stdout)
  assert.match(result.stderr, /^The import failed: /)
  assert.deepEqual(await textsIn(folder), [['/a.txt', longDocument]])
  assert.equal(run(['a.txt'], { CONTENT_DIR: 'tried' }).status, 0)
  assert.equal((await filesIn(join(folder, 'tried'))).length, 5)
})

test('prints help to stdout and argument errors to stderr', async () => {
  const { run } = await workspace({ 'empty/notes.md': '' })
  const help = run(['--help'])
  assert.equal(help.status, 0)
  assert.match(help.stdout, /npm run import -- FILE…/)
  for (const [args, code, message] of [
    [[], 2, /^Name the documents to import\.\n[^]*npm run import -- FILE…/],
    [['--force', 'a.txt'], 2, /--force[^]*npm run import -- FILE…/],
    [['--received', 'May', 'a.txt'], 2, /^--received must be a day, such as 2026-11-20\.\n/],
    [['empty'], 1, /^There is no document in empty\.\n/],
  ] as const) {
    const { status, stdout, stderr } = run(args)
    assert.deepEqual([status, stdout], [code, ''])
    assert.match(stderr, message)
  }
})
