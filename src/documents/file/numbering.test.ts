import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelsOf } from './numbering.ts'
import { stylesOf } from './styles.ts'
import { UnreadableFile } from './unreadable.ts'
import { type Element, elementsIn, rootOf } from './xml.ts'

const root = (xml: string) =>
  rootOf(`<w:all xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${xml}</w:all>`)
const level = (place: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${place}">${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const list = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
const item = (id: number, place = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="${id}"/></w:numPr></w:pPr></w:p>`

function labels(numbering: string, paragraphs: string, styles = ''): (string | undefined)[] {
  const label = labelsOf(root(numbering), stylesOf(root(styles)))
  return elementsIn(root(paragraphs)).map((paragraph: Element, place) => label(paragraph, place + 1))
}

const formats: Readonly<Record<string, readonly string[]>> = {
  decimal: ['1.', '2.'],
  upperRoman: ['I.', 'II.'],
  lowerRoman: ['i.', 'ii.'],
  upperLetter: ['A.', 'B.'],
  lowerLetter: ['a.', 'b.'],
  bullet: ['·', '·'],
}
for (const [format, expected] of Object.entries(formats)) {
  test(`numbers of the kind ${format} are ${expected.join(' ')}`, () => {
    assert.deepEqual(labels(list(1, level(0, format, '%1.')), item(1) + item(1)), expected)
  })
}

test('numbers within numbers begin again below each', () => {
  const levels = level(0, 'upperRoman', '%1') + level(1, 'decimal', '%1.%2')
  const items = [item(1), item(1, 1), item(1, 1), item(1), item(1, 1)].join('')
  assert.deepEqual(labels(list(1, levels), items), ['I', 'I.1', 'I.2', 'II', 'II.1'])
})

test('lists of one kind go on with each other, unless one says where it starts', () => {
  const more = `<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`
  const numbering = list(1, level(0, 'decimal', '%1)', '<w:start w:val="4"/>')) + more
  assert.deepEqual(labels(numbering, item(1) + item(2) + item(3) + item(3)), ['4)', '5)', '7)', '8)'])
})

test('a list may come from a paragraph’s style, and be taken off again', () => {
  const styles =
    '<w:style w:styleId="A" w:type="paragraph"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="B" w:type="paragraph"><w:basedOn w:val="A"/></w:style>'
  const styled = (id: string, more = '') => `<w:p><w:pPr><w:pStyle w:val="${id}"/>${more}</w:pPr></w:p>`
  const off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
  const numbering = list(1, level(0, 'decimal', 'Step %1'))
  assert.deepEqual(labels(numbering, styled('A') + styled('B') + styled('B', off), styles), [
    'Step 1',
    'Step 2',
    undefined,
  ])
})

test('numbers of a kind that is not known are refused', () => {
  const strange = [level(0, 'chicago', '%1'), level(0, 'decimal', '%1', '<w:isLgl/>'), '<w:numStyleLink w:val="A"/>']
  for (const levels of strange) {
    assert.throws(
      () => labels(list(1, levels), `<w:p/>${item(1)}`),
      (error) => {
        assert.ok(error instanceof UnreadableFile)
        assert.equal(error.problems[0]?.line, 2)
        return true
      },
    )
  }
})
