import assert from 'node:assert/strict'
import { test } from 'node:test'
import JSZip from 'jszip'
import { readContent } from '../content/read.ts'
import { type SourceDocument, documentOf } from '../documents/document.ts'
import { parseSource } from '../documents/file/received.ts'
import { writeDocument } from '../documents/form/write.ts'
import { linkFamily } from '../rubric/family.ts'
import { anyDocument, madeUpDocuments, ofSize } from '../testing/made-up.ts'
import { randomFrom } from '../testing/random.ts'
import { levelFile, rubricFile } from './word-file.ts'

const origin = {
  place: 'Career Path 2, Work & Play; Factor 3, Customers',
  source: 'Rubrics, Harbour <Office>',
  address: 'https://rubrics.example/base/paths/work/customers/?a=1&b=2',
}
const bytesOf = async (file: Promise<Blob>) => Buffer.from(await (await file).arrayBuffer())

const { content } = await readContent('content')
const rubrics = linkFamily(content).rubrics.map(documentOf)

/** Reads a file back as the import would. */
async function readBack(file: Promise<Blob>) {
  const result = await parseSource('a.docx', await bytesOf(file))
  return 'problems' in result ? result : { documents: result.documents.map(({ document }) => document) }
}

async function partsOf(file: Promise<Blob>) {
  const zip = await JSZip.loadAsync(await bytesOf(file))
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? ''
  return {
    document: await part('word/document.xml'),
    styles: await part('word/styles.xml'),
    core: await part('docProps/core.xml'),
    footer: await part('word/footer1.xml'),
    links: await part('word/_rels/footer1.xml.rels'),
  }
}

test('the import reads every published rubric back from its Word file unchanged', async () => {
  assert.ok(rubrics.length)
  for (const document of rubrics)
    assert.deepEqual(await readBack(rubricFile([document], origin)), { documents: [document] })
})

test('the import reads back random documents with gaps, scores and levels without discriminators', async () => {
  const random = randomFrom(7)
  const documents = [
    ...Array.from({ length: 40 }, () => anyDocument(random)),
    ...madeUpDocuments(ofSize(10)).map(({ document }) => document),
  ]
  for (const document of documents) {
    assert.deepEqual(await readBack(rubricFile([document], origin)), { documents: [document] }, writeDocument(document))
  }
})

test('the import reads back all rubrics of a career path from a single file', async () => {
  const documents = madeUpDocuments({ seed: 3, factors: 4, careerPaths: 1 }).map(({ document }) => document)
  assert.ok(documents.length > 1)
  assert.deepEqual(await readBack(rubricFile(documents, origin)), { documents })
  assert.deepEqual(await readBack(rubricFile(rubrics, origin)), { documents: rubrics })
})

test('the import reads back a level where only some descriptors have a discriminator', async () => {
  const [first, second, ...levels] = rubrics[0]!.levels
  for (const index of second!.descriptors.keys()) {
    const descriptors = second!.descriptors.toSpliced(index, 0, { discriminator: null, text: 'Stands by itself.' })
    const document = { ...rubrics[0]!, levels: [first!, { ...second!, descriptors }, ...levels] }
    assert.deepEqual(await readBack(rubricFile([document], origin)), { documents: [document] })
  }
})

const oneLevel = (document: SourceDocument) => ({ ...document, levels: document.levels.slice(1, 2) })

test('a file has a title, language and headings, repeats the table header on each page and never splits rows', async () => {
  const { document, styles, core } = await partsOf(rubricFile([rubrics[0]!], origin))
  assert.match(core, /<dc:title>Career Path 2, Work &amp; Play; Factor 3, Customers<\/dc:title>/)
  assert.match(styles, /<w:lang w:val="en-US"\/>/)
  const headings = [...document.matchAll(/<w:pStyle w:val="(Title|Heading\d)"\/>/g)].map(([, style]) => style)
  const levels = rubrics[0]!.levels.map(() => 'Heading2')
  assert.deepEqual(headings, ['Title', 'Title', 'Heading1', 'Heading2', 'Heading2', ...levels])
  const rows = document.match(/<w:tr>.*?<\/w:tr>/g) ?? []
  assert.ok(rows.length > levels.length)
  assert.deepEqual(
    rows.map((row) => row.includes('<w:tblHeader/>')),
    rows.map((_, index) => index === 0),
  )
  for (const row of rows) assert.match(row, /<w:cantSplit\/>/)
})

test('the footer of each page contains the citation, with the address as a link', async () => {
  const { footer, links } = await partsOf(rubricFile([rubrics[0]!], origin))
  assert.ok(footer.includes('Career Path 2, Work &amp; Play; Factor 3, Customers'))
  assert.ok(footer.includes('Rubrics, Harbour &lt;Office&gt;'))
  assert.match(footer, /<w:hyperlink .*>https:\/\/rubrics\.example\/base\/paths\/work\/customers\/\?a=1&amp;b=2</)
  assert.match(links, /Target="https:\/\/rubrics\.example\/base\/paths\/work\/customers\/\?a=1&amp;b=2"/)
})

const words = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text)

test('a file for one level across factors has a table for each factor and shows a shared note only once', async () => {
  const [one, two] = [rubrics[0]!, { ...rubrics[0]!, factor: { number: 4, title: 'Team Work' } }].map(oneLevel)
  const { document } = await partsOf(levelFile([one!, two!], origin, false))
  assert.equal(document.match(/<w:tbl>/g)?.length, 2)
  assert.equal(words(document).filter((text) => text === one!.note).length, 1)
  for (const { text } of one!.levels[0]!.descriptors) assert.equal(words(document).filter((w) => w === text).length, 2)
  const ownNoteParts = await partsOf(levelFile([one!, { ...two!, note: 'Another.' }], origin, false))
  assert.ok(words(ownNoteParts.document).includes('Another.'))
})

test('a worksheet has an empty column for notes, states that its notes are not official, and cannot be imported', async () => {
  const file = () => levelFile(rubrics.map(oneLevel), origin, true)
  const { document } = await partsOf(file())
  assert.match(words(document)[0] ?? '', /^Worksheet\. .* not part of the official wording\.$/)
  const rows = document.match(/<w:tr>.*?<\/w:tr>/g) ?? []
  for (const row of rows) {
    const cells = row.match(/<w:tc>.*?<\/w:tc>/g) ?? []
    const head = row.includes('<w:tblHeader/>') ? ['Notes (not part of the official wording)'] : []
    assert.equal(cells.length, 3)
    assert.deepEqual(words(cells[2] ?? '').filter(Boolean), head)
  }
  assert.ok('problems' in (await readBack(file())))
})
