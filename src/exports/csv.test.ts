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

/** The rows of a table of content, each by the names of its columns, cells as a spreadsheet shows them. */
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

/** What the cells of one text look like in the table. */
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

  test('of an edition has its title at the end of each row', () => {
    const [names, ...rows] = readCsv(rubricsCsv(linkFamily(exampleContent()), to, { title: 'Edition of 2014' }))
    assert.equal(names?.at(-1), 'Edition')
    assert.deepEqual(new Set(rows.map((cells) => cells.at(-1))), new Set(['Edition of 2014']))
  })

  test('shows gaps and descriptors without discriminator by empty cells', () => {
    const rows = rowsOf(exampleContent())
    const gap = rows.find(({ Descriptor }) => Descriptor === '')
    assert.match(gap?.['Address'] ?? '', /crafts\/skill\/level-ii\/#scope$/)
    const stray = rows.find(({ Discriminator }) => Discriminator === '')
    assert.equal(stray?.['Descriptor'], 'Is known for it.')
    assert.equal(stray?.['Place'], '2')
    assert.match(stray?.['Address'] ?? '', /#descriptor\.is-known-for-it$/)
  })

  test('leaves the cells of numbers that the source documents do not give empty', () => {
    const content = exampleContent()
    for (const { data } of [...content.careerPaths, ...content.factors]) delete data.number
    for (const row of rowsOf(content)) assert.equal(row['Career path number']! + row['Factor number']!, '')
  })

  test('has codes, scores, lead-ins and levels beyond the top one', () => {
    const content = exampleContent()
    content.careerPaths[1]!.data.code = 'NA'
    content.careerPaths[1]!.data.levels.push({ id: 'high', title: 'High', scores: '30 – 40', beyond: true })
    content.rubrics[1]!.data.levels['high'] = content.rubrics[1]!.data.levels['level-ii']!
    content.rubrics[1]!.data.leadIns = { high: 'At this level:' }
    const high = rowsOf(content).filter(({ Level }) => Level === 'High')
    assert.equal(high.length, 2)
    const columns = ['Career path code', 'Scores', 'Beyond top level', 'Lead-in']
    for (const row of high) {
      const cells = columns.map((column) => row[column])
      assert.deepEqual(cells, ['NA', '30 – 40', 'yes', 'At this level:'])
    }
  })

  test('gives every cell back exactly', () => {
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

  test('is UTF-8 that Excel recognizes, with every cell in quotes and CRLF after every row', () => {
    const text = rubricsCsv(linkFamily(exampleContent()), to)
    assert.match(text, /^\uFEFF"Career path number",/)
    assert.match(text, /"\r\n$/)
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/)
  })

  test('has only the row of names if the site has no rubrics', () => {
    assert.deepEqual(rowsOf({ careerPaths: [], factors: [], rubrics: [] }), [])
  })
})

describe('a cell that would be a formula', () => {
  test('has an apostrophe before every sign that makes a formula', () => {
    for (const sign of '=+-@＝＋－＠\t\r\n\0') assert.equal(cellOf(`${sign}1`), `'${sign}1`)
  })

  test('has an apostrophe also where a spreadsheet that splits cells at semicolons begins a cell', () => {
    assert.equal(cellOf('One;=1;; +2\n-3'), "One;'=1;; +2\n'-3")
  })

  test('is found in any column', () => {
    const content = exampleContent()
    content.factors[0]!.data.title = '=Skill'
    assert.equal(rowsOf(content)[0]?.['Factor'], "'=Skill")
  })

  test('is the only one to be changed', () => {
    for (const text of ['Draws = paints.', "'Tis so.", 'A -1', '1+1', '; -', '"=1"']) assert.equal(cellOf(text), text)
  })

  test('can be read back as its exact words, whatever they are', () => {
    const random = randomFrom(4180)
    const signs = ["'", "'", '=', '-', '＠', ';', '\n', '\r', '\t', ',', '"', 'a', ' ', '\u2028']
    for (let count = 0; count < 5000; count++) {
      const text = Array.from({ length: 1 + random.below(7) }, () => random.pick(signs)).join('')
      const cell = cellOf(text)
      assert.equal(exactWords(cell), text)
      assert.doesNotMatch(cell, /(^|;)[=+\-@＝＋－＠\t\r\n\0]/m)
    }
  })
})
