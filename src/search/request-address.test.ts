import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyAddress, anyWords } from '../testing/any-address.ts'
import { randomFrom } from '../testing/random.ts'
import { tokensOf } from '../rubric/token.ts'
import { facetNames, noFilters } from './facets.ts'
import { markWords, withHighlights } from './mark.ts'
import { termsOf } from './query.ts'
import { addressOf, limits, pageSize, requestFrom } from './request-address.ts'

test('a request survives a round trip through its address, which omits defaults', () => {
  const request = {
    query: 'a "b c" & ü=<x>',
    filters: { ...noFilters, careerPath: ['x', 'y'], discriminator: ['f.d'] },
    limit: 60,
  }
  assert.deepEqual(requestFrom(addressOf(request)), request)
  assert.equal(addressOf({ query: '', filters: noFilters, limit: 20 }), '')
  assert.equal(addressOf({ query: 'needs', filters: noFilters, limit: 20 }), 'q=needs')
})

test('any address yields a request that is within the limits and survives a round trip', () => {
  const random = randomFrom(11)
  for (let turn = 0; turn < 2_000; turn++) {
    const address = anyAddress(random)
    const request = requestFrom(address)
    assert.ok(request.limit >= pageSize && request.limit <= limits.hits && request.limit % pageSize === 0, address)
    for (const facet of facetNames) assert.equal(new Set(request.filters[facet]).size, request.filters[facet].length)
    assert.deepEqual(requestFrom(addressOf(request)), request, address)
  }
  const { query, limit } = requestFrom(`q=${'😀'.repeat(100_000)}&show=9007199254740991`)
  assert.deepEqual([query.length, limit], [limits.characters, limits.hits])
})

test('parses a query into words and quoted phrases, and treats a word that ends the query as unfinished', () => {
  const parse = (query: string) => termsOf(query).map(({ word, phrase, isOpen }) => [word, phrase, isOpen])
  assert.deepEqual(parse('Customer nee'), [['customer', undefined, false], ['nee', undefined, true]]) // prettier-ignore
  assert.deepEqual(parse('needs '), [['needs', undefined, false]])
  assert.deepEqual(parse('"a b" c “d'), [['a', 0, false], ['b', 0, false], ['c', undefined, false], ['d', 1, false]]) // prettier-ignore
  const random = randomFrom(12)
  for (let turn = 0; turn < 2_000; turn++) {
    const query = anyWords(random)
    const terms = termsOf(query)
    assert.ok(terms.length <= 24)
    for (const { word, start, end } of terms) assert.equal(tokensOf(query.slice(start, end))[0]?.word, word)
  }
})

test('marks words in text, merges adjacent marks, and keeps the whole text', () => {
  const text = 'Define complex/controversial problems, of course.'
  const pieces = markWords(text, (position) => [1, 2, 3, 5].includes(position))
  assert.equal(pieces.map((piece) => piece.text).join(''), text)
  assert.deepEqual(
    pieces.filter((piece) => piece.marked).map((piece) => piece.text),
    ['complex', 'controversial problems', 'course'],
  )
})

test('an address with highlights contains a text directive for each match and the words around it', () => {
  const text = 'Meets customer needs, a-b & more of the same; meets needs.'
  const markedAt = (positions: number[]) => markWords(text, (position) => positions.includes(position))
  assert.equal(
    withHighlights('/x/#needs', markedAt([1, 2, 4])),
    '/x/#needs:~:text=Meets-,customer%20needs,-%2C%20a%2Db%20%26%20more&text=Meets%20customer%20needs%2C%20a%2D-,b,-%26%20more%20of%20the',
  )
  assert.equal(withHighlights('/x/', markedAt([0])), '/x/#:~:text=Meets,-customer%20needs%2C%20a%2Db%20%26')
  assert.equal(withHighlights('/x/', markedAt([])), '/x/')
  assert.equal(
    withHighlights(
      '/x/',
      markWords('a - '.repeat(20), () => true),
    ).split('text=').length,
    9,
  )
})
