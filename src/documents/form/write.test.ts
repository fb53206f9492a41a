import assert from 'node:assert/strict'
import { test } from 'node:test'
import { example, parsed, realDocuments, realText } from '../../testing/example-document.ts'
import { writeDocument } from './write.ts'

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim()

for (const id of realDocuments) {
  test(`${id} written again equals the source document, white space aside`, () => {
    assert.equal(collapsed(writeDocument(parsed(realText(id)))), collapsed(realText(id)))
  })
}

test('what is written reads back the same', () => {
  assert.deepEqual(parsed(writeDocument(parsed(example))), parsed(example))
})

test('a hole writes only what there is', () => {
  const descriptors = [
    { discriminator: 'Teams', text: null },
    { discriminator: null, text: 'Helps.' },
  ]
  const written = writeDocument({
    ...parsed(example),
    levels: [{ title: 'Level I', scores: null, beyond: false, leadIn: null, descriptors }],
  })
  assert.match(collapsed(written), /LEVEL I · Helps\. —$/)
})
