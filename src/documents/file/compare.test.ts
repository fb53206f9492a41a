import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compared } from './compare.ts'
import { anySymbol } from './witness.ts'

const held = (...all: string[]) => all.map((words) => ({ words, label: undefined, merged: false }))
const read = (...all: string[]) => all.map((words, place) => ({ place, words }))

test('white space of any kind makes no difference, a missing or added one does', () => {
  assert.deepEqual(compared(read('a\tb  c', ''), held('a\vb c ', '')).problems, [])
  assert.equal(compared(read('ab'), held('a b')).problems.length, 1)
  assert.equal(compared(read('a b'), held('ab')).problems.length, 1)
})

const differing: Readonly<Record<string, readonly [read: string[], held: string[]]>> = {
  'a word that was left out': [['Uses to work.'], ['Uses tools to work.']],
  'a word that was added': [['Uses new tools.'], ['Uses tools.']],
  'a letter that was changed': [['Uses tolls.'], ['Uses tools.']],
  'a paragraph that was left out': [['One.'], ['One.', 'Two.']],
  'a paragraph that was added': [['One.', 'Two.'], ['One.']],
  'paragraphs that were joined': [['One. Two.'], ['One.', 'Two.']],
  'paragraphs in another order': [
    ['Two.', 'One.'],
    ['One.', 'Two.'],
  ],
  'a symbol that was left out': [['a  b'], [`a ${anySymbol} b`]],
}
for (const [name, [own, file]] of Object.entries(differing)) {
  test(`${name} is told with its line`, () => {
    const [problem, ...more] = compared(read(...own), held(...file)).problems
    assert.match(
      `${problem?.line} ${problem?.wrong}`,
      /^[12] expected ".*", as the file has it, found ".*" when it was read$/,
    )
    assert.deepEqual(more, [])
  })
}
