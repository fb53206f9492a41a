import assert from 'node:assert/strict'
import { test } from 'node:test'
import { example, parsed, realDocuments, realText } from '../../testing/example-document.ts'
import { writeDocument } from './write.ts'

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim()

for (const id of realDocuments) {
  test(`writes ${id} exactly like its source document, apart from white space`, () => {
    assert.equal(collapse(writeDocument(parsed(realText(id)))), collapse(realText(id)))
  })
}

test('writes a dash in the discriminator list for a descriptor that has no discriminator', () => {
  const document = parsed(example)
  const [first, ...levels] = document.levels
  const descriptors = first!.descriptors.toSpliced(1, 0, { discriminator: null, text: 'Belongs to none.' })
  const input = { ...document, levels: [{ ...first!, descriptors }, ...levels] }
  assert.match(collapse(writeDocument(input)), /LEVEL I · Helps\. · Belongs to none\. · Learns\. Teams — Growth/)
  assert.deepEqual(parsed(writeDocument(input)), input)
})

test('omits gaps and writes the remaining descriptors', () => {
  const descriptors = [
    { discriminator: 'Teams', text: null },
    { discriminator: null, text: 'Helps.' },
  ]
  const text = writeDocument({
    ...parsed(example),
    levels: [{ title: 'Level I', scores: null, beyond: false, leadIn: null, descriptors }],
  })
  assert.match(collapse(text), /LEVEL I · Helps\. —$/)
})
