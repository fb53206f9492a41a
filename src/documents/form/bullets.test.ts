import assert from 'node:assert/strict'
import { test } from 'node:test'
import { example, parsed } from '../../testing/example-document.ts'
import { parseDocuments } from './parse.ts'

for (const sign of ['→', 'o', '\uF0D8', '✓', '»»'.charAt(0), '§§'.charAt(0), '¤', '■']) {
  const known = ['»', '§'].includes(sign)
  test(`${sign} before every descriptor of a level is ${known ? 'a part of the text' : 'a bullet'}`, () => {
    const text = example.replaceAll('·', sign)
    if (known) assert.match(parsed(text).levels[0]?.descriptors[0]?.text ?? '', /Helps\.$/)
    else assert.deepEqual(parsed(text), parsed(example))
  })
}

const numbers: Readonly<Record<string, readonly [first: string, second: string]>> = {
  'numbers with a period': ['1.', '2.'],
  'numbers in parentheses': ['(1)', '(2)'],
  letters: ['a)', 'b)'],
  'numbers that go on from another level': ['7.', '8.'],
}
for (const [name, [first, second]] of Object.entries(numbers)) {
  test(`${name} before the descriptors of a level are bullets`, () => {
    const text = example.replace('· Helps.\n· Learns.', `${first} Helps.\n${second} Learns.`)
    assert.deepEqual(parsed(text), parsed(example))
  })
}

test('numbers before the discriminators too are no part of their names', () => {
  const text = example.replace('· Helps.\n· Learns.\nTeams\nGrowth', '1. Helps.\n2. Learns.\n1. Teams\n2. Growth')
  assert.deepEqual(parsed(text), parsed(example))
})

test('a number or sign that only some descriptors begin with is theirs', () => {
  const text = example.replace('· Helps.', '2. Helps.').replace('· Learns.', 'Learns.')
  assert.equal(parsed(text).levels[0]?.descriptors[0]?.text, '2. Helps.')
  const some = parseDocuments('a.txt', example.replace('· Learns.', '→ Learns.'))
  assert.ok('problems' in some && /found "→ Learns\."/.test(some.problems[0]?.wrong ?? ''))
})

test('a character that only some font has is refused, but for a bullet', () => {
  const result = parseDocuments('a.txt', example.replace('Helps.', 'Helps \uF0E0 all.'))
  assert.ok('problems' in result)
  assert.deepEqual(
    result.problems.map(({ line, wrong }) => [line, wrong]),
    [[12, 'expected text, found the character U+F0E0, which has a shape only in some font, in "Helps \uF0E0 all."']],
  )
})
