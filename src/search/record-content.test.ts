import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokensOf } from '../rubric/token.ts'
import { slotSize } from './catalog.ts'
import { readContent, writeContent } from './record-content.ts'

const texts = [
  'Interacts proactively with customers to identify and define complex/controversial problems.',
  'One\nparagraph, then — after two  spaces —\tanother. ',
  '___PAGEFIND_WEIGHT___9 | __x <b>bold</b> &amp; “quoted”',
  '複雑な問題を解決する。 Zero\u200Bwidth\u00A0space\u3000end',
  '|',
  Array.from({ length: slotSize + 1 }, (_, place) => `word${place}`).join(' '),
  'Non-routine 1,000 \u2067right\u2069',
]

test('every text stands in a record letter for letter, and each of its words at its place', () => {
  const content = writeContent(texts)
  const words = content.split(' ')
  let slot = 0
  for (const text of texts) {
    const slots = text.startsWith('word0') ? 2 : 1
    assert.equal(readContent(content, slot, slots), text)
    for (const [place, { word }] of tokensOf(text).entries()) {
      const written = tokensOf(words[slot * slotSize + place] ?? '').map((token) => token.word)
      assert.ok(written.join('') === word || written.at(-1) === word, `${written.join(' ')} for ${word}`)
    }
    slot += slots
  }
})
