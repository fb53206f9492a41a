import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Random, randomFrom } from '../../testing/random.ts'
import { realDocuments, realText } from '../../testing/example-document.ts'
import { anyDocument } from '../../testing/made-up.ts'
import { anyDialect, writtenIn } from '../../testing/document-dialect.ts'
import { parseDocuments } from './parse.ts'

const count = 4_000

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

/** Before a level it is its career path's, and stands there once. */
const code = /^\s*[A-Z]{1,4} (?=level|very high)/i

/** The lines of a text that are neither in what was read nor in the remarks. */
function lostLines(text: string, said: string): string[] {
  const bare = (words: string) => words.replace(form, '').toLowerCase()
  const kept = bare(said)
  return text.split(/[\n\r\f\v\u2029]/).filter((line) => !kept.includes(bare(line.replace(code, ''))))
}

test(`${count} damaged documents are read or refused, and no line of them is lost without a word`, () => {
  const random = randomFrom(1)
  let read = 0
  for (let turn = 0; turn < count; turn++) {
    const document = anyDocument(random)
    const whole = random.below(4)
      ? writtenIn(anyDialect(random, document), document)
      : realText(random.pick(realDocuments))
    let text = whole.replace(/\r\n?/g, '\n')
    for (let times = 1 + random.below(3); times > 0; times--) text = damaged(text, random)
    const result = parseDocuments('a.txt', text)
    if ('problems' in result) {
      assert.ok(result.problems.length > 0)
      continue
    }
    read++
    const said: string[] = []
    JSON.stringify(result, (_, value) => (typeof value === 'string' ? said.push(value) : value))
    assert.deepEqual(lostLines(text, said.join(' ')), [], text)
  }
  assert.ok(read > count / 20 && read < count, `${read} of ${count} were read`)
})
