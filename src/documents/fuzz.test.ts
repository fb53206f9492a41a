import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyDialect, writtenIn } from '../testing/document-dialect.ts'
import { realDocuments, realText } from '../testing/example-document.ts'
import { anyDocument } from '../testing/made-up.ts'
import { type Random, randomFrom } from '../testing/random.ts'
import { wordProblem } from './account.ts'
import { parseDocuments } from './form/parse.ts'

const [seeds, count] = [12, 400]

const snippets = [
  '\u0000', '\uFFFD', '\f', '\r', '\t', '\u2029', '\u00a0', '\u200b', '\u202e', '😀', '=1+1', '<script>alert(1)</script>',
  '{{x}}', '${x}', '· ', '- ', '? ', '—', '(', ')', '(0-29)', 'LEVEL I', 'LEVEL IX', 'VERY HIGH', 'DISCRIMINATORS',
  'FACTOR 9 - NINE', 'CAREER PATH 9', 'Page 2', 'x'.repeat(5_000), 'For Supervisors', 'Note', '"', "'", '\\n',
] // prettier-ignore

/** The text with something wrong somewhere: what a slip, a bad conversion or an enemy would do. */
function damaged(text: string, random: Random): string {
  const lines = text.split('\n')
  const place = random.below(lines.length)
  const line = lines[place] ?? ''
  const at = random.below(line.length + 1)
  const snippet = random.pick(snippets)
  return [
    () => lines.toSpliced(place, 1),
    () => lines.toSpliced(place, 0, line),
    () => lines.toSpliced(place, 1, ...[...lines.slice(place, place + 2)].reverse()),
    () => lines.slice(0, place),
    () => lines.slice(place),
    () => lines.toSpliced(place, 0, snippet),
    () => lines.toSpliced(place, 1, line.slice(0, at) + snippet + line.slice(at)),
    () => lines.toSpliced(place, 1, line.slice(0, at), line.slice(at)),
    () => [...lines, ...lines.slice(place)],
    () => lines.map((other) => (random.below(4) ? other : other.toUpperCase())),
  ][random.below(10)]!().join('\n')
}

/** What of a line need not come back: the form's own words, numbers, brackets. */
const form =
  /career path|factor description|factor|expected|criteria|(?:level )?descriptors?|discriminators?|[\s·•▪●○◦‣\uF0B7:.,#()–—\-*?]|\d/gi

/** Before a level it is its career path's, and is there once. */
const code = /^\s*[A-Z]{1,4} (?=level|very high)/i

/** The lines of a text that are neither in its documents nor in the remarks. */
function lostLines(text: string, kept: unknown): string[] {
  const bare = (words: string) => words.replace(form, '').toLowerCase()
  const values: string[] = []
  JSON.stringify(kept, (_, value) => (typeof value === 'string' ? values.push(value) : value))
  const keptWords = bare(values.join(' '))
  return text.split(/[\n\r\f\v\u2029]/).filter((line) => !keptWords.includes(bare(line.replace(code, ''))))
}

/** The content of a text, unless the reader or the account refuses it. */
function accepted(text: string) {
  const reading = parseDocuments('a.txt', text)
  if ('problems' in reading) {
    assert.ok(reading.problems.length > 0)
    return undefined
  }
  const { documents, remarks } = reading
  const problem = wordProblem(
    'a.txt',
    reading,
    documents.map(({ document }) => document),
  )
  return problem ? undefined : { documents, remarks }
}

test(`${seeds * count} damaged documents are read or refused, and no line of them is lost without a word`, () => {
  let read = 0
  for (let seed = 1; seed <= seeds; seed++) {
    const random = randomFrom(seed)
    for (let turn = 0; turn < count; turn++) {
      const document = anyDocument(random)
      const whole = random.below(4)
        ? writtenIn(anyDialect(random, document), document)
        : realText(random.pick(realDocuments))
      let text = whole.replace(/\r\n?/g, '\n')
      for (let times = 1 + random.below(3); times > 0; times--) text = damaged(text, random)
      const kept = accepted(text)
      if (!kept) continue
      read++
      assert.deepEqual(lostLines(text, kept), [], text)
    }
  }
  assert.ok(read > (seeds * count) / 20 && read < seeds * count, `${read} were read`)
})
