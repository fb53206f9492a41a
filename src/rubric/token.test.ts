import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokensOf } from './token.ts'

const words = (text: string) => tokensOf(text).map(({ word }) => word)

test('words are compared without case, accents, apostrophes and what nobody sees', () => {
  assert.deepEqual(words('Élan e\u0301lan zero\u200Bwidth so\u00ADft Customer’s'), [
    'elan',
    'elan',
    'zerowidth',
    'soft',
    'customers',
  ])
  assert.deepEqual(words('𝐀dmin ﬁnds'), ['admin', 'finds'])
})

test('no word is empty or has a space in it, which would shift all words of the index after it', () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    for (const word of words(String.fromCodePoint(code))) assert.match(word, /^\S+$/u, code.toString(16))
  }
})
