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

/** The example for another career path, with another description of the factor. */
const anotherPath = example.replace('PATH 2', 'PATH 3').replace('OFFICE', 'FIELD').replace('What this', 'What that')
const [pathFile, factorFile] = ['paths/office-support.yaml', 'factors/team-work.yaml']
const rubricFile = 'rubrics/office-support/team-work.yaml'

/** A folder of documents, and a content folder in it. */
async function workplace(documents: Record<string, string | Uint8Array>) {
  const folder = await folderWith(documents)
  const content = join(folder, 'content')
  const read = (path: string) => readFile(join(content, path), 'utf8')
  return {
    content,
    read,
    edit: async (path: string, from: string, to: string) =>
      writeFile(join(content, path), (await read(path)).replace(from, to)),
    append: (path: string, line: string) => appendFile(join(content, path), line),
    /** What the import of some documents, by their names with spaces between them, reports. */
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

test('a second import changes nothing, in any order of files', async () => {
  const place = await workplace({ 'a.txt': example, 'b.txt': anotherPath })
  const differs = 'note      b.txt: field-support/team-work has a text of its own, unlike its factor’s: description.'
  assert.ok((await place.import('a.txt b.txt')).includes(`\n${differs}\n`))
  const before = await place.snapshot()
  const report = await place.import('a.txt b.txt')
  assert.match(report, /\n8 files: 0 new, 0 changed, 8 unchanged\.$/)
  assert.equal(await place.import('b.txt a.txt'), report)
  assert.deepEqual(await place.snapshot(), before)
})

test('lists each source document with its sum and the day it was received, which the same bytes keep', async () => {
  const changed = example.replace('Helps', 'Aids')
  const place = await workplace({ 'a.txt': example, 'b.txt': anotherPath, 'changed.txt': changed })
  const list = async () => parse(await place.read('sources.yaml'))
  const sumOf = (text: string) => sha256Of(Buffer.from(text))
  const today = () => new Date().toLocaleDateString('sv')
  const firstDay = today()
  const [ofA, ofB] = ['office-support/team-work', 'field-support/team-work']
  await place.import('a.txt', { received: '2026-01-02' })
  assert.deepEqual(await list(), { [ofA]: { sha256: sumOf(example), received: '2026-01-02' } })

  await place.import('a.txt b.txt')
  const { [ofA]: a, [ofB]: b } = await list()
  assert.deepEqual(a, { sha256: sumOf(example), received: '2026-01-02' })
  assert.equal(b.sha256, sumOf(anotherPath))

  assert.match(await place.import('changed.txt'), /\nchanged   content.sources\.yaml\n/)
  const after = await list()
  assert.equal(after[ofA].sha256, sumOf(changed))
  assert.ok([firstDay, today()].includes(after[ofA].received), after[ofA].received)
  assert.deepEqual(after[ofB], b)
})

test('a Word file replaces the text file of the same rubric', async () => {
  const bytes = await wordFile(parsed(example.replace('Helps', 'Aids')), { bullets: 'list' })
  const place = await workplace({ 'a.txt': example, 'a.docx': bytes })
  await place.import('a.txt')
  assert.match(await place.import('a.docx'), /\nremoved   content.sources.office-support.team-work\.txt\n/)
  const sources = join(place.content, 'sources/office-support')
  assert.deepEqual(await readdir(sources), ['team-work.docx'])
  assert.deepEqual(await readFile(join(sources, 'team-work.docx')), bytes)
})

test('reports what changed in a rubric word by word, and leaves the other files alone', async () => {
  const place = await workplace({
    'a.txt': example.replace('Helps.', 'Helps the whole team.'),
    'b.txt': example
      .replace('Helps.', 'Helps the other team.')
      .replace('· Teaches.\n', '')
      .replace(/Growth\n$/, ''),
  })
  await place.import('a.txt')
  await place.append(pathFile, '# agreed in May\n')
  const report = await place.import('b.txt')
  for (const part of [
    /^unchanged content\/paths.*\nunchanged content\/factors.*\nchanged   content\/rubrics/,
    /levels\.level-i\[0\]\.text\n +was: Helps the \[-whole-\] team\.\n +is:  Helps the \{\+other\+\} team\.\n/,
    / {10}levels\.level-ii\[1\]\.text: \[-Teaches\.-\]\n/,
    /\nnote {6}b\.txt:16: Level II leaves out Growth; the content says that there is no descriptor\.\n/,
    /\n5 files: 0 new, 3 changed, 2 unchanged\.$/,
  ]) {
    assert.match(report, part)
  }
  assert.match(await place.read(pathFile), /# agreed in May\n$/)
})

for (const [path, from, to, key, document] of [
  [rubricFile, 'Helps.', 'Helps others.', 'levels.level-i[0].text', 'Helps.'],
  [factorFile, 'Work is timely.', 'Work is good.', 'criteria.text', 'Work is timely.'],
] as const) {
  test(`a manual edit in ${path} is reported, and overwritten only with --replace`, async () => {
    const changed = example.replace('Teaches', 'Trains')
    const place = await workplace({ 'a.txt': example, 'b.txt': changed })
    await place.import('a.txt')
    await place.edit(path, from, to)
    const before = await place.snapshot()
    const report = await place.import('b.txt')
    assert.ok(report.includes(`${path}: it was edited by hand, and this import would undo that`))
    assert.ok(report.includes(`\n    ${key}\n      by hand:  "${to}"\n      document: "${document}"`), report)
    assert.match(report, /--replace/)
    assert.deepEqual(await place.snapshot(), before)
    await place.import('b.txt', { replace: true })
    assert.ok((await place.read(path)).includes(document))
    assert.match(await place.read(rubricFile), /Trains\./)
  })
}

test('what may be a manual edit is not overwritten where the source document is damaged or lost', async () => {
  const place = await workplace({ 'a.txt': example })
  await place.import('a.txt')
  await place.edit(rubricFile, 'Helps.', 'Helps others.')
  const source = join(place.content, 'sources/office-support/team-work.txt')
  for (const spoil of [() => writeFile(source, 'not a document\n'), () => rm(source)]) {
    await spoil()
    const before = await place.snapshot()
    const report = await place.import('a.txt')
    assert.match(report, /team-work\.yaml: it may have been edited by hand, since no source document says/)
    assert.match(report, /\n +levels\.level-i\[0\]\.text\n +by hand: +"Helps others\."\n +document: "Helps\."\n/)
    assert.deepEqual(await place.snapshot(), before)
  }
  await place.import('a.txt', { replace: true })
  assert.match(await place.read(rubricFile), /Helps\.\n/)
})

test('comments in a rubric survive the same document, and keep a changed one from being imported', async () => {
  const place = await workplace({ 'a.txt': example, 'b.txt': example.replace('Helps', 'Aids') })
  await place.import('a.txt')
  await place.append(rubricFile, '# checked\n')
  await place.import('a.txt')
  assert.match(await place.import('b.txt'), /team-work\.yaml: it has comments or a layout of its own/)
  assert.match(await place.read(rubricFile), /Helps\.\n[^]*# checked\n$/)
})

test('a text that is corrected in one document after the other becomes the factor’s', async () => {
  const corrected = (text: string) => text.replace('Work is timely.', 'Work is on time.')
  const place = await workplace({
    'a.txt': example,
    'b.txt': anotherPath,
    'a2.txt': corrected(example),
    'b2.txt': corrected(anotherPath),
    'b3.txt': corrected(anotherPath).replace('Helps', 'Aids'),
  })
  await place.import('a.txt b.txt')
  assert.match(await place.import('a2.txt'), /^unchanged .*\nunchanged content.factors.*\nchanged   content.rubrics/)
  assert.deepEqual(await place.problems(), [])
  const report = await place.import('b2.txt')
  assert.match(
    report,
    /\nchanged   content.factors.*\n +criteria\.text\n +was: Work is \[-timely-\]\.\n +is:  Work is \{\+on time\+\}/,
  )
  // The other rubric no longer needs the text that the factor now has.
  assert.match(report, /\nchanged   content.rubrics.office-support.team-work\.yaml\n +criteria: \[-/)
  assert.deepEqual(await place.problems(), [])
  assert.match(await place.import('a2.txt b3.txt'), /files: 0 new/)
  assert.deepEqual(await place.problems(), [])
  assert.doesNotMatch(await place.read(rubricFile), /criteria/)
})

test('another title under the same number is refused, and with --replace gets the id of the first', async () => {
  const place = await workplace({
    'a.txt': example,
    'b.txt': anotherPath,
    'path.txt': example.replace('OFFICE SUPPORT', 'OFFICE WORK'),
    'factor.txt': example.replace('TEAM WORK', 'TEAMS'),
    'factor2.txt': anotherPath.replace('TEAM WORK', 'TEAMS'),
  })
  const source = (careerPath: string) => `content/sources/${careerPath}/team-work.txt`
  const office = source('office-support')
  const pathProblem = `path.txt:1: career path 2 is "Office Work" here, but "Office Support" in ${office}:1.`
  const factorProblem = `factor.txt:3: factor 1 is "Teams" here, but "Team Work" in ${office}:3.`
  await place.import('a.txt')
  const before = await place.snapshot()
  assert.ok((await place.import('path.txt')).startsWith(pathProblem))
  assert.ok((await place.import('factor.txt')).startsWith(factorProblem))
  assert.deepEqual(await place.snapshot(), before)
  await place.import('path.txt', { replace: true })
  assert.match(await place.read(pathFile), /^number: 2\ntitle: Office Work\n/)
  await place.import('a.txt', { replace: true })

  // A factor of two career paths has one title: both documents are needed.
  await place.import('b.txt')
  const titleProblem = `factor.txt:3: the title of factor "Team Work" is Teams here, but Team Work in ${source('field-support')}:3.`
  assert.ok((await place.import('factor.txt', { replace: true })).startsWith(titleProblem))
  await place.import('factor.txt factor2.txt', { replace: true })
  assert.match(await place.read(factorFile), /title: Teams\n/)
  assert.deepEqual(await place.problems(), [])
})

test('levels and discriminators are renamed where all documents agree, and no document may differ', async () => {
  const renamed = (text: string) => text.replace('LEVEL II\n', 'LEVEL II (Lead)\n').replaceAll('Growth', 'Learning')
  const more = (text: string) => `${renamed(text)}LEVEL III\n· Rules.\n· Trains.\nTeams\nLearning\n`
  const care = (text: string) => text.replace('FACTOR 1 - TEAM WORK', 'FACTOR 2 - CARE')
  const place = await workplace({
    'a.txt': example,
    'care.txt': care(example),
    'a2.txt': more(example),
    'care2.txt': more(care(example)),
  })
  await place.import('a.txt care.txt')
  assert.match(
    await place.import('a2.txt'),
    /^a2\.txt:3: the list of levels of career path "Office Support" is Level I, Level II \(Lead\), Level III here, but Level I, Level II in content.sources.office-support.care\.txt:3\. .* import all documents/,
  )
  await place.import('a2.txt care2.txt')
  assert.match(await place.read(pathFile), /id: level-ii\n +title: Level II \(Lead\)\n[^]*id: level-iii\n/)
  assert.match(await place.read('factors/care.yaml'), /id: growth\n +title: Learning\n/)
  assert.deepEqual(await place.problems(), [])
})

test('lost words and problems in the existing content are refused, and nothing is written', async () => {
  const lost = example.replace('LEVEL DESCRIPTORS\n', 'LEVEL DESCRIPTORS FOR SHIPS\n')
  const place = await workplace({ 'a.txt': example, 'b.txt': anotherPath, 'lost.txt': lost })
  await place.import('a.txt')
  const before = await place.snapshot()
  assert.match(await place.import('lost.txt'), /^lost\.txt:9: the document has "LEVEL DESCRIPTORS FOR SHIPS/)
  assert.deepEqual(await place.snapshot(), before)
  await writeFile(join(place.content, rubricFile), 'levels: []\n')
  const broken = await place.snapshot()
  assert.match(await place.import('b.txt'), /team-work\.yaml:1: levels: /)
  assert.deepEqual(await place.snapshot(), broken)
})
