import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { randomFrom } from '../testing/random.ts'
import type { Content } from '../rubric/content.ts'
import { exampleContent } from '../testing/example-content.ts'
import { linkFamily } from '../rubric/family.ts'
import { routes } from '../routes/routes.ts'
import { columnsOf, rubricsCsv } from './csv.ts'
import { madeUpContent, variedForm } from '../testing/made-up.ts'
import { exactWords, readCsv } from '../testing/export-readers.ts'

const to = routes('https://intranet.example/rubrics/')

/** The rows of the table for the given content, as objects keyed by column name. Keeps added apostrophes. */
function rowsOf(content: Content): Record<string, string>[] {
  const [names = [], ...rows] = readCsv(rubricsCsv(linkFamily(content), to))
  assert.deepEqual(
    names,
    columnsOf(null).map(({ name }) => name),
  )
  return rows.map((cells) => {
    assert.equal(cells.length, names.length)
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

/** The table’s cell for a descriptor with the given text. */
function cellOf(text: string): string {
  const content = exampleContent()
  content.rubrics[0]!.data.levels['level-i']![0]!.text = text
  return rowsOf(content).at(-7)?.['Descriptor'] ?? ''
}

describe('the table of all descriptors', () => {
  test('has a row for each descriptor, in the order of the model', () => {
    const [first, ...others] = rowsOf(exampleContent())
    assert.deepEqual(first, {
      'Career path number': '1',
      'Career path code': '',
      'Career path': 'Arts',
      'Factor number': '1',
      Factor: 'Skill',
      Level: 'Level I',
      Scores: '',
      'Beyond top level': '',
      'Lead-in': '',
      Place: '1',
      Discriminator: 'Depth',
      Descriptor: 'Draws.',
      Address: 'https://intranet.example/rubrics/paths/arts/skill/level-i/#depth',
    })
    assert.equal(others.length, 12)
  })

  test('ends each row with the title of the edition', () => {
    const [names, ...rows] = readCsv(rubricsCsv(linkFamily(exampleContent()), to, { title: 'Edition of 2014' }))
    assert.equal(names?.at(-1), 'Edition')
    assert.deepEqual(new Set(rows.map((cells) => cells.at(-1))), new Set(['Edition of 2014']))
  })

  test('uses empty cells for gaps and missing discriminators', () => {
    const rows = rowsOf(exampleContent())
    const gapRow = rows.find(({ Descriptor }) => Descriptor === '')
    assert.match(gapRow?.['Address'] ?? '', /crafts\/skill\/level-ii\/#scope$/)
    const unnamedRow = rows.find(({ Discriminator }) => Discriminator === '')
    assert.equal(unnamedRow?.['Descriptor'], 'Is known for it.')
    assert.equal(unnamedRow?.['Place'], '2')
    assert.match(unnamedRow?.['Address'] ?? '', /#descriptor\.is-known-for-it$/)
  })

  test('has empty cells for numbers that the source documents do not give', () => {
    const content = exampleContent()
    for (const { data } of [...content.careerPaths, ...content.factors]) delete data.number
    for (const row of rowsOf(content)) assert.equal(row['Career path number']! + row['Factor number']!, '')
  })

  test('contains codes, scores, lead-ins and levels beyond the top level', () => {
    const content = exampleContent()
    content.careerPaths[1]!.data.code = 'NA'
    content.careerPaths[1]!.data.levels.push({ id: 'high', title: 'High', scores: '30 – 40', beyond: true })
    content.rubrics[1]!.data.levels['high'] = content.rubrics[1]!.data.levels['level-ii']!
    content.rubrics[1]!.data.leadIns = { high: 'At this level:' }
    const highRows = rowsOf(content).filter(({ Level }) => Level === 'High')
    assert.equal(highRows.length, 2)
    const columns = ['Career path code', 'Scores', 'Beyond top level', 'Lead-in']
    for (const row of highRows) {
      const cells = columns.map((column) => row[column])
      assert.deepEqual(cells, ['NA', '30 – 40', 'yes', 'At this level:'])
    }
  })

  test('can be read back exactly', () => {
    for (let seed = 0; seed < 40; seed++) {
      const family = linkFamily(madeUpContent(variedForm(seed)))
      const descriptors = family.rubrics.flatMap(({ levels }) => levels.flatMap((level) => level.descriptors))
      const [, ...rows] = readCsv(rubricsCsv(family, to))
      assert.deepEqual(
        rows.map((row) => row.map(exactWords)),
        descriptors.map((descriptor) => columnsOf(null).map(({ cell }) => cell(descriptor, to))),
      )
    }
  })

  test('is UTF-8 with a byte order mark, with every cell quoted and every row ending in CRLF', () => {
    const text = rubricsCsv(linkFamily(exampleContent()), to)
    assert.match(text, /^\uFEFF"Career path number",/)
    assert.match(text, /"\r\n$/)
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/)
  })

  test('contains only column names if the site has no rubrics', () => {
    assert.deepEqual(rowsOf({ careerPaths: [], factors: [], rubrics: [] }), [])
  })
})

describe('a cell that a spreadsheet would read as a formula', () => {
  test('gets an apostrophe before every character that starts a formula', () => {
    for (const character of '=+-@＝＋－＠\t\r\n\0') assert.equal(cellOf(`${character}1`), `'${character}1`)
  })

  test('also gets an apostrophe after a semicolon, where some spreadsheets start a new cell', () => {
    assert.equal(cellOf('One;=1;; +2\n-3'), "One;'=1;; +2\n'-3")
  })

  test('is escaped in any column', () => {
    const content = exampleContent()
    content.factors[0]!.data.title = '=Skill'
    assert.equal(rowsOf(content)[0]?.['Factor'], "'=Skill")
  })

  test('is the only kind of cell that is changed', () => {
    for (const text of ['Draws = paints.', "'Tis so.", 'A -1', '1+1', '; -', '"=1"']) assert.equal(cellOf(text), text)
  })

  test('can be read back as its original text', () => {
    const random = randomFrom(4180)
    const characters = ["'", "'", '=', '-', '＠', ';', '\n', '\r', '\t', ',', '"', 'a', ' ', '\u2028']
    for (let count = 0; count < 5000; count++) {
      const text = Array.from({ length: 1 + random.below(7) }, () => random.pick(characters)).join('')
      const cell = cellOf(text)
      assert.equal(exactWords(cell), text)
      assert.doesNotMatch(cell, /(^|;)[=+\-@＝＋－＠\t\r\n\0]/m)
    }
  })
})
