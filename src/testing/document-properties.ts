import assert from 'node:assert/strict'
import { wordProblem } from '../documents/account.ts'
import { contentOf } from '../documents/content.ts'
import { type SourceDocument, documentOf } from '../documents/document.ts'
import { parseSource } from '../documents/file/received.ts'
import { parseDocuments } from '../documents/form/parse.ts'
import { writeDocument } from '../documents/form/write.ts'
import type { Reading, Refusal } from '../documents/reading.ts'
import type { Content } from '../rubric/content.ts'
import { linkFamily } from '../rubric/family.ts'
import { addressCollisions } from '../rubric/address-collisions.ts'
import { anyWordFile } from './any-word-file.ts'
import { anyDialect, documentText } from './document-dialect.ts'
import { parsed, realDocuments, realText } from './example-document.ts'
import { anyDocument } from './made-up.ts'
import { type Random, randomFrom } from './random.ts'
import { wordForms } from './word-variety.ts'
import { wordFile } from './word-xml.ts'

/** Properties that hold for any document. Each is tested on about `count` random documents. */
export const documentProperties: Readonly<Record<string, (count: number) => void | Promise<void>>> = {
  'reads a document exactly, whatever its form, and can read back the documents that it writes': (count) => {
    const random = randomFrom(5)
    for (let turn = 0; turn < count; turn++) {
      const document = anyDocument(random)
      const dialect = anyDialect(random, document)
      const text = documentText(dialect, document)
      const context = `${JSON.stringify(dialect)}\n${text}`
      const reading = readingOf(parseDocuments('a.txt', text), context)
      assert.deepEqual(documentsIn(reading), [document], context)

      const content = contentFrom(document)
      assert.deepEqual(addressCollisions(content), [])
      const [rubric] = linkFamily(content).rubrics
      const rubricDocument = documentOf(rubric!)
      assert.equal(wordProblem('a.txt', reading, [rubricDocument]), undefined, context)
      const misquote = falsifiedCopy(rubricDocument, random)
      assert.ok(wordProblem('a.txt', reading, [misquote]), `${JSON.stringify(misquote, undefined, 1)}\n${context}`)
      assert.deepEqual(contentFrom(parsed(writeDocument(rubricDocument))), content, context)
    }
  },

  'keeps each line of a damaged document in the content or in a remark, or refuses the document': (count) => {
    const random = randomFrom(1)
    let readCount = 0
    for (let turn = 0; turn < 2 * count; turn++) {
      const document = anyDocument(random)
      const original = random.below(4)
        ? documentText(anyDialect(random, document), document)
        : realText(random.pick(realDocuments))
      let text = original.replace(/\r\n?/g, '\n')
      for (let times = 1 + random.below(3); times > 0; times--) text = damage(text, random)
      const reading = parseDocuments('a.txt', text)
      if ('problems' in reading ? reading.problems.length : wordProblem('a.txt', reading, documentsIn(reading)))
        continue
      assert.ok('documents' in reading)
      readCount++
      assert.deepEqual(lostLines(text, [reading.documents, reading.remarks]), [], text)
    }
    assert.ok(readCount > count / 10 && readCount < 2 * count, `${readCount} were read`)
  },

  'keeps each word of a Word file in the content, or refuses the file': async (count) => {
    const random = randomFrom(17)
    let readCount = 0
    for (let turn = 0; turn < count; turn++) {
      const { bytes, words, isRefused } = await anyWordFile(random)
      const reading = await parseSource('a.docx', bytes)
      const context = `file ${turn}: ${JSON.stringify(reading)}`
      if ('problems' in reading) {
        assert.ok(reading.problems.length && reading.problems.every(({ wrong, fix }) => wrong && fix), context)
        continue
      }
      assert.ok(!isRefused, context)
      readCount++
      assert.equal(wordProblem('a.docx', reading, documentsIn(reading)), undefined, context)
      const wordsRead = JSON.stringify(reading.documents).match(/w\d+x/g)
      assert.deepEqual([...new Set(wordsRead)].toSorted(), words.toSorted(), context)
    }
    assert.ok(readCount > count / 4 && readCount < count, `${readCount} of ${count} were read`)
  },

  'reads the same document from a Word file as from text': async (count) => {
    const random = randomFrom(11)
    for (const form of Object.values(wordForms)) {
      for (let turn = 0; turn < count / 60; turn++) {
        const document = anyDocument(random)
        const reading = readingOf(await parseSource('a.docx', await wordFile(document, form)), JSON.stringify(form))
        assert.deepEqual(documentsIn(reading), [document])
      }
    }
  },

  'immediately refuses text with too many lines or with an overlong line': (count) => {
    for (const text of [
      'CAREER PATH 1\n'.repeat(50 * count),
      'Level '.repeat(1000 * count),
      '· '.repeat(1500 * count),
    ]) {
      assert.ok('problems' in parseDocuments('a.txt', text))
    }
  },
}

