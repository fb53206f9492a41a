import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ladderAsCsv, ladderAsWord, ladderDocuments, ladders } from '../../testing/ladders.ts'
import { wordProblem } from '../account.ts'
import { parseSource } from './received.ts'

for (const [name, ladder] of Object.entries(ladders)) {
  for (const kind of ['docx', 'csv'] as const) {
    test(`a ladder like that of ${name}, as .${kind}, is read`, async () => {
      const bytes = kind === 'csv' ? ladderAsCsv(ladder) : await ladderAsWord(ladder)
      const reading = await parseSource(`a.${kind}`, bytes)
      assert.ok('documents' in reading, JSON.stringify(reading))
      const documents = reading.documents.map(({ document }) => document)
      assert.deepEqual(documents, ladderDocuments(ladder))
      assert.equal(wordProblem('a', reading, documents), undefined)
      const left = ladder.corner && ladder.corner !== 'Discriminators' ? [ladder.corner] : []
      const tables = kind === 'docx' && ladder.factorsIn === 'headings' ? reading.documents.length : 1
      assert.deepEqual(
        reading.leftOut.map(({ words }) => words),
        Array.from({ length: tables }, () => left).flat(),
      )
    })
  }
}
