import assert from 'node:assert/strict'
import { appendFile, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { sha256Of } from '../content/source-list.ts'
import { formatProblems } from '../rubric/problem.ts'
import { problemsIn } from '../testing/content-folder.ts'
import { example, parsed } from '../testing/example-document.ts'
import { filesIn, folderWith } from '../testing/temporary-folder.ts'
import { wordFile } from '../testing/word-xml.ts'
import { summary } from './import-summary.ts'
import { type ImportOptions, importDocuments } from './import.ts'

/** The example document for another career path, with a different factor description. */
const otherExample = example.replace('PATH 2', 'PATH 3').replace('OFFICE', 'FIELD').replace('What this', 'What that')
const [pathFile, factorFile] = ['paths/office-support.yaml', 'factors/team-work.yaml']
const rubricFile = 'rubrics/office-support/team-work.yaml'

/** Creates a folder that contains the given documents, and returns functions that import them into a content folder. */
async function newWorkspace(documents: Record<string, string | Uint8Array>) {
  const folder = await folderWith(documents)
  const content = join(folder, 'content')
  const read = (path: string) => readFile(join(content, path), 'utf8')
  return {
    content,
    read,
    edit: async (path: string, from: string, to: string) =>
      writeFile(join(content, path), (await read(path)).replace(from, to)),
    append: (path: string, line: string) => appendFile(join(content, path), line),
    /** Imports documents, given as file names separated by spaces, and returns the report. */
    async import(names: string, options: ImportOptions = {}) {
      const files = names.split(' ').map((name) => join(folder, name))
      const result = await importDocuments(files, content, options)
      const report = 'problems' in result ? formatProblems(result.problems) : summary(result, content)
      return report.replaceAll(`${folder}/`, '')
    },
    snapshot: () => filesIn(content),
    problems: () => problemsIn(content),
  }
}

test('changes nothing on a second import, regardless of file order', async () => {
  const workspace = await newWorkspace({ 'a.txt': example, 'b.txt': otherExample })
  const note = 'note      b.txt: field-support/team-work has texts that differ from its factor’s: description.'
  assert.ok((await workspace.import('a.txt b.txt')).includes(`\n${note}\n`))
  const oldSnapshot = await workspace.snapshot()
  const report = await workspace.import('a.txt b.txt')
  assert.match(report, /\n8 files: 0 new, 0 changed, 8 unchanged\.$/)
  assert.equal(await workspace.import('b.txt a.txt'), report)
  assert.deepEqual(await workspace.snapshot(), oldSnapshot)
})

test('lists each source document with its checksum and the date received, and changes the date only if the file changes', async () => {
  const changedText = example.replace('Helps', 'Aids')
  const workspace = await newWorkspace({ 'a.txt': example, 'b.txt': otherExample, 'changed.txt': changedText })
  const list = async () => parse(await workspace.read('sources.yaml'))
  const sumOf = (text: string) => sha256Of(Buffer.from(text))
  const today = () => new Date().toLocaleDateString('sv')
  const firstDay = today()
  const [idA, idB] = ['office-support/team-work', 'field-support/team-work']
  await workspace.import('a.txt', { received: '2026-01-02' })
  assert.deepEqual(await list(), { [idA]: { sha256: sumOf(example), received: '2026-01-02' } })

  await workspace.import('a.txt b.txt')
  const { [idA]: a, [idB]: b } = await list()
  assert.deepEqual(a, { sha256: sumOf(example), received: '2026-01-02' })
  assert.equal(b.sha256, sumOf(otherExample))

  assert.match(await workspace.import('changed.txt'), /\nchanged   content.sources\.yaml\n/)
  const updatedList = await list()
  assert.equal(updatedList[idA].sha256, sumOf(changedText))
  assert.ok([firstDay, today()].includes(updatedList[idA].received), updatedList[idA].received)
  assert.deepEqual(updatedList[idB], b)
})

test('replaces a rubric’s text file with its Word file', async () => {
  const bytes = await wordFile(parsed(example.replace('Helps', 'Aids')), { bullets: 'list' })
  const workspace = await newWorkspace({ 'a.txt': example, 'a.docx': bytes })
  await workspace.import('a.txt')
  assert.match(await workspace.import('a.docx'), /\nremoved   content.sources.office-support.team-work\.txt\n/)
  const sources = join(workspace.content, 'sources/office-support')
  assert.deepEqual(await readdir(sources), ['team-work.docx'])
  assert.deepEqual(await readFile(join(sources, 'team-work.docx')), bytes)
  assert.deepEqual(await workspace.problems(), [])
})

test('imports a table whose content the check accepts', async () => {
  const workspace = await newWorkspace({ 'a.csv': 'Staff\nWork\n,Junior,Senior\nTeams,Helps.,Leads.\n' })
  assert.match(await workspace.import('a.csv'), /\nnew       content.sources.staff.work\.csv\n/)
  assert.deepEqual(await workspace.problems(), [])
})

test('reports changes in a rubric word by word, and leaves other files alone', async () => {
  const workspace = await newWorkspace({
    'a.txt': example.replace('Helps.', 'Helps the whole team.'),
    'b.txt': example
      .replace('Helps.', 'Helps the other team.')
      .replace('· Teaches.\n', '')
      .replace(/Growth\n$/, ''),
  })
  await workspace.import('a.txt')
  await workspace.append(pathFile, '# agreed in May\n')
  const report = await workspace.import('b.txt')
  for (const part of [
    /^unchanged content\/paths.*\nunchanged content\/factors.*\nchanged   content\/rubrics/,
    /levels\.level-i\[0\]\.text\n +was: Helps the \[-whole-\] team\.\n +is:  Helps the \{\+other\+\} team\.\n/,
    / {10}levels\.level-ii\[1\]\.text: \[-Teaches\.-\]\n/,
    /\nnote {6}b\.txt:16: Level II has no descriptor for Growth; the content records a gap\.\n/,
    /\n5 files: 0 new, 3 changed, 2 unchanged\.$/,
  ]) {
    assert.match(report, part)
  }
  assert.match(await workspace.read(pathFile), /# agreed in May\n$/)
})

for (const [path, from, to, key, document] of [
  [rubricFile, 'Helps.', 'Helps others.', 'levels.level-i[0].text', 'Helps.'],
  [factorFile, 'Work is timely.', 'Work is good.', 'criteria.text', 'Work is timely.'],
] as const) {
  test(`reports a manual edit in ${path}, and overwrites it only with --replace`, async () => {
    const changedText = example.replace('Teaches', 'Trains')
    const workspace = await newWorkspace({ 'a.txt': example, 'b.txt': changedText })
    await workspace.import('a.txt')
    await workspace.edit(path, from, to)
    const oldSnapshot = await workspace.snapshot()
    const report = await workspace.import('b.txt')
    assert.ok(report.includes(`${path}: it was edited by hand, and this import would undo that`))
    assert.ok(report.includes(`\n    ${key}\n      by hand:  "${to}"\n      document: "${document}"`), report)
    assert.match(report, /--replace/)
    assert.deepEqual(await workspace.snapshot(), oldSnapshot)
    await workspace.import('b.txt', { replace: true })
    assert.ok((await workspace.read(path)).includes(document))
    assert.match(await workspace.read(rubricFile), /Trains\./)
  })
}

test('does not overwrite a possible manual edit if the source document is damaged or missing', async () => {
  const workspace = await newWorkspace({ 'a.txt': example })
  await workspace.import('a.txt')
  await workspace.edit(rubricFile, 'Helps.', 'Helps others.')
  const source = join(workspace.content, 'sources/office-support/team-work.txt')
  for (const damage of [() => writeFile(source, 'not a document\n'), () => rm(source)]) {
    await damage()
    const oldSnapshot = await workspace.snapshot()
    const report = await workspace.import('a.txt')
    assert.match(report, /team-work\.yaml: it may have been edited by hand, because no source document shows/)
    assert.match(report, /\n +levels\.level-i\[0\]\.text\n +by hand: +"Helps others\."\n +document: "Helps\."\n/)
    assert.deepEqual(await workspace.snapshot(), oldSnapshot)
  }
  await workspace.import('a.txt', { replace: true })
  assert.match(await workspace.read(rubricFile), /Helps\.\n/)
})

test('keeps comments if the document is unchanged; otherwise refuses to overwrite them', async () => {
  const workspace = await newWorkspace({ 'a.txt': example, 'b.txt': example.replace('Helps', 'Aids') })
  await workspace.import('a.txt')
  await workspace.append(rubricFile, '# checked\n')
  await workspace.import('a.txt')
  assert.match(await workspace.import('b.txt'), /team-work\.yaml: it has comments or custom formatting/)
  assert.match(await workspace.read(rubricFile), /Helps\.\n[^]*# checked\n$/)
})

test('updates a factor’s text once every document contains the correction', async () => {
  const correctText = (text: string) => text.replace('Work is timely.', 'Work is on time.')
  const workspace = await newWorkspace({
    'a.txt': example,
    'b.txt': otherExample,
    'a2.txt': correctText(example),
    'b2.txt': correctText(otherExample),
    'b3.txt': correctText(otherExample).replace('Helps', 'Aids'),
  })
  await workspace.import('a.txt b.txt')
  assert.match(
    await workspace.import('a2.txt'),
    /^unchanged .*\nunchanged content.factors.*\nchanged   content.rubrics/,
  )
  assert.deepEqual(await workspace.problems(), [])
  const report = await workspace.import('b2.txt')
  assert.match(
    report,
    /\nchanged   content.factors.*\n +criteria\.text\n +was: Work is \[-timely-\]\.\n +is:  Work is \{\+on time\+\}/,
  )
  // The other rubric no longer needs its own text, because the factor now contains that text.
  assert.match(report, /\nchanged   content.rubrics.office-support.team-work\.yaml\n +criteria: \[-/)
  assert.deepEqual(await workspace.problems(), [])
  assert.match(await workspace.import('a2.txt b3.txt'), /files: 0 new/)
  assert.deepEqual(await workspace.problems(), [])
  assert.doesNotMatch(await workspace.read(rubricFile), /criteria/)
})

test('rejects a different title for an existing number, but accepts it with --replace and keeps the existing id', async () => {
  const workspace = await newWorkspace({
    'a.txt': example,
    'b.txt': otherExample,
    'path.txt': example.replace('OFFICE SUPPORT', 'OFFICE WORK'),
    'factor.txt': example.replace('TEAM WORK', 'TEAMS'),
    'factor2.txt': otherExample.replace('TEAM WORK', 'TEAMS'),
  })
  const source = (careerPath: string) => `content/sources/${careerPath}/team-work.txt`
  const office = source('office-support')
  const pathProblem = `path.txt:1: career path 2 is "Office Work" here, but "Office Support" in ${office}:1.`
  const factorProblem = `factor.txt:3: factor 1 is "Teams" here, but "Team Work" in ${office}:3.`
  await workspace.import('a.txt')
  const oldSnapshot = await workspace.snapshot()
  assert.ok((await workspace.import('path.txt')).startsWith(pathProblem))
  assert.ok((await workspace.import('factor.txt')).startsWith(factorProblem))
  assert.deepEqual(await workspace.snapshot(), oldSnapshot)
  await workspace.import('path.txt', { replace: true })
  assert.match(await workspace.read(pathFile), /^number: 2\ntitle: Office Work\n/)
  await workspace.import('a.txt', { replace: true })

  // Two career paths share the factor, so its title must change in both documents.
  await workspace.import('b.txt')
  const titleProblem = `factor.txt:3: the title of factor "Team Work" is Teams here, but Team Work in ${source('field-support')}:3.`
  assert.ok((await workspace.import('factor.txt', { replace: true })).startsWith(titleProblem))
  await workspace.import('factor.txt factor2.txt', { replace: true })
  assert.match(await workspace.read(factorFile), /title: Teams\n/)
  assert.deepEqual(await workspace.problems(), [])
})

test('renames levels and discriminators if all documents agree, and rejects a document that differs', async () => {
  const rename = (text: string) => text.replace('LEVEL II\n', 'LEVEL II (Lead)\n').replaceAll('Growth', 'Learning')
  const extend = (text: string) => `${rename(text)}LEVEL III\n· Rules.\n· Trains.\nTeams\nLearning\n`
  const care = (text: string) => text.replace('FACTOR 1 - TEAM WORK', 'FACTOR 2 - CARE')
  const workspace = await newWorkspace({
    'a.txt': example,
    'care.txt': care(example),
    'a2.txt': extend(example),
    'care2.txt': extend(care(example)),
  })
  await workspace.import('a.txt care.txt')
  assert.match(
    await workspace.import('a2.txt'),
    /^a2\.txt:3: the list of levels of career path "Office Support" is Level I, Level II \(Lead\), Level III here, but Level I, Level II in content.sources.office-support.care\.txt:3\. .* import all documents/,
  )
  await workspace.import('a2.txt care2.txt')
  assert.match(await workspace.read(pathFile), /id: level-ii\n +title: Level II \(Lead\)\n[^]*id: level-iii\n/)
  assert.match(await workspace.read('factors/care.yaml'), /id: growth\n +title: Learning\n/)
  assert.deepEqual(await workspace.problems(), [])
})

test('writes nothing if words would be lost or the existing content has problems', async () => {
  const lossyText = example.replace('LEVEL DESCRIPTORS\n', 'LEVEL DESCRIPTORS FOR SHIPS\n')
  const workspace = await newWorkspace({ 'a.txt': example, 'b.txt': otherExample, 'lost.txt': lossyText })
  await workspace.import('a.txt')
  const oldSnapshot = await workspace.snapshot()
  assert.match(await workspace.import('lost.txt'), /^lost\.txt:9: the document has "LEVEL DESCRIPTORS FOR SHIPS/)
  assert.deepEqual(await workspace.snapshot(), oldSnapshot)
  await writeFile(join(workspace.content, rubricFile), 'levels: []\n')
  const invalidContent = await workspace.snapshot()
  assert.match(await workspace.import('b.txt'), /team-work\.yaml:1: levels: /)
  assert.deepEqual(await workspace.snapshot(), invalidContent)
})
