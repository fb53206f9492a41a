import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomFrom } from '../testing/random.ts'
import { integrityProblems } from '../rubric/integrity.ts'
import type { Content } from '../rubric/content.ts'
import { linkFamily } from '../rubric/family.ts'
import { contentOf } from './made-content.ts'
import { type SourceDocument, documentOf } from './document.ts'
import { anyDocument } from '../testing/made-up.ts'
import { type Dialect, anyDialect, writtenIn } from '../testing/document-dialect.ts'
import { parseDocuments } from './form/parse.ts'
import { writeDocument } from './form/write.ts'

const count = 1_500
const nothing: Content = { careerPaths: [], factors: [], rubrics: [] }

function readBack(text: string, dialect?: Dialect): SourceDocument {
  const result = parseDocuments('a.txt', text)
  const context = () => `${JSON.stringify(dialect)}\n${text}`
  assert.ok('documents' in result, `${JSON.stringify(result, undefined, 1)}\n${context()}`)
  assert.equal(result.documents.length, 1, context())
  return result.documents[0]?.document as SourceDocument
}

function contentMade(document: SourceDocument): Content {
  const made = contentOf([{ file: 'a.txt', line: 1, document }], nothing)
  assert.ok('content' in made, JSON.stringify(made))
  return made.content
}

test(`${count} documents in all forms are read to the letter, and come out of the content as they went in`, () => {
  const random = randomFrom(5)
  for (let index = 0; index < count; index++) {
    const document = anyDocument(random)
    const dialect = anyDialect(random, document)
    const text = writtenIn(dialect, document)
    assert.deepEqual(readBack(text, dialect), document, `${JSON.stringify(dialect)}\n${text}`)

    const content = contentMade(document)
    assert.deepEqual(integrityProblems(content), [])
    const [rubric] = linkFamily(content).rubrics
    assert.ok(rubric)
    const exported = writeDocument(documentOf(rubric))
    assert.deepEqual(contentMade(readBack(exported)), content, exported)
  }
})
