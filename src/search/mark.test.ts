import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { markWords } from './mark.ts'

describe('marked words', () => {
  test('are those at the given places', () => {
    assert.deepEqual(markWords('Meets routine customer needs.', new Set([2, 3])), [
      { text: 'Meets routine ', marked: false },
      { text: 'customer', marked: true },
      { text: ' ', marked: false },
      { text: 'needs.', marked: true },
    ])
  })

  test('change no character of the text', () => {
    for (const text of ['', ' a  b\nc ', 'complex/controversial problems', '<b>x</b> & "y"']) {
      for (const places of [[], [0], [1, 2], [9]]) {
        const joined = markWords(text, new Set(places)).map((piece) => piece.text)
        assert.equal(joined.join(''), text)
      }
    }
  })
})
