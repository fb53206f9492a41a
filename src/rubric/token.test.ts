import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokensOf } from './token.ts'

const words = (text: string) => tokensOf(text).map(({ word }) => word)

test('ignores case, accents, apostrophes and invisible characters', () => {
  assert.deepEqual(words('Élan e\u0301lan zero\u200Bwidth so\u00ADft Customer’s'), [
    'elan',
    'elan',
    'zerowidth',
    'soft',
    'customers',
  ])
  assert.deepEqual(words('𝐀dmin ﬁnds'), ['admin', 'finds'])
})

test('no word is empty or contains a space, since either would shift all later words in the index', () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    for (const word of words(String.fromCodePoint(code))) assert.match(word, /^\S+$/u, code.toString(16))
  }
})
