import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { randomFrom } from '../../testing/random.ts'
import { example, parsed, realDocuments, realText } from '../../testing/example-document.ts'
import { anyDocument } from '../../testing/made-up.ts'
import { receiveDocuments } from './received.ts'
import { type WordForm, wordFile } from '../../testing/word-xml.ts'

async function received(context: TestContext, name: string, bytes: string | Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), 'received-'))
  context.after(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, name), bytes)
  const result = await receiveDocuments(join(folder, name))
  if ('documents' in result) return { documents: result.documents.map(({ document }) => document) }
  return { wrongs: result.problems.map(({ wrong }) => wrong) }
}

const forms: Readonly<Record<string, WordForm>> = {
  "with Word's own bullets": { bullets: 'list' },
  'with typed bullets': { bullets: 'typed' },
  'without bullets': { bullets: 'none' },
  'with line breaks by hand': { bullets: 'list', breaks: true },
  'with line breaks by hand and without bullets': { bullets: 'none', breaks: true },
  'with a row for each descriptor': { bullets: 'list', rows: true },
}
for (const [name, form] of Object.entries(forms)) {
  test(`a Word file ${name} says the same as the text`, async (context) => {
    for (const id of realDocuments) {
      const document = parsed(realText(id))
      assert.deepEqual(await received(context, 'a.docx', await wordFile(document, form)), { documents: [document] })
    }
    const random = randomFrom(11)
    for (let place = 0; place < 30; place++) {
      const document = anyDocument(random)
      assert.deepEqual(await received(context, 'a.docx', await wordFile(document, form)), { documents: [document] })
    }
  })
}

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a byte-order mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16, little-endian': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16, big-endian': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
}
for (const [name, encoded] of Object.entries(encodings)) {
  test(`text in ${name} is read`, async (context) => {
    const text = example.replace('Helps.', 'Helps the team’s café.')
    assert.deepEqual(await received(context, 'a.txt', encoded(text)), { documents: [parsed(text)] })
  })
}

test('a file that holds several documents gives them all', async (context) => {
  const [first, ...rest] = realDocuments.map((id) => realText(id))
  const { documents } = await received(context, 'a.txt', [first, ...rest, example].join('\n'))
  assert.deepEqual(documents, [...realDocuments.map((id) => parsed(realText(id))), parsed(example)])
})

test('factors below one career path belong to it', async (context) => {
  const second = example.replace('CAREER PATH 2\nOFFICE SUPPORT\n', '').replace('TEAM WORK', 'CARE')
  const { documents } = await received(context, 'a.txt', example + second)
  assert.deepEqual(documents, [parsed(example), parsed(example.replace('TEAM WORK', 'CARE'))])
})

const refused: Readonly<Record<string, readonly [name: string, bytes: string | Buffer, wrong: string]>> = {
  'a document of an older Word': [
    'a.doc',
    Buffer.from('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'latin1'),
    'expected a Word document (.docx), plain text or a table (.csv), found an older Word document (.doc)',
  ],
  'an older Word document with a newer name': [
    'a.docx',
    Buffer.from('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'latin1'),
    'expected a Word document (.docx), plain text or a table (.csv), found an older Word document (.doc)',
  ],
  'a PDF': ['a.pdf', '%PDF-1.7\n', 'expected a Word document (.docx), plain text or a table (.csv), found a PDF'],
  'rich text': [
    'a.rtf',
    '{\\rtf1 CAREER PATH 2}',
    'expected a Word document (.docx), plain text or a table (.csv), found a rich text document (.rtf)',
  ],
  'a packed file named as text': [
    'a.txt',
    Buffer.from('PK\u0003\u0004', 'latin1'),
    'expected plain text, found a zipped file named .txt',
  ],
  'a spreadsheet': [
    'a.xlsx',
    Buffer.from('PK\u0003\u0004', 'latin1'),
    'expected plain text, found a zipped file named .xlsx',
  ],
  'a damaged Word file': [
    'a.docx',
    Buffer.from('PK\u0003\u0004damaged', 'latin1'),
    'expected a Word document, found something else or a damaged one',
  ],
  'text named as a Word file': ['a.docx', example, 'expected a Word document, found a file of another kind'],
  'an empty Word file': ['a.docx', '', 'expected a Word document, found a file of another kind'],
  'UTF-8 with bytes that are not': [
    'a.txt',
    Buffer.concat([Buffer.from(example), Buffer.of(0xff)]),
    'expected text in UTF-8, found another encoding',
  ],
  'a picture': [
    'a.txt',
    Buffer.from('\u0089PNG\r\n\u001a\n\u0000\u0000', 'latin1'),
    'expected text in UTF-8, found another encoding',
  ],
  '50 MB of one line': ['a.txt', Buffer.alloc(50 * 2 ** 20, 'x'), 'expected a file of at most 20 MB, found 50 MB'],
}
for (const [name, [file, bytes, wrong]] of Object.entries(refused)) {
  test(`${name} is refused with what to do`, async (context) => {
    assert.deepEqual(await received(context, file, bytes), { wrongs: [wrong] })
  })
}

test('words that would be lost from a Word file are reported', async (context) => {
  const document = parsed(example)
  const lost = 'expected all words in the text, found'
  assert.deepEqual(
    await received(context, 'a.docx', await wordFile(document, { bullets: 'list', nestedTable: true })),
    {
      wrongs: [
        `${lost} a table within a table, "Helps. Learns. Teams Growth"`,
        `${lost} a table within a table, "Leads. Teaches. Teams Growth"`,
      ],
    },
  )
  assert.deepEqual(await received(context, 'a.docx', await wordFile(document, { bullets: 'list', footnote: true })), {
    wrongs: [`${lost} a footnote or endnote in "More."`],
  })
})

test('a Word file that is cut off is refused', async (context) => {
  const whole = await wordFile(parsed(example), { bullets: 'list' })
  for (const part of [0.2, 0.5, 0.9]) {
    const { wrongs } = await received(context, 'a.docx', whole.subarray(0, whole.length * part))
    assert.deepEqual(wrongs, ['expected a Word document, found something else or a damaged one'])
  }
})
