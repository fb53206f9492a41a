import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from './problem.ts'
import { visible } from './visible.ts'

test('replaces characters with their names if they are invisible, look like a space or control a terminal', () => {
  assert.equal(visible('a\u200Bb\u00ADc\u00A0d\u202Ee\u{E0041}'), 'a[U+200B]b[U+00AD]c[U+00A0]d[U+202E]e[U+E0041]')
  assert.equal(visible('\u001B[31mred\r\t\u0085'), '[U+001B][31mred[U+000D][U+0009][U+0085]')
})

test('leaves everything else unchanged', () => {
  const text = 'É “quoted” – 漢字 😀 e\u0301\n    of: שלום'
  assert.equal(visible(text), text)
})

test('problem messages show the names of invisible characters in file names and quoted words', () => {
  const problem = { file: 'a\u001B[2J.txt', line: 3, wrong: 'found "Te\u200Bam"' }
  assert.equal(formatProblem(problem), 'a[U+001B][2J.txt:3: found "Te[U+200B]am".')
})
