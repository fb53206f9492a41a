import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginningOf } from './excerpt.ts'

test('returns short text unchanged; cuts long text between words and adds an ellipsis', () => {
  assert.equal(beginningOf('Meets routine needs.', 20), 'Meets routine needs.')
  assert.equal(beginningOf('Meets routine customer needs.', 20), 'Meets routine…')
  assert.equal(beginningOf('Meets routine, customer needs.', 15), 'Meets routine…')
  assert.equal(beginningOf('One.\nTwo.', 20), 'One. Two.')
  assert.equal(beginningOf('x'.repeat(50), 10), `${'x'.repeat(9)}…`)
})

test('never returns more characters than requested', () => {
  const text = 'Interacts proactively with customers to identify and define complex/controversial problems.'
  for (let length = 2; length < 100; length++) assert.ok(beginningOf(text, length).length <= length)
})
