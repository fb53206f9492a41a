import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Random, randomFrom } from '../../testing/random.ts'
import { parseDocuments } from './parse.ts'

const count = 2_000

/** A document in which every word stands once, its lines wrapped at random, after hyphens and slashes too. */
function wrappedText(random: Random) {
  const texts: string[] = []
  let words = 0
  const word = () => `w${words++}x`
  const joins = [() => '', () => '', () => `-${word()}`, () => `/${word()}`, () => ',']
  const sentence = () => {
    const parts = Array.from({ length: 4 + random.below(16) }, () => word() + random.pick(joins)())
    texts.push(`Do ${parts.join(' ')} ${word()}.`)
    return texts.at(-1) ?? ''
  }
  const width = random.pick([30, 44, 60, 80])
  const end = random.pick(['\n', '\r\n', '\r'])
  const bullet = random.pick(['·', '-', '→', 'o', '1.', ''])
  const gap = random.below(2) ? end : ''
  const wrapped = (text: string) => {
    const lines = ['']
    for (const piece of text.split(/(?<=[-/])|(?<= )/)) {
      const line = lines.at(-1) ?? ''
      if (line && line.length + piece.trimEnd().length > width - random.below(12)) lines.push(piece)
      else lines[lines.length - 1] = line + piece
    }
    return lines.map((line) => line.trimEnd()).join(`${end}${random.pick(['', '  ', '\t'])}`) + end + gap
  }
  const names = [`Name ${word()}`, `Name ${word()}`]
  const sign = (place: number) => (bullet === '1.' ? `${place + 1}. ` : bullet && `${bullet} `)
  const level = (title: string) =>
    [
      title + end + gap,
      ...names.map((_, place) => sign(place) + sentence()).map(wrapped),
      ...names.map((name) => name + end + gap),
    ].join('')
  const text = [
    ...['CAREER PATH 2', 'Office Support', 'FACTOR 1 - Team Work', 'FACTOR DESCRIPTION:'].map(
      (line) => line + end + gap,
    ),
    wrapped(sentence()),
    `EXPECTED CRITERIA:${end}${gap}`,
    wrapped(sentence()),
    wrapped(`Note: ${sentence()}`),
    level('LEVEL I'),
    level('LEVEL II'),
  ].join('')
  return { text, texts, words: Array.from({ length: words }, (_, place) => `w${place}x`) }
}

test(`of ${count} texts wrapped at random, each has every word in its content and no character made up, or is refused`, () => {
  const random = randomFrom(23)
  let read = 0
  for (let turn = 0; turn < count; turn++) {
    const { text, texts, words } = wrappedText(random)
    const result = parseDocuments('a.txt', text)
    if ('problems' in result) {
      assert.ok(result.problems.every(({ wrong, fix }) => wrong && fix))
      continue
    }
    read++
    const context = `${text}\n${JSON.stringify(result, undefined, 1)}`
    const document = result.documents[0]?.document
    const said: string[] = []
    JSON.stringify(document, (_, value) => (typeof value === 'string' ? said.push(value) : value))
    const found = said.flatMap((one) => one.match(/w\d+x/g) ?? [])
    assert.deepEqual([...new Set(found)].toSorted(), words.toSorted(), context)
    // Paragraphs may be parted otherwise where nothing says where they end; the characters are those of the text.
    const whole = said.join(' ').replace(/\s+/g, ' ')
    for (const one of texts) assert.ok(whole.includes(one), `${one}\n${context}`)
  }
  assert.ok(read > count / 2, `${read} of ${count} were read`)
})