function readingOf(reading: Reading | Refusal, context: string): Reading {
  assert.ok('documents' in reading, `${JSON.stringify(reading, undefined, 1)}\n${context}`)
  return reading
}

const documentsIn = ({ documents }: Reading) => documents.map(({ document }) => document)

function contentFrom(document: SourceDocument): Content {
  const result = contentOf([{ file: 'a.txt', line: 1, document }], { careerPaths: [], factors: [], rubrics: [] })
  assert.ok('content' in result, JSON.stringify(result))
  return result.content
}

/** A copy of the document with one word added, removed or changed in one descriptor. */
function falsifiedCopy(document: SourceDocument, random: Random): SourceDocument {
  const copy = structuredClone(document) as unknown as { levels: { descriptors: { text: string | null }[] }[] }
  const descriptors = copy.levels.flatMap((level) => level.descriptors).filter(({ text }) => text !== null)
  const descriptor = random.pick(descriptors)
  const words = descriptor.text?.split(' ') ?? []
  const index = random.below(words.length)
  const replacement = random.pick([[], [`${words[index]}s`], [words[index] ?? '', 'very']])
  descriptor.text = words.toSpliced(index, 1, ...replacement).join(' ') || 'Nothing.'
  return copy as unknown as SourceDocument
}

const snippets = [
  ...'\u0000|\uFFFD|\f|\r|\t|\u2029|\u00a0|\u200b|\u202e|😀|=1+1|<script>alert(1)</script>|{{x}}|${x}|· |- |? |—|(|)'.split(
    '|',
  ),
  ...'(0-29)|LEVEL I|LEVEL IX|VERY HIGH|DISCRIMINATORS|FACTOR 9 - NINE|CAREER PATH 9|Page 2'.split('|'),
  ...`For Supervisors|Note|"|'|\\n|${'x'.repeat(5_000)}`.split('|'),
]

/** Damages text at random, as a slip, a bad conversion or an attacker might. */
function damage(text: string, random: Random): string {
  const lines = text.split('\n')
  const index = random.below(lines.length)
  const line = lines[index] ?? ''
  const offset = random.below(line.length + 1)
  const snippet = random.pick(snippets)
  return [
    () => lines.toSpliced(index, 1),
    () => lines.toSpliced(index, 0, line),
    () => lines.toSpliced(index, 1, ...[...lines.slice(index, index + 2)].reverse()),
    () => lines.slice(0, index),
    () => lines.slice(index),
    () => lines.toSpliced(index, 0, snippet),
    () => lines.toSpliced(index, 1, line.slice(0, offset) + snippet + line.slice(offset)),
    () => lines.toSpliced(index, 1, line.slice(0, offset), line.slice(offset)),
    () => [...lines, ...lines.slice(index)],
    () => lines.map((text) => (random.below(4) ? text : text.toUpperCase())),
  ][random.below(10)]!().join('\n')
}

/** The parts of a line that the content need not contain: headings and labels, numbers, and punctuation. */
const formWords =
  /career path|factor description|factor|expected|criteria|(?:level )?descriptors?|discriminators?|[\s·•▪●○◦‣\uF0B7:.,#()–—\-*?]|\d/gi

/** A code before a level title. The content contains the code only once, in the career path. */
const levelCode = /^\s*[A-Z]{1,4} (?=level|very high)/i

/** The lines in the source text that are missing from the output. */
function lostLines(text: string, output: unknown): string[] {
  const bareWords = (words: string) => words.replace(formWords, '').toLowerCase()
  const values: string[] = []
  JSON.stringify(output, (_, value) => (typeof value === 'string' ? values.push(value) : value))
  const outputWords = bareWords(values.join(' '))
  return text.split(/[\n\r\f\v\u2029]/).filter((line) => !outputWords.includes(bareWords(line.replace(levelCode, ''))))
}
