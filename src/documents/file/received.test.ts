import assert from 'node:assert/strict'
import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import JSZip from 'jszip'
import { outcomeOf } from '../../testing/document-cases.ts'
import { example, parsed } from '../../testing/example-document.ts'
import { folderWith } from '../../testing/temporary-folder.ts'
import { exampleWith, run } from '../../testing/word-xml.ts'
import { parseSource, receiveDocuments } from './received.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a byte-order mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16, little-endian': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16, big-endian': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
}
for (const [name, encode] of Object.entries(encodings)) {
  test(`reads text in ${name}`, async () => {
    const text = example.replace('Helps.', 'Helps the team’s café.')
    const reading = await parseSource('a.txt', encode(text))
    assert.ok('documents' in reading)
    assert.deepEqual(reading.documents[0]?.document, parsed(text))
  })
}

const oldWord = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'
const otherKind = ': expected a Word document (.docx), plain text or a table (.csv), found'
const damagedWord = ': expected a Word document, found something else or a damaged one'
const [otherFile, encoding] = [
  ': expected a Word document, found a different kind of file',
  'text in UTF-8, found another encoding',
]
const wholeFile = await exampleWith(run('Helps.'))

/** Builds a Word file, replacing one part (the main part by default) with the given XML or bytes. */
async function wordWith(xml: string | Buffer, part = 'word/document.xml') {
  const zip = await JSZip.loadAsync(wholeFile)
  zip.file(part, xml)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const sizeFault = (part: string) => `: expected at most 5 MB when it is unpacked, found more in its part ${part}`
const spaces = Buffer.alloc(6 * 2 ** 20, ' ')

const refusedFiles: Readonly<Record<string, readonly [name: string, bytes: Buffer, report: string]>> = {
  'an older Word document': ['a.doc', latin1(oldWord), `${otherKind} an older Word document (.doc)`],
  'an older Word document named .docx': ['a.docx', latin1(oldWord), `${otherKind} an older Word document (.doc)`],
  'a password-protected document': [
    'a.docx',
    Buffer.concat([latin1(oldWord), Buffer.from('EncryptedPackage', 'utf16le')]),
    ': expected a document that anyone can open, found one that is protected by a password',
  ],
  'a PDF': ['a.pdf', latin1('%PDF-1.7\n'), `${otherKind} a PDF`],
  'rich text': ['a.rtf', latin1('{\\rtf1 CAREER PATH 2}'), `${otherKind} a rich text document (.rtf)`],
  'a zipped file': ['a.txt', latin1('PK\u0003\u0004'), ': expected plain text, found a zipped file named .txt'],
  'a spreadsheet': ['a.xlsx', latin1('PK\u0003\u0004'), ': expected plain text, found a zipped file named .xlsx'],
  'a text file named .docx': ['a.docx', latin1(example), otherFile],
  'an empty Word file': ['a.docx', latin1(''), otherFile],
  'a damaged Word file': ['a.docx', latin1('PK\u0003\u0004damaged'), damagedWord],
  'the first fifth of a Word file': ['a.docx', wholeFile.subarray(0, wholeFile.length * 0.2), damagedWord],
  'a Word file without its last tenth': ['a.docx', wholeFile.subarray(0, wholeFile.length * 0.9), damagedWord],
  'truncated XML': ['a.docx', await wordWith('<w:document'), damagedWord],
  'XML with excessive nesting': ['a.docx', await wordWith('<a>'.repeat(100_000)), damagedWord],
  'XML with expanding entities': [
    'a.docx',
    await wordWith('<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>'),
    damagedWord,
  ],
  'XML without a body': [
    'a.docx',
    await wordWith('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
    damagedWord,
  ],
  'a small file that unpacks to a large body': ['a.docx', await wordWith(spaces), sizeFault('word/document.xml')],
  'a small file that unpacks to large styles': [
    'a.docx',
    await wordWith(spaces, 'word/styles.xml'),
    sizeFault('word/styles.xml'),
  ],
  'text in Windows-1250': ['a.txt', latin1(example.replace('Helps.', 'Helps \u00f5k.')), ` 12: expected ${encoding}`],
  'UTF-8 misread as Windows-1252': [
    'a.txt',
    Buffer.from(example.replace('Helps.', 'Helps the customerâ€™s')),
    ` 12: expected ${encoding}`,
  ],
  'a picture': ['a.txt', latin1('\u0089PNG\r\n\u001a\n\u0000\u0000'), ` 1: expected ${encoding}`],
}
for (const [name, [file, bytes, report]] of Object.entries(refusedFiles)) {
  test(`refuses ${name}`, async () => {
    assert.deepEqual(outcomeOf(await parseSource(file, bytes)), [`refused${report}`])
  })
}

test('refuses a small file that refers to the same large part many times', async () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header'
  const header = (id: number) => `<Relationship Id="h${id}" Type="${type}" Target="header1.xml"/>`
  const relations = Array.from({ length: 100 }, (_, id) => header(id)).join('')
  const zip = await JSZip.loadAsync(wholeFile)
  zip.file('word/header1.xml', `<w:hdr xmlns:w="w">${' '.repeat(2 ** 20)}</w:hdr>`)
  zip.file('word/_rels/document.xml.rels', `<Relationships>${relations}</Relationships>`)
  const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
  assert.deepEqual(outcomeOf(await parseSource('a.docx', bytes)), [`refused${sizeFault('word/header1.xml')}`])
})

test('refuses a 50 MB file', async () => {
  const file = join(await folderWith({ 'a.txt': '' }), 'a.txt')
  await truncate(file, 50 * 2 ** 20)
  const result = await receiveDocuments(file)
  assert.ok('problems' in result)
  assert.deepEqual(
    result.problems.map(({ wrong }) => wrong),
    ['expected a file of at most 20 MB, found 50 MB'],
  )
})
