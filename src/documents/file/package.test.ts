import assert from 'node:assert/strict'
import { test } from 'node:test'
import JSZip from 'jszip'
import { parseSource } from './received.ts'
import { exampleWith, run } from '../../testing/word-xml.ts'

const wrongs = async (bytes: Buffer) => {
  const result = await parseSource('a.docx', bytes)
  return 'problems' in result ? result.problems.map(({ wrong }) => wrong) : []
}

for (const part of ['word/document.xml', 'word/styles.xml']) {
  test(`a small file whose ${part} unpacks to more than any document has is refused at once`, async () => {
    const zip = await JSZip.loadAsync(await exampleWith(run('Helps.')))
    zip.file(part, Buffer.alloc(6 * 2 ** 20, ' '))
    const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
    assert.ok(bytes.length < 2 ** 20)
    assert.deepEqual(await wrongs(bytes), [`expected at most 5 MB when it is unpacked, found more in its part ${part}`])
  })
}

test('a small file that has one part unpacked again and again is refused at once', async () => {
  const zip = await JSZip.loadAsync(await exampleWith(run('Helps.')))
  const header = (id: number) =>
    `<Relationship Id="h${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>`
  zip.file('word/header1.xml', `<w:hdr xmlns:w="w">${' '.repeat(2 ** 20)}</w:hdr>`)
  const relations = Array.from({ length: 10_000 }, (_, id) => header(id)).join('')
  zip.file('word/_rels/document.xml.rels', `<Relationships>${relations}</Relationships>`)
  const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
  assert.deepEqual(await wrongs(bytes), [
    'expected at most 5 MB when it is unpacked, found more in its part word/header1.xml',
  ])
})

const damaged: Readonly<Record<string, string>> = {
  'XML that is cut off': '<w:document',
  'XML that nests without end': '<a>'.repeat(100_000),
  'entities that grow': '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>',
  'no body': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
}
for (const [name, xml] of Object.entries(damaged)) {
  test(`a Word file with ${name} is refused`, async () => {
    const zip = await JSZip.loadAsync(await exampleWith(run('Helps.')))
    zip.file('word/document.xml', xml)
    const bytes = await zip.generateAsync({ type: 'nodebuffer' })
    assert.deepEqual(await wrongs(bytes), ['expected a Word document, found something else or a damaged one'])
  })
}
