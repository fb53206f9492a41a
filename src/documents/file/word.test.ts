import assert from 'node:assert/strict'
import { test } from 'node:test'
import JSZip from 'jszip'
import { formatProblem } from '../../rubric/problem.ts'
import { example, parsed } from '../../testing/example-document.ts'
import { parseSource } from './received.ts'
import { exampleHead, exampleWith, lists, paragraph, run, table, wordOf } from '../../testing/word-xml.ts'

/** What became of a Word file: its document and the remarks on it, or its problems without what to do. */
async function read(bytes: Buffer) {
  const result = await parseSource('a.docx', bytes)
  const said = (problems: readonly { wrong: string; line?: number }[]) =>
    problems.map(({ line, wrong }) => formatProblem({ file: 'a.docx', wrong, ...(line && { line }) }))
  if ('problems' in result) {
    assert.ok(result.problems.every(({ fix }) => fix))
    return { problems: said(result.problems) }
  }
  return { document: result.documents[0]?.document, remarks: said(result.remarks) }
}

const words = (text: string) => parsed(example.replace('Helps.', text))
const field = (code: string, result = '') =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const control = (content: string, properties = '') =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

const readKinds: Readonly<Record<string, readonly [content: string, text: string, remark?: string]>> = {
  'plain words': [run('Helps.'), 'Helps.'],
  'a simple field': [
    `${run('Helps ')}<w:fldSimple w:instr=" DOCPROPERTY A ">${run('with all')}</w:fldSimple>${run(' work.')}`,
    'Helps with all work.',
  ],
  'a field with its code': [`${run('Helps ')}${field('REF a', run('all'))}${run(' staff.')}`, 'Helps all staff.'],
  'a direction mark': [
    `${run('Helps ')}<w:bdo w:val="ltr">${run('all')}</w:bdo><w:dir w:val="ltr">${run(' of us.')}</w:dir>`,
    'Helps all of us.',
  ],
  'a link': [`${run('Helps ')}<w:hyperlink r:id="x" w:anchor="y">${run('all')}</w:hyperlink>${run('.')}`, 'Helps all.'],
  'a content control, filled in': [run('Helps ') + control(run('all.')), 'Helps all.'],
  'words that were marked up': [
    `<w:smartTag>${run('Helps ')}</w:smartTag><w:customXml>${run('all.')}</w:customXml>`,
    'Helps all.',
  ],
  'a carriage return': ['<w:r><w:t>Helps</w:t><w:cr/><w:t>all.</w:t></w:r>', 'Helps all.'],
  tabs: [
    '<w:r><w:t>Helps</w:t><w:ptab w:alignment="left"/><w:t>all</w:t><w:tab/><w:t>now.</w:t></w:r>',
    'Helps all now.',
  ],
  'a hyphen that does not break': [
    '<w:r><w:t>Helps self</w:t><w:noBreakHyphen/><w:t>made ones.</w:t></w:r>',
    'Helps self\u2011made ones.',
  ],
  'a symbol that is a character': [
    '<w:r><w:t>Helps </w:t><w:sym w:font="Arial" w:char="2192"/><w:t> all.</w:t></w:r>',
    'Helps → all.',
  ],
  'a symbol of a font that is known': [
    '<w:r><w:t>Helps </w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:t> all.</w:t></w:r>',
    'Helps → all.',
    'a.docx:12: read as "→" what Word shows as a symbol of Wingdings.',
  ],
  'a raised ending': [
    run('Helps on the 21') + run('st', '<w:vertAlign w:val="superscript"/>') + run('.'),
    'Helps on the 21st.',
  ],
  'an address with a query': [run('See https://example.org/docs?id=3 too.'), 'See https://example.org/docs?id=3 too.'],
  'formatting that was tracked': [
    run('Helps.', '<w:b/><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
    'Helps.',
  ],
  'what is struck out no more': [run('Helps.', '<w:strike w:val="0"/><w:vanish w:val="false"/>'), 'Helps.'],
}
for (const [name, [content, text, ...remarks]] of Object.entries(readKinds)) {
  test(`${name}: the words are read`, async () => {
    assert.deepEqual(await read(await exampleWith(content)), { document: words(text), remarks })
  })
}

const box = `<w:txbxContent>${paragraph('Not these.')}</w:txbxContent>`
const refusedKinds: Readonly<Record<string, readonly [content: string, found: string]>> = {
  'an equation': [
    `${run('Helps ')}<m:oMath><m:r><m:t>x+2</m:t></m:r></m:oMath>`,
    'an element that this import does not know, "m:oMath x+2", in "Helps x+2"',
  ],
  'a text box': [
    `${run('Helps.')}<w:r><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></w:r>`,
    'a picture, drawing or text box, "Not these.", in "Helps. Not these."',
  ],
  'a text box without fallback': [
    `${run('Helps.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
    'a picture, drawing or text box, "Not these.", in "Helps. Not these."',
  ],
  'words for newer versions of Word': [
    `<w:r><w:t>Helps.</w:t><mc:AlternateContent><mc:Choice Requires="a"><w:t>Lost.</w:t></mc:Choice></mc:AlternateContent></w:r>`,
    'a picture, drawing or text box, "Lost.", in "Helps.Lost."',
  ],
  'a drop-down list': [
    `${run('Helps ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="few"/><w:listEntry w:val="all"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    'a field that this import does not know, "FORMDROPDOWN", in "Helps"',
  ],
  'a check box': [
    control(run('☒'), '<w14:checkbox/>') + run(' Helps.'),
    'a check box or drop-down list, "☒", in "☒ Helps."',
  ],
  'a check box of a form': [
    `${field('FORMCHECKBOX')}${run('Helps.')}`,
    'a field that this import does not know, "FORMCHECKBOX", in "Helps."',
  ],
  'a picture': [
    `${run('Helps.')}<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="a chart"/></wp:inline></w:drawing></w:r>`,
    'a picture, drawing or text box, "a chart", in "Helps."',
  ],
  'an embedded object': [
    `${run('Helps.')}<w:r><w:object/></w:r>`,
    'an element that this import does not know, "w:object", in "Helps."',
  ],
  'hidden words': [run('Helps ') + run('SECRET', '<w:vanish/>'), 'hidden words, "SECRET", in "Helps SECRET"'],
  'words hidden by a style': [
    run('Helps ') + run('SECRET', '<w:rStyle w:val="Hidden"/>'),
    'hidden words, "SECRET", in "Helps SECRET"',
  ],
  'words struck out': [run('all ', '<w:strike/>') + run('Helps.'), 'words that are struck out, "all", in "all Helps."'],
  'words struck out twice': [
    run('all ', '<w:dstrike/>') + run('Helps.'),
    'words that are struck out, "all", in "all Helps."',
  ],
  'a placeholder': [
    run('Helps ') + control(run('Click here.'), '<w:showingPlcHdr/>'),
    'a placeholder, which Word shows until someone fills it in, "Click here.", in "Helps Click here."',
  ],
  'tracked changes': [
    `${run('Helps ')}<w:del w:id="1"><w:r><w:delText>few</w:delText></w:r></w:del><w:ins w:id="2">${run('all')}</w:ins>`,
    'a tracked change, "few all", in "Helps fewall"',
  ],
  'a tracked move': [
    `<w:moveFrom w:id="1">${run('all ')}</w:moveFrom>${run('Helps ')}<w:moveTo w:id="2">${run('all')}</w:moveTo>`,
    'a tracked change, "all all", in "all Helps all"',
  ],
  'raised words': [
    run('Helps') + run('TM', '<w:vertAlign w:val="superscript"/>'),
    'raised or lowered words, "TM", in "HelpsTM"',
  ],
  'a figure raised by a style': [
    run('Helps 10') + run('2', '<w:rStyle w:val="Raised"/>'),
    'raised or lowered words, "2", in "Helps 102"',
  ],
  'words raised by hand': [
    run('Helps 10') + run('2', '<w:position w:val="10"/>'),
    'raised or lowered words, "2", in "Helps 102"',
  ],
  'a symbol of a font that is not known': [
    '<w:r><w:t>Helps </w:t><w:sym w:font="Weird" w:char="F0E0"/></w:r>',
    'a symbol that this import does not know, "F0E0 of Weird", in "Helps"',
  ],
  'words in a font of signs': [
    run('Helps ') + run('abc', '<w:rFonts w:ascii="Wingdings"/>'),
    'words in a font that shows them as signs, "abc", in "Helps abc"',
  ],
  'words whose direction is turned': [
    `${run('Helps ')}<w:bdo w:val="rtl">${run('all')}</w:bdo>`,
    'words whose direction is turned, "all", in "Helps all"',
  ],
  'a field without its words': [
    `${run('Helps ')}<w:fldSimple w:instr=" DOCPROPERTY A "/>`,
    'a field without its words, "DOCPROPERTY A", in "Helps"',
  ],
  'a field that is a formula': [
    `${run('Helps ')}${field('EQ \\f(1,2)')}`,
    'a field that this import does not know, "EQ \\f(1,2)", in "Helps"',
  ],
  'words in the code of a field': [
    `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF a</w:instrText></w:r>${run('Helps.')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('No.')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    'words in the code of a field, "Helps.", in "Helps.No."',
  ],
  'words above words': [
    `<w:r><w:ruby><w:rt>${run('a')}</w:rt><w:rubyBase>${run('b')}</w:rubyBase></w:ruby></w:r>${run('Helps.')}`,
    'an element that this import does not know, "w:ruby ab", in "abHelps."',
  ],
  'what is not known': [
    `${run('Helps.')}<w:r><w:pgNum/></w:r>`,
    'an element that this import does not know, "w:pgNum", in "Helps."',
  ],
}
const styles = `<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Hidden"><w:basedOn w:val="Base"/></w:style><w:style w:type="character" w:styleId="Raised"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Draft"><w:rPr><w:strike/></w:rPr></w:style>`
for (const [name, [content, found]] of Object.entries(refusedKinds)) {
  test(`${name}: refused with the place and the words`, async () => {
    const problems = [`a.docx:12: expected all words in the text, found ${found}.`]
    assert.deepEqual(await read(await exampleWith(content, { styles })), { problems })
  })
}

const whole = (levels: string) => wordOf({ numbering: lists, document: exampleHead + levels, styles })
const refusedTables: Readonly<Record<string, readonly [levels: string, problem: RegExp]>> = {
  'a paragraph struck out by its style': [
    paragraph('Gone.', undefined, '<w:pStyle w:val="Draft"/>'),
    /words that are struck out, "Gone."/,
  ],
  'a paragraph whose end is a tracked change': [
    paragraph('Gone.', undefined, '<w:rPr><w:del/></w:rPr>'),
    /a tracked change, "the end of a paragraph"/,
  ],
  'a drop cap': [
    paragraph('G', undefined, '<w:framePr w:dropCap="drop"/>') + paragraph('one.'),
    /formatting that this import does not know, "w:framePr"/,
  ],
  'a list that Word numbers': [paragraph('Helps.', 2), /found a number that Word puts before a paragraph in "Helps\."/],
  'a row that is hidden': [
    '<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>Gone.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    /hidden words, "Gone."/,
  ],
  'a row that is a tracked change': [
    '<w:tbl><w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p><w:r><w:t>New.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    /a tracked change, "New."/,
  ],
  'words in a cell below a merged one': [
    table(
      ['<w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/>'],
      [`<w:tcPr><w:vMerge/></w:tcPr>${paragraph('Gone.')}`],
    ),
    /words in a cell that is merged into the one above it, "Gone."/,
  ],
}
for (const [name, [levels, problem]] of Object.entries(refusedTables)) {
  test(`${name}: refused with the words`, async () => {
    const { problems } = await read(await whole(levels))
    assert.match(problems?.[0] ?? '', problem)
  })
}

const names = paragraph('Teams') + paragraph('Growth')
const bullets = (list: number, ...all: string[]) => all.map((one) => paragraph(one, list)).join('')
const tables: Readonly<Record<string, string>> = {
  'a column for each level': table(
    ['DISCRIMINATORS', 'LEVEL I', 'LEVEL II'],
    ['Teams', 'Helps.', 'Leads.'],
    ['Growth', 'Learns.', 'Teaches.'],
  ),
  'a row for each level': table(
    ['LEVEL', 'Teams', 'Growth'],
    ['LEVEL I', 'Helps.', 'Learns.'],
    ['LEVEL II', 'Leads.', 'Teaches.'],
  ),
  'names on the left': table(
    ['DISCRIMINATORS', 'LEVEL DESCRIPTORS'],
    ['LEVEL I', ''],
    ['Teams', 'Helps.'],
    ['Growth', 'Learns.'],
    ['LEVEL II', ''],
    ['Teams', 'Leads.'],
    ['Growth', 'Teaches.'],
  ),
  'names on the left, a row for each level': table(
    ['DISCRIMINATORS', 'LEVEL DESCRIPTORS'],
    [paragraph('LEVEL I') + names, bullets(1, 'Helps.', 'Learns.')],
    [paragraph('LEVEL II') + names, bullets(1, 'Leads.', 'Teaches.')],
  ),
  'a column headed LEVEL': table(
    ['LEVEL', 'LEVEL DESCRIPTORS', 'DISCRIMINATORS'],
    ['LEVEL I', bullets(1, 'Helps.', 'Learns.'), names],
    ['LEVEL II', bullets(1, 'Leads.', 'Teaches.'), names],
  ),
  'bullets before the discriminators too': table(
    ['LEVEL DESCRIPTORS', 'DISCRIMINATORS'],
    [paragraph('LEVEL I') + bullets(1, 'Helps.', 'Learns.'), bullets(1, 'Teams', 'Growth')],
    [paragraph('LEVEL II') + bullets(1, 'Leads.', 'Teaches.'), bullets(1, 'Teams', 'Growth')],
  ),
}
for (const [name, levels] of Object.entries(tables)) {
  test(`a table with ${name} is read as its lines would be`, async () => {
    assert.deepEqual(await read(await whole(levels)), { document: parsed(example), remarks: [] })
  })
}

test('no cell of a table is lost, whatever its place', async () => {
  const odd: readonly string[] = [
    table(['LEVEL', 'Teams'], ['LEVEL I', 'Helps.', 'Unlooked for.']),
    table(['Unlooked for.', 'LEVEL I'], ['Teams', 'Helps.']),
    table(['DISCRIMINATORS', 'LEVEL I'], ['Teams', 'Helps.', 'Unlooked for.']),
    table(['DISCRIMINATORS', 'LEVEL DESCRIPTORS'], ['LEVEL I', ''], ['Teams', 'Helps.', 'Unlooked for.']),
  ]
  for (const levels of odd) {
    const { problems, ...reading } = await read(await whole(levels))
    assert.ok(problems || JSON.stringify(reading).includes('Unlooked for.'), levels)
  }
})

test('a file whose elements have another prefix says the same', async () => {
  const zip = await JSZip.loadAsync(
    await exampleWith(`<w:fldSimple w:instr="REF a">${run('Helps.')}</w:fldSimple><w:r><w:cr/></w:r>`),
  )
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  zip.file('word/document.xml', xml.replace(/(<\/?|xmlns:| )w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0='))
  const { document, problems } = await read(await zip.generateAsync({ type: 'nodebuffer' }))
  assert.deepEqual([document, problems], [parsed(example), undefined])
})

test('an empty cell of a table with a column for each level is a hole', async () => {
  const { document } = await read(
    await whole(table(['', 'LEVEL I', 'LEVEL II'], ['Teams', 'Helps.', 'Leads.'], ['Growth', 'Learns.', ''])),
  )
  assert.deepEqual(
    document?.levels[1]?.descriptors.map(({ text }) => text),
    ['Leads.', null],
  )
})

test('a career path that is only in the page header is reported', async () => {
  const header = paragraph('CAREER PATH 2') + paragraph('OFFICE SUPPORT')
  const document = exampleHead.slice(exampleHead.indexOf('</w:p>', exampleHead.indexOf('OFFICE')) + 6)
  assert.deepEqual(await read(await wordOf({ document, header })), {
    problems: [
      'a.docx: expected the career path in the text, found it in a page header or footer: "CAREER PATH 2 OFFICE SUPPORT".',
    ],
  })
})

test('words of page headers and footers, and the descriptions of pictures there, are noted', async () => {
  const header =
    paragraph('Handbook') +
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="Our logo"/></wp:inline></w:drawing></w:r></w:p>'
  const { remarks } = await read(await exampleWith(run('Helps.'), { header, footer: paragraph('Page 1') }))
  assert.deepEqual(remarks, ['a.docx: left out the words of page headers and footers: "Handbook Our logo", "Page 1".'])
})

test('a document that is protected by a password is no older one', async () => {
  const bytes = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])
  const { problems } = await read(bytes)
  assert.deepEqual(problems, [
    'a.docx: expected a document that anyone can open, found one that is protected by a password.',
  ])
})
