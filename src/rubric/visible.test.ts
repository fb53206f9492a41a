import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from './problem.ts'
import { visible } from './visible.ts'

test('what nobody sees, takes for a space, or what commands a terminal, is shown by its name', () => {
  assert.equal(visible('a\u200Bb\u00ADc\u00A0d\u202Ee\u{E0041}'), 'a[U+200B]b[U+00AD]c[U+00A0]d[U+202E]e[U+E0041]')
  assert.equal(visible('\u001B[31mred\r\t\u0085'), '[U+001B][31mred[U+000D][U+0009][U+0085]')
})

test('all else stays as it is', () => {
  const text = 'É “quoted” – 漢字 😀 e\u0301\n    of: שלום'
  assert.equal(visible(text), text)
})

test('a problem shows them in the name of a file and in the words that it quotes', () => {
  const problem = { file: 'a\u001B[2J.txt', line: 3, wrong: 'found "Te\u200Bam"' }
  assert.equal(formatProblem(problem), 'a[U+001B][2J.txt:3: found "Te[U+200B]am".')
})
