import assert from 'node:assert/strict'
import { test } from 'node:test'
import JSZip from 'jszip'
import { differenceOf, outcomeOf } from '../../testing/document-cases.ts'
import { example, parsed, realDocuments, realText } from '../../testing/example-document.ts'
import { layouts, refusedWords, shownWords, styles, wordForms } from '../../testing/word-variety.ts'
import { exampleHead, exampleWith, lists, paragraph, run, table, wordFile, wordOf } from '../../testing/word-xml.ts'
import { parseDocuments } from '../form/parse.ts'
import { parseSource } from './received.ts'

const exampleOutcome = outcomeOf(parseDocuments('a.txt', example))

/** How the outcome of parsing a Word file differs from the outcome for the example document. */
const differenceIn = async (file: Promise<Buffer>) =>
  differenceOf(outcomeOf(await parseSource('a.docx', await file)), exampleOutcome)
const outcomeOfLevels = (levels: string, head = exampleHead) =>
  differenceIn(wordOf({ document: head + levels, numbering: lists, styles }))

for (const [name, [xml, ending = '', remark]] of Object.entries(shownWords)) {
  test(`reads ${name}`, async () => {
    const text = ending ? [`1 Level I: Teams=Helps${ending}. Growth=Learns.`] : []
    const remarks = remark === undefined ? [] : [`remark 12: ${remark}`]
    assert.deepEqual(await differenceIn(exampleWith(xml('Helps') + run('.'))), [...text, ...remarks])
  })
}

