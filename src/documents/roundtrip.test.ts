import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Content } from '../rubric/content.ts'
import { linkFamily } from '../rubric/family.ts'
import { integrityProblems } from '../rubric/integrity.ts'
import { anyDialect, writtenIn } from '../testing/document-dialect.ts'
import { anyDocument } from '../testing/made-up.ts'
import { type Random, randomFrom } from '../testing/random.ts'
import { wordProblem } from './account.ts'
import { contentOf } from './content.ts'
import { type SourceDocument, documentOf } from './document.ts'
import { parseDocuments } from './form/parse.ts'
import { writeDocument } from './form/write.ts'

const count = 1_500
const nothing: Content = { careerPaths: [], factors: [], rubrics: [] }

function readBack(text: string, context: string) {
  const result = parseDocuments('a.txt', text)
  assert.ok('documents' in result, `${JSON.stringify(result, undefined, 1)}\n${context}`)
  assert.equal(result.documents.length, 1, context)
  const document = result.documents[0]?.document as SourceDocument
  return { document, source: result }
}

function contentMade(document: SourceDocument): Content {
  const made = contentOf([{ file: 'a.txt', line: 1, document }], nothing)
  assert.ok('content' in made, JSON.stringify(made))
  return made.content
}

/** The document with one word more, less or changed in one of its descriptors. */
function falsified(document: SourceDocument, random: Random): SourceDocument {
  const copy = structuredClone(document) as unknown as { levels: { descriptors: { text: string | null }[] }[] }
  const descriptor = random.pick(
    copy.levels.flatMap(({ descriptors }) => descriptors).filter(({ text }) => text !== null),
  )
  const words = descriptor.text?.split(' ') ?? []
  const place = random.below(words.length)
  const changed = random.pick([[], [`${words[place]}s`], [words[place] ?? '', 'very']])
  descriptor.text = words.toSpliced(place, 1, ...changed).join(' ') || 'Nothing.'
  return copy as unknown as SourceDocument
}

test(`${count} documents in all forms are read to the letter, and every word of their content is theirs`, () => {
  const random = randomFrom(5)
  for (let index = 0; index < count; index++) {
    const document = anyDocument(random)
    const dialect = anyDialect(random, document)
    const text = writtenIn(dialect, document)
    const context = `${JSON.stringify(dialect)}\n${text}`
    const { document: read, source } = readBack(text, context)
    assert.deepEqual(read, document, context)

    const content = contentMade(document)
    assert.deepEqual(integrityProblems(content), [])
    const [rubric] = linkFamily(content).rubrics
    assert.ok(rubric)
    const written = documentOf(rubric)
    assert.equal(wordProblem('a.txt', source, [written]), undefined, context)
    const wrong = falsified(written, random)
    assert.ok(wordProblem('a.txt', source, [wrong]), `${JSON.stringify(wrong, undefined, 1)}\n${context}`)

    const exported = writeDocument(written)
    assert.deepEqual(contentMade(readBack(exported, exported).document), content, exported)
  }
})
