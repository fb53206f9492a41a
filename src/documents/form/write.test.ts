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

test('a dash among the discriminators says which descriptor has none', () => {
  const document = parsed(example)
  const [first, ...levels] = document.levels
  const descriptors = first!.descriptors.toSpliced(1, 0, { discriminator: null, text: 'Stands by itself.' })
  const mixed = { ...document, levels: [{ ...first!, descriptors }, ...levels] }
  assert.match(collapsed(writeDocument(mixed)), /LEVEL I · Helps\. · Stands by itself\. · Learns\. Teams — Growth/)
  assert.deepEqual(parsed(writeDocument(mixed)), mixed)
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