for (const [report, variants] of Object.entries(refusedWords)) {
  test(`refuses ${report}`, async () => {
    for (const xml of variants) {
      const [problem = '', ...others] = await differenceIn(exampleWith(run('Helps ') + xml('all'), { styles }))
      assert.ok(problem.startsWith(`refused 12: expected all words in the text, found ${report}`), problem)
      assert.match(problem.slice(problem.indexOf(report) + report.length), /^,? in "Helps/)
      assert.deepEqual(others, [])
    }
  })
}

const grid = [
  ['Helps.', 'Learns.'],
  ['Leads.', 'Teaches.'],
]
for (const [name, layout] of Object.entries(layouts)) {
  test(`reads ${name}`, async () => {
    const text = (level: number, at: number, list?: number) => paragraph(grid[level]?.[at] ?? '', list)
    const levels = layout({ levels: ['LEVEL I', 'LEVEL II'], names: ['Teams', 'Growth'], text })
    assert.deepEqual(await outcomeOfLevels(levels), [])
  })
}

for (const [name, form] of Object.entries(wordForms)) {
  test(`reads the real documents as Word files ${name}`, async () => {
    for (const id of realDocuments) {
      const reading = await parseSource('a.docx', await wordFile(parsed(realText(id)), form))
      assert.ok('documents' in reading)
      assert.deepEqual(
        reading.documents.map(({ document }) => document),
        [parsed(realText(id))],
      )
    }
  })
}

const columns = table(['', 'LEVEL I', 'LEVEL II'], ['Teams', 'Helps.', 'Leads.'], ['Growth', 'Learns.', 'Teaches.'])
const row = (properties: string, text: string) =>
  `<w:tbl><w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(text)}</w:tc></w:tr></w:tbl>`
const shading = (fill: string) =>
  columns.replace(
    `<w:tc>${paragraph('LEVEL I')}`,
    `<w:tc><w:tcPr><w:shd w:fill="${fill}"/></w:tcPr>${paragraph(run('LEVEL I', '<w:color w:val="FFFFFF"/>'))}`,
  )
const placeholder = exampleHead.replace(
  paragraph('What this factor is about.'),
  (about) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${about}</w:sdtContent></w:sdt>`,
)
const loss = (words: string) => `expected all words in the text, found ${words}`

/** The XML of the levels, how the outcome differs from that for the example, and any changed XML above the levels. */
const wordDocuments: Readonly<Record<string, readonly [xml: string, outcome?: readonly string[], head?: string]>> = {
  'a gap in a column': [
    columns.replace('Teaches.', ''),
    ['2 Level II: Teams=Leads. Growth=', 'remark 11: Level II has no descriptor for Growth; the content records a gap'],
  ],
  'bullets and numbers typed into cells': [
    columns
      .replace('Helps', '• Helps')
      .replace('Learns', '- Learns')
      .replace('Leads', '1. Leads')
      .replace('Teaches', '2. Teaches'),
  ],
  'several bullets in a cell': [
    columns
      .replace('Helps.', `• Helps.</w:t></w:r><w:r><w:br/></w:r>${run('• Asks.')}<w:r><w:t>`)
      .replace(paragraph('Learns.'), paragraph('Learns.', 1) + paragraph('Reads.', 1)),
    ['1 Level I: Teams=Helps. Teams=Asks. Growth=Learns. Growth=Reads.'],
  ],
  'white words in a dark cell': [shading('1F3864'), ['remark 10: read words in white on a dark background: "LEVEL I"']],
  'white words in a light cell': [
    shading('F2F2F2'),
    [`refused 10: ${loss('words too light or too small to be seen, "LEVEL I"')}`],
  ],
  'a word in the corner cell of a table': [
    columns.replace(paragraph(''), paragraph('Competency')),
    ['remark 9: left out the heading above the discriminator names: "Competency"'],
  ],
  'non-breaking spaces in headings and names': [
    columns.replaceAll('LEVEL I', 'LEVEL\u00A0I').replace('Teams', 'Team\u00A0work'),
    [
      'discriminators: Team work, Growth',
      '1 Level I: Team work=Helps. Growth=Learns.',
      '2 Level II: Team work=Leads. Growth=Teaches.',
    ],
  ],
  'words around a table': [
    columns + paragraph('End of the form.') + paragraph('Thank you.'),
    ['remark 18: left out the words around the table: "End of the form.", "Thank you."'],
  ],
  'merged cells': [
    table(['', 'LEVEL I', 'LEVEL II'], ['Teams', `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('Helps.')}`]),
    ['refused 13: expected one cell for each of 3 columns, found a merged cell at row 2, column 2'],
  ],
  'words in the continuation of a merged cell': [
    table(
      ['<w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/>'],
      [`<w:tcPr><w:vMerge/></w:tcPr>${paragraph('Gone.')}`],
    ),
    [`refused 10: ${loss('words in a cell that is merged into the one above it, "Gone."')}`],
  ],
  'a table within a table': [
    table([`${table(['Helps.'])}<w:p/>`]),
    [`refused 9: ${loss('a table within a table, "Helps."')}`],
  ],
  'words outside of a paragraph': [
    columns + run('Loose words.'),
    [`refused 18: ${loss('words outside of a paragraph, "Loose words."')}`],
  ],
  'a placeholder that is an entire paragraph': [
    columns,
    [`refused 5: ${loss('a placeholder, which Word shows until someone fills it in, "What this factor is about."')}`],
    placeholder,
  ],
  'a paragraph struck out by its style': [
    paragraph('Gone.', undefined, '<w:pStyle w:val="Draft"/>'),
    [`refused 9: ${loss('words that are struck out, "Gone."')}`],
  ],
  'a paragraph with a tracked paragraph mark': [
    paragraph('Gone.', undefined, '<w:rPr><w:del/></w:rPr>'),
    [`refused 9: ${loss('a tracked change, "the end of a paragraph", in "Gone."')}`],
  ],
  'a drop cap': [
    paragraph('G', undefined, '<w:framePr w:dropCap="drop"/>') + paragraph('one.'),
    [`refused 9: ${loss('formatting that this import does not know, "w:framePr", in "G"')}`],
  ],
  'an automatically numbered list': [
    paragraph('Helps.', 2),
    [`refused 9: ${loss('a number that Word puts before a paragraph in "Helps."')}`],
  ],
  'a hidden row': [row('<w:hidden/>', 'Gone.'), [`refused 9: ${loss('hidden words, "Gone."')}`]],
  'a row that is a tracked insertion': [row('<w:ins/>', 'New.'), [`refused 9: ${loss('a tracked change, "New."')}`]],
}
for (const [name, [xml, outcome = [], head]] of Object.entries(wordDocuments)) {
  const verb = outcome[0]?.startsWith('refused') ? 'refuses' : 'reads'
  test(`${verb} ${name}`, async () => assert.deepEqual(await outcomeOfLevels(xml, head), outcome))
}

test('never loses a table cell, regardless of its position', async () => {
  for (const levels of [
    table(['LEVEL', 'Teams'], ['LEVEL I', 'Helps.', 'Unlooked for.']),
    table(['Unlooked for.', 'LEVEL I'], ['Teams', 'Helps.']),
    table(['DISCRIMINATORS', 'LEVEL I'], ['Teams', 'Helps.', 'Unlooked for.']),
    table(['DISCRIMINATORS', 'LEVEL DESCRIPTORS'], ['LEVEL I', ''], ['Teams', 'Helps.', 'Unlooked for.']),
  ]) {
    const outcome = await outcomeOfLevels(levels)
    assert.ok(/^refused/.test(outcome[0] ?? '') || outcome.join('').includes('Unlooked for.'), outcome.join('\n'))
  }
})

test('reads a file that uses a different XML prefix', async () => {
  const content = `<w:fldSimple w:instr="REF a">${run('Helps.')}</w:fldSimple><w:r><w:cr/></w:r>`
  const zip = await JSZip.loadAsync(await exampleWith(content))
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  zip.file('word/document.xml', xml.replace(/(<\/?|xmlns:| )w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0='))
  assert.deepEqual(await differenceIn(zip.generateAsync({ type: 'nodebuffer' })), [])
})

test('refuses a file whose career path appears only in the page header', async () => {
  const header = paragraph('CAREER PATH 2') + paragraph('OFFICE SUPPORT')
  const document = exampleHead.slice(exampleHead.indexOf('</w:p>', exampleHead.indexOf('OFFICE')) + 6)
  assert.deepEqual(await differenceIn(wordOf({ document, header })), [
    'refused: expected the career path in the text, found it in a page header or footer: "CAREER PATH 2 OFFICE SUPPORT"',
  ])
})

test('remarks on the words and picture descriptions in page headers and footers', async () => {
  const logo = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="Our logo"/></wp:inline></w:drawing></w:r></w:p>'
  const margins = { header: paragraph('Handbook') + logo, footer: paragraph('Page 1') }
  assert.deepEqual(await differenceIn(exampleWith(run('Helps.'), margins)), [
    'remark: left out the words of page headers and footers: "Handbook Our logo", "Page 1"',
  ])
})
