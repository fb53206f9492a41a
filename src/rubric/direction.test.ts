import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isolated } from './direction.ts'

test('words that turn nothing stay as they are', () => {
  for (const words of ['', 'Customer Needs', '0 – 29', '“a” é 漢字 😀', 'Zero\u200Bwidth'])
    assert.equal(isolated(words), words)
})

test('words that could turn others are isolated, and their marks without pair cannot end that', () => {
  assert.equal(isolated('\u202Eabc'), '\u2068\u202Eabc\u2069')
  assert.equal(isolated('שלום'), '\u2068שלום\u2069')
  assert.equal(isolated('\u2066a\u2069\u200F'), '\u2068\u2066a\u2069\u200F\u2069')
  assert.equal(isolated('\u2069\u202Eabc'), '\u2068\u2068\u2069\u202Eabc\u2069')
  assert.equal(isolated('\u2067abc'), '\u2068\u2067abc\u2069\u2069')
})
