import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { markWords } from './mark.ts'

const marked = (text: string, ...words: string[]) =>
  markWords(text, (word) => words.includes(word))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

describe('marked words', () => {
  test('are marked without the signs around them, side by side in one mark', () => {
    assert.equal(marked('Meets routine customer needs.', 'customer', 'needs'), 'Meets routine [customer needs].')
    assert.equal(marked('complex/controversial problems', 'complex', 'problems'), '[complex]/controversial [problems]')
  })

  test('are found whatever their case, accents and apostrophes', () => {
    assert.equal(marked('Résumés of the Customer’s team', 'resumes', 'customers'), '[Résumés] of the [Customer’s] team')
  })

  test('change no character of the text', () => {
    for (const text of [
      '',
      ' a  b\nc ',
      'complex/controversial problems',
      '<b>x</b> & "y"',
      '😀 zero\u200bwidth \u202Ertl',
    ]) {
      const pieces = markWords(text, (word) => word.length % 2 === 1)
      assert.equal(pieces.map((piece) => piece.text).join(''), text)
    }
  })
})
