import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomFrom } from '../../testing/random.ts'
import { anyWord } from '../../testing/any-word-file.ts'
import { wordProblem } from '../account.ts'
import { parseSource } from './received.ts'

const count = 2_000

test(`of ${count} Word files of any structure, each has every word in its content, or is refused`, async () => {
  const random = randomFrom(17)
  let read = 0
  for (let turn = 0; turn < count; turn++) {
    const { bytes, words, unshown } = await anyWord(random)
    const result = await parseSource('a.docx', bytes)
    const context = () => `file ${turn}: ${JSON.stringify(result)}`
    assert.ok('problems' in result || !unshown, context())
    if ('problems' in result) {
      assert.ok(result.problems.length > 0 && result.problems.every(({ wrong, fix }) => wrong && fix), context())
      continue
    }
    read++
    const documents = result.documents.map(({ document }) => document)
    assert.equal(wordProblem('a.docx', result, documents), undefined, context())
    const content = JSON.stringify(result.documents)
      .replace(/\\[nt]/g, ' ')
      .split(/[^\p{L}\p{N}]+/u)
    const found = content.map((word) => word.replace(/th$/, '')).filter((word) => /^w\d+x$/.test(word))
    assert.deepEqual([...new Set(found)].toSorted(), words.toSorted(), context())
  }
  assert.ok(read > count / 4 && read < count, `${read} of ${count} were read`)
})
