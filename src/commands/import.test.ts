import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { text } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { parse } from 'yaml'
import { sha256Of } from '../content/source-list.ts'
import { problemsIn } from '../testing/content-folder.ts'
import { example, parsed } from '../testing/example-document.ts'
import { wordFile } from '../testing/word-xml.ts'
import { malformedTexts } from '../testing/malformed-documents.ts'

const command = join(import.meta.dirname, 'import.ts')
const other = example.replace('PATH 2', 'PATH 3').replace('OFFICE', 'FIELD').replace('What this', 'What that')
const rubricFile = 'content/rubrics/office-support/team-work.yaml'

function run(cwd: string, settings: Record<string, string>, args: string[]) {
  const { CONTENT_DIR, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    env: { ...env, ...settings },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** An empty folder with the given files, and the import run in it. */
async function workplace(context: TestContext, files: Record<string, string | Uint8Array>) {
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  context.after(() => rm(folder, { recursive: true }))
  for (const [name, body] of Object.entries(files)) await writeFile(join(folder, name), body)
  return {
    folder,
    run: (...args: string[]) => run(folder, {}, args),
    /** Every file below `content` with its text and the time it was written. */
    async content() {
      const entries = await readdir(join(folder, 'content'), { recursive: true, withFileTypes: true }).catch(() => [])
      const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      return Promise.all(
        paths
          .toSorted()
          .map(async (path) => [relative(folder, path), await readFile(path, 'utf8'), (await stat(path)).mtimeMs]),
      )
    },
  }
}

test('an import writes the content and the document as received, and says so file by file', async (context) => {
  const received = `\uFEFF${example.replaceAll('\n', '\r\n')}`
  const { folder, run } = await workplace(context, { 'a.txt': received })
  assert.deepEqual(run('a.txt'), {
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
  assert.equal(await readFile(join(folder, 'content/sources/office-support/team-work.txt'), 'utf8'), received)
  assert.match(await readFile(join(folder, rubricFile), 'utf8'), /^levels:\n  level-i:\n    - discriminator: teams\n/)
})

test('CONTENT_DIR says where the content is', async (context) => {
  const { folder } = await workplace(context, { 'a.txt': example })
  assert.match(run(folder, { CONTENT_DIR: 'tried' }, ['a.txt']).stdout, /^new       tried.paths.office-support\.yaml\n/)
  assert.deepEqual((await readdir(folder)).toSorted(), ['a.txt', 'tried'])
})

test('a second import changes nothing', async (context) => {
  const { run, content } = await workplace(context, { 'a.txt': example, 'b.txt': other })
  run('a.txt', 'b.txt')
  const before = await content()
  const { status, stdout } = run('a.txt', 'b.txt')
  assert.equal(status, 0)
  assert.match(stdout, /\n8 files: 0 new, 0 changed, 8 unchanged\.\n$/)
  assert.deepEqual(await content(), before)
})

test('the order of files makes no difference', async (context) => {
  const [one, two] = [
    await workplace(context, { 'a.txt': example, 'b.txt': other }),
    await workplace(context, { 'a.txt': example, 'b.txt': other }),
  ]
  assert.equal(one.run('a.txt', 'b.txt').stdout, two.run('b.txt', 'a.txt').stdout)
  const texts = async ({ content }: typeof one) => (await content()).map(([path, text]) => [path, text])
  assert.deepEqual(await texts(one), await texts(two))
})

test('--dry-run says what would be written and writes nothing', async (context) => {
  const { run, content } = await workplace(context, { 'a.txt': example })
  const { status, stdout } = run('--dry-run', 'a.txt')
  assert.equal(status, 0)
  assert.match(stdout, /\n5 files: 5 new, 0 changed, 0 unchanged\.\nNothing was written: this was a dry run\.\n$/)
  assert.deepEqual(await content(), [])
})

test('imports at once into one folder take turns, and the work of none is lost', async (context) => {
  const documents = {
    // The career path's code is in one only, its scores in another.
    '1.txt': example.replace('PATH 2', 'PATH 2 (NX)'),
    '2.txt': example.replace('FACTOR 1 - TEAM WORK', 'FACTOR 2 - PLANNING').replace('LEVEL I\n', 'LEVEL I (0-29)\n'),
    '3.txt': example.replace('FACTOR 1 - TEAM WORK', 'FACTOR 3 - WRITING'),
    '4.txt': example.replace('FACTOR 1 - TEAM WORK', 'FACTOR 4 - SPEAKING'),
  }
  const [together, onebyone] = [await workplace(context, documents), await workplace(context, documents)]
  const { CONTENT_DIR: _, ...env } = process.env
  const processes = Object.keys(documents).map((name) =>
    spawn(process.execPath, [command, name], { cwd: together.folder, env, stdio: ['ignore', 'pipe', 'inherit'] }),
  )
  await Promise.all(processes.map((child) => Promise.all([text(child.stdout), once(child, 'close')])))
  assert.deepEqual(
    processes.map(({ exitCode }) => exitCode),
    [0, 0, 0, 0],
  )
  for (const name of Object.keys(documents)) assert.equal(onebyone.run(name).status, 0)
  const written = async ({ content }: typeof together) => (await content()).map(([path, body]) => [path, body])
  assert.deepEqual(await written(together), await written(onebyone))
})

test('a folder means the documents in it and below', async (context) => {
  const { folder, run } = await workplace(context, {})
  await mkdir(join(folder, 'received', 'second'), { recursive: true })
  await writeFile(join(folder, 'received/a.txt'), example)
  await writeFile(join(folder, 'received/~$a.docx'), 'what Word leaves')
  await writeFile(join(folder, 'received/notes.md'), '# Notes')
  await writeFile(join(folder, 'received/second/b.docx'), await wordFile(parsed(other), { bullets: 'list' }))
  const { stdout } = run('received')
  assert.match(stdout, /\nnote      received.notes\.md: passed over, since it is not \.txt, \.docx, or \.csv\.\n/)
  assert.match(stdout, /\n8 files: 8 new, 0 changed, 0 unchanged\.\n$/)
  await mkdir(join(folder, 'empty'))
  assert.match(run('empty').stderr, /^There is no document in empty\.\n/)
})

test('each source document is listed with its sum and the day it was received, which the same bytes keep', async (context) => {
  const changed = example.replace('Helps', 'Aids')
  const { folder, run } = await workplace(context, { 'a.txt': example, 'b.txt': other, 'changed.txt': changed })
  const list = async () => parse(await readFile(join(folder, 'content/sources.yaml'), 'utf8'))
  const sumOf = (text: string) => sha256Of(Buffer.from(text))
  run('--received', '2026-01-02', 'a.txt')
  const [ofA, ofB] = ['office-support/team-work', 'field-support/team-work']
  assert.deepEqual(await list(), { [ofA]: { sha256: sumOf(example), received: '2026-01-02' } })

  run('a.txt', 'b.txt')
  const { [ofA]: a, [ofB]: b } = await list()
  assert.deepEqual(a, { sha256: sumOf(example), received: '2026-01-02' })
  assert.equal(b.sha256, sumOf(other))
  assert.ok(isToday(b.received), b.received)

  assert.match(run('changed.txt').stdout, /\nchanged   content.sources\.yaml\n/)
  const after = await list()
  assert.equal(after[ofA].sha256, sumOf(changed))
  assert.ok(isToday(after[ofA].received), after[ofA].received)
  assert.deepEqual(after[ofB], b)
  assert.match(run('--received', 'May', 'a.txt').stderr, /^--received must be a day, such as 2026-11-20\.\n/)
})

/** Whether a day is today, or was when the test began shortly before midnight. */
function isToday(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const hours = (Date.now() - new Date(year, month - 1, date).getTime()) / 3_600_000
  return hours >= 0 && hours < 26
}

test('a Word file takes the place of the text that it replaces', async (context) => {
  const bytes = await wordFile(parsed(example.replace('Helps', 'Aids')), { bullets: 'list' })
  const { folder, run } = await workplace(context, { 'a.txt': example, 'a.docx': bytes })
  run('a.txt')
  assert.match(run('a.docx').stdout, /\nremoved   content.sources.office-support.team-work\.txt\n/)
  assert.deepEqual(await readdir(join(folder, 'content/sources/office-support')), ['team-work.docx'])
  assert.deepEqual(await readFile(join(folder, 'content/sources/office-support/team-work.docx')), bytes)
})

test('what changed in a rubric is shown word by word', async (context) => {
  const { run } = await workplace(context, {
    'a.txt': example.replace('Helps.', 'Helps the whole team.'),
    'b.txt': example
      .replace('Helps.', 'Helps the other team.')
      .replace('· Teaches.\n', '')
      .replace(/Growth\n$/, ''),
  })
  run('a.txt')
  const { stdout } = run('b.txt')
  assert.match(
    stdout,
    /levels\.level-i\[0\]\.text\n +was: Helps the \[-whole-\] team\.\n +is:  Helps the \{\+other\+\} team\.\n/,
  )
  assert.match(stdout, / {10}levels\.level-ii\[1\]\.text: \[-Teaches\.-\]\n/)
  assert.match(
    stdout,
    /\nnote {6}b\.txt:16: Level II leaves out Growth; the content says that there is no descriptor\.\n/,
  )
})

test('where pairing is uncertain it is said, and no discriminator is guessed', async (context) => {
  const { folder, run } = await workplace(context, { 'a.txt': example.replace('· Teaches.\n', '') })
  const { status, stdout } = run('a.txt')
  assert.equal(status, 0)
  assert.match(
    stdout,
    /note {6}a\.txt:16: Level II has 1 descriptor and 2 discriminators; which belongs to which is uncertain/,
  )
  assert.match(
    await readFile(join(folder, rubricFile), 'utf8'),
    /level-ii:\n    - discriminator: null\n      text: >-\n        Leads\.\n$/,
  )
})

test('a text of its own is reported, since a slip in the document would make it too', async (context) => {
  const { run } = await workplace(context, { 'a.txt': example, 'b.txt': other })
  const own = 'field-support/team-work has a text of its own, unlike its factor’s: description.'
  assert.ok(run('a.txt', 'b.txt').stdout.includes(`\nnote      b.txt: ${own}\n`))
})

test('a manual edit is not overwritten, but shown, and overwritten with --replace', async (context) => {
  const { folder, run, content } = await workplace(context, {
    'a.txt': example,
    'b.txt': example.replace('Teaches', 'Trains'),
  })
  run('a.txt')
  const file = join(folder, rubricFile)
  await writeFile(file, (await readFile(file, 'utf8')).replace('Helps.', 'Helps others.'))
  const before = await content()
  const { status, stderr } = run('b.txt')
  assert.equal(status, 1)
  assert.match(stderr, /team-work\.yaml: it was edited by hand, and this import would undo that\n/)
  assert.match(stderr, /\n +levels\.level-i\[0\]\.text\n +by hand: +"Helps others\."\n +document: "Helps\."\n/)
  assert.match(stderr, /--replace/)
  assert.deepEqual(await content(), before)
  assert.equal(run('--replace', 'b.txt').status, 0)
  assert.match(await readFile(file, 'utf8'), /Helps\.\n[^]*Trains\./)
})

test('a manual edit is not overwritten either where no source document shows that it is one', async (context) => {
  const { folder, run, content } = await workplace(context, { 'a.txt': example })
  run('a.txt')
  const file = join(folder, rubricFile)
  await writeFile(file, (await readFile(file, 'utf8')).replace('Helps.', 'Helps others.'))
  const source = join(folder, 'content/sources/office-support/team-work.txt')
  for (const spoil of [() => writeFile(source, 'not a document\n'), () => rm(source)]) {
    await spoil()
    const before = await content()
    const { status, stderr } = run('a.txt')
    assert.equal(status, 1)
    assert.match(stderr, /team-work\.yaml: it may have been edited by hand, since no source document says/)
    assert.match(stderr, /\n +levels\.level-i\[0\]\.text\n +by hand: +"Helps others\."\n +document: "Helps\."\n/)
    assert.deepEqual(await content(), before)
  }
  assert.equal(run('--replace', 'a.txt').status, 0)
  assert.match(await readFile(file, 'utf8'), /Helps\.\n/)
})

test('a text of a factor that is corrected in one document after the other is the factor’s in the end', async (context) => {
  const corrected = (text: string) => text.replace('Work is timely.', 'Work is on time.')
  const { folder, run } = await workplace(context, {
    'a.txt': example,
    'b.txt': other,
    'a2.txt': corrected(example),
    'b2.txt': corrected(other),
    'b3.txt': corrected(other).replace('Helps', 'Aids'),
  })
  const wrong = () => problemsIn(join(folder, 'content'))
  run('a.txt', 'b.txt')
  assert.match(run('a2.txt').stdout, /^unchanged .*\nunchanged content.factors.*\nchanged   content.rubrics/)
  assert.deepEqual(await wrong(), [])
  const { stdout } = run('b2.txt')
  assert.match(
    stdout,
    /\nchanged   content.factors.*\n +criteria\.text\n +was: Work is \[-timely-\]\.\n +is:  Work is \{\+on time\+\}/,
  )
  assert.deepEqual(await wrong(), [])
  assert.equal(run('a2.txt', 'b3.txt').status, 0)
  assert.deepEqual(await wrong(), [])
  assert.doesNotMatch(await readFile(join(folder, rubricFile), 'utf8'), /criteria/)
})

test('a text of a factor that was edited by hand is not overwritten without --replace', async (context) => {
  const { folder, run } = await workplace(context, { 'a.txt': example })
  run('a.txt')
  const file = join(folder, 'content/factors/team-work.yaml')
  await writeFile(file, (await readFile(file, 'utf8')).replace('timely', 'good'))
  const { status, stderr } = run('a.txt')
  assert.equal(status, 1)
  assert.match(
    stderr,
    /team-work\.yaml: it was edited by hand.*\n +criteria\.text\n +by hand: +"Work is good\."\n +document: "Work is timely\."/,
  )
  assert.match(await readFile(file, 'utf8'), /good/)
  assert.equal(run('--replace', 'a.txt').status, 0)
  assert.match(await readFile(file, 'utf8'), /timely/)
})

test('a comment in a rubric is not dropped by the import of a changed document', async (context) => {
  const { folder, run } = await workplace(context, { 'a.txt': example, 'b.txt': example.replace('Helps', 'Aids') })
  run('a.txt')
  await appendFile(join(folder, rubricFile), '# checked\n')
  assert.match(run('b.txt').stderr, /team-work\.yaml: it has comments or a layout of its own/)
})

test('when the disk is full nothing is written, and the same call works later', async (context) => {
  const long = example.replace('Helps.', `Helps ${'and helps '.repeat(200)}again.`)
  const { folder, run, content } = await workplace(context, { 'a.txt': long })
  // No file can become longer than 1,024 bytes, as if the disk were full in the middle of one.
  const limited = spawnSync('bash', ['-c', `ulimit -f 1; exec "$0" "$1" a.txt`, process.execPath, command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: 'content' },
  })
  assert.equal(limited.status, 1, limited.stdout)
  assert.match(limited.stderr, /^The import failed: /)
  assert.deepEqual(await content(), [])
  assert.equal(run('a.txt').status, 0)
})

test('a changed document replaces its rubric and leaves all else alone, comments included', async (context) => {
  const { folder, run } = await workplace(context, { 'a.txt': example, 'b.txt': example.replace('Helps', 'Aids') })
  run('a.txt')
  await appendFile(join(folder, 'content/paths/office-support.yaml'), '# agreed in May\n')
  const { stdout } = run('b.txt')
  assert.match(stdout, /^unchanged content\/paths.*\nunchanged content\/factors.*\nchanged   content\/rubrics/)
  assert.match(stdout, /\nchanged   content\/sources.*\n5 files: 0 new, 3 changed, 2 unchanged\.\n$/)
  assert.match(await readFile(join(folder, 'content/paths/office-support.yaml'), 'utf8'), /# agreed in May\n$/)
  assert.match(await readFile(join(folder, rubricFile), 'utf8'), /Aids\./)
})

test('a comment in a rubric survives the import of the same document', async (context) => {
  const { folder, run } = await workplace(context, { 'a.txt': example })
  run('a.txt')
  await appendFile(join(folder, rubricFile), '# checked\n')
  run('a.txt')
  assert.match(await readFile(join(folder, rubricFile), 'utf8'), /# checked\n$/)
})

test('files that cannot be read as documents are all named, and then nothing is written', async (context) => {
  const { run, content } = await workplace(context, {
    'a.txt': example,
    'bad.txt': example.replace('· Helps.', '·').replace('LEVEL II', 'LEVEL IV'),
    'bytes.txt': Buffer.concat([Buffer.from(example), Buffer.of(0xff)]),
  })
  const { status, stdout, stderr } = run('a.txt', './bad.txt', 'bytes.txt', 'missing.txt', '/dev/zero')
  assert.equal(status, 1)
  assert.equal(stdout, '')
  for (const beginning of [
    './bad.txt:12: ',
    './bad.txt:16: ',
    'bytes.txt:21: expected text in UTF-8',
    'missing.txt: ',
    '/dev/zero: ',
  ]) {
    assert.ok(
      stderr.split('\n').some((line) => line.startsWith(beginning)),
      `${beginning} in ${stderr}`,
    )
  }
  assert.match(stderr, /\n5 problems\nNothing was written\.\n$/)
  assert.deepEqual(await content(), [])
})

test('malformed documents are all reported in one run, and the content stays as it is', async (context) => {
  const { folder, run, content } = await workplace(context, { 'a.txt': example })
  run('a.txt')
  const before = await content()
  await mkdir(join(folder, 'received'))
  const names = Object.keys(malformedTexts)
  assert.ok(names.length >= 40)
  for (const [index, [text]] of Object.values(malformedTexts).entries()) {
    await writeFile(join(folder, 'received', `${index}.txt`), text)
    const { status, stdout } = index % 5 ? { status: 1, stdout: '' } : run(join('received', `${index}.txt`))
    assert.deepEqual([status, stdout], [1, ''], names[index])
  }
  const { status, stderr } = run('received')
  assert.equal(status, 1)
  for (const index of names.keys()) assert.match(stderr, new RegExp(`^received.${index}\\.txt(?::\\d+)?: `, 'm'))
  assert.match(stderr, /\nNothing was written\.\n$/)
  assert.deepEqual(await content(), before)
})

test('another title under the same number is refused with both, and replaces the other with --replace, under its id', async (context) => {
  const { folder, run, content } = await workplace(context, {
    'a.txt': example,
    'b.txt': other,
    'path.txt': example.replace('OFFICE SUPPORT', 'OFFICE WORK'),
    'factor.txt': example.replace('TEAM WORK', 'TEAMS'),
    'factor2.txt': other.replace('TEAM WORK', 'TEAMS'),
  })
  run('a.txt')
  const before = await content()
  const pathMessage =
    /^path\.txt:1: career path 2 is "Office Work" here, but "Office Support" in content.sources.office-support.team-work\.txt:1\./
  const factorMessage =
    /^factor\.txt:3: factor 1 is "Teams" here, but "Team Work" in content.sources.office-support.team-work\.txt:3\./
  assert.match(run('path.txt').stderr, pathMessage)
  assert.match(run('factor.txt').stderr, factorMessage)
  assert.deepEqual(await content(), before)
  assert.equal(run('--replace', 'path.txt').status, 0)
  assert.match(
    await readFile(join(folder, 'content/paths/office-support.yaml'), 'utf8'),
    /^number: 2\ntitle: Office Work\n/,
  )
  run('--replace', 'a.txt')

  // A factor of two career paths has one title: both documents are needed.
  run('b.txt')
  assert.match(
    run('--replace', 'factor.txt').stderr,
    /^factor\.txt:3: the title of factor "Team Work" is Teams here, but Team Work in content.sources.field-support.team-work\.txt:3\./,
  )
  assert.equal(run('--replace', 'factor.txt', 'factor2.txt').status, 0)
  assert.match(await readFile(join(folder, 'content/factors/team-work.yaml'), 'utf8'), /title: Teams\n/)
  assert.deepEqual(await problemsIn(join(folder, 'content')), [])
})

test('new names of levels and discriminators are taken where all documents agree, otherwise the one that differs is reported', async (context) => {
  const renamed = (text: string) => text.replace('LEVEL II\n', 'LEVEL II (Lead)\n').replaceAll('Growth', 'Learning')
  const more = (text: string) => `${renamed(text)}LEVEL III\n· Rules.\n· Trains.\nTeams\nLearning\n`
  const care = (text: string) => text.replace('FACTOR 1 - TEAM WORK', 'FACTOR 2 - CARE')
  const { folder, run } = await workplace(context, {
    'a.txt': example,
    'care.txt': care(example),
    'a2.txt': more(example),
    'care2.txt': more(care(example)),
  })
  run('a.txt', 'care.txt')
  const { status, stderr } = run('a2.txt')
  assert.equal(status, 1)
  assert.match(
    stderr,
    /^a2\.txt:3: the list of levels of career path "Office Support" is Level I, Level II \(Lead\), Level III here, but Level I, Level II in content.sources.office-support.care\.txt:3\. .* import all documents/,
  )
  assert.equal(run('a2.txt', 'care2.txt').status, 0)
  const path = parse(await readFile(join(folder, 'content/paths/office-support.yaml'), 'utf8'))
  assert.deepEqual(
    path.levels.map(({ id, title }: Record<string, string>) => `${id}: ${title}`),
    ['level-i: Level I', 'level-ii: Level II (Lead)', 'level-iii: Level III'],
  )
  assert.match(await readFile(join(folder, 'content/factors/care.yaml'), 'utf8'), /id: growth\n +title: Learning\n/)
  assert.deepEqual(await problemsIn(join(folder, 'content')), [])
})

test('an import writes the file of another rubric whose texts it changes', async (context) => {
  const { folder, run } = await workplace(context, {
    'a.txt': example,
    'b.txt': other,
    'a2.txt': example.replace('What this', 'What that'),
  })
  run('a.txt', 'b.txt')
  // Now both documents have the text that only the other rubric had.
  const { stdout } = run('a2.txt')
  assert.match(stdout, /\nchanged   content.rubrics.field-support.team-work\.yaml\n +description: \[-What that factor/)
  assert.deepEqual(await problemsIn(join(folder, 'content')), [])
})

test('a document of which words would be lost is refused with these and their line', async (context) => {
  const lost = example.replace('LEVEL DESCRIPTORS\n', 'LEVEL DESCRIPTORS FOR SHIPS\n')
  const { run, content } = await workplace(context, { 'a.txt': lost })
  assert.match(run('a.txt').stderr, /^a\.txt:9: the document has "LEVEL DESCRIPTORS FOR SHIPS/)
  assert.deepEqual(await content(), [])
})

test('existing content with problems stops the import', async (context) => {
  const { folder, run, content } = await workplace(context, { 'a.txt': example, 'b.txt': other })
  run('a.txt')
  await writeFile(join(folder, rubricFile), 'levels: []\n')
  const before = await content()
  const { status, stderr } = run('b.txt')
  assert.equal(status, 1)
  assert.match(stderr, /team-work\.yaml:1: levels: /)
  assert.deepEqual(await content(), before)
})

test('help goes to stdout, a wrong call gets the usage', async (context) => {
  const { run } = await workplace(context, {})
  const help = run('--help')
  assert.equal(help.status, 0)
  assert.match(help.stdout, /npm run import -- FILE…/)
  for (const args of [[], ['--force', 'a.txt'], ['--replace']]) {
    const { status, stdout, stderr } = run(...args)
    assert.equal(status, 2)
    assert.equal(stdout, '')
    assert.match(stderr, /npm run import -- FILE…/)
  }
})
