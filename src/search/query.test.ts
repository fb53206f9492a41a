import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Reading, termsOf } from './query.ts'
import { addressOf, noFilters, requestFrom } from './request-address.ts'
import { tokensOf } from '../rubric/token.ts'
import { slips, vocabularyOf, wordList } from './vocabulary.ts'

describe('words', () => {
  test('are compared without case, accents and apostrophes, and parted by slashes and hyphens', () => {
    const words = (text: string) => tokensOf(text).map(({ word }) => word)
    assert.deepEqual(words('Complex/Controversial, non-routine'), ['complex', 'controversial', 'non', 'routine'])
    assert.deepEqual(words('Résumé of the customer’s team’s'), ['resume', 'of', 'the', 'customers', 'teams'])
    assert.deepEqual(words('zero\u200Bwidth 2026 — “quoted”'), ['zerowidth', '2026', 'quoted'])
    assert.deepEqual(words('  <b>&amp; …'), ['b', 'amp'])
  })
})

describe('a query', () => {
  const reading: Reading = {
    isName: (name) => name === 'level 3',
    partsOf: (word) => (word === 'nonroutine' ? ['non', 'routine'] : undefined),
  }
  const read = (query: string) => termsOf(query, reading).map(({ word, phrase, open }) => [word, phrase, open])
  test('is its words, the last one open while it is typed', () => {
    assert.deepEqual(read('Customer nee'), [
      ['customer', undefined, false],
      ['nee', undefined, true],
    ])
    assert.deepEqual(read('needs '), [['needs', undefined, false]])
  })
  test('has phrases in quotes, the last one closed or not', () => {
    assert.deepEqual(read('"customer alliances" level “to meet”'), [
      ['customer', 0, false],
      ['alliances', 0, false],
      ['level', undefined, false],
      ['to', 1, false],
      ['meet', 1, false],
    ])
    assert.deepEqual(read('x "cust'), [
      ['x', undefined, false],
      ['cust', 0, false],
    ])
  })
  test('has names by number as one word, however the number is written', () => {
    for (const query of ['level 3', 'Level III', 'level three']) assert.equal(read(query)[0]?.[0], 'level 3')
    assert.deepEqual(
      read('level 4 customer').map(([word]) => word),
      ['level', '4', 'customer'],
    )
    assert.deepEqual(
      read('"level 3"').map(([word]) => word),
      ['level', '3'],
    )
  })
  test('has a compound without its hyphen as its parts', () => {
    assert.deepEqual(
      read('nonroutine ').map(([word]) => word),
      ['non', 'routine'],
    )
  })
  test('of a pasted page is cut to a length that no one remembers', () => {
    assert.equal(termsOf('word '.repeat(10_000), reading).length, 24)
  })
})

describe('a request in an address', () => {
  test('comes back as it went', () => {
    const request = {
      query: 'a "b c" & ü=<x>',
      filters: { ...noFilters, careerPath: ['x', 'y'], discriminator: ['f.d'] },
      limit: 60,
    }
    assert.deepEqual(requestFrom(addressOf(request)), request)
  })
  test('is short when there is little to say', () => {
    assert.equal(addressOf({ query: '', filters: noFilters, limit: 20 }), '')
    assert.equal(addressOf({ query: 'needs', filters: noFilters, limit: 20 }), 'q=needs')
  })
  test('of nonsense is an empty one', () => {
    for (const address of ['?show=-1', '?show=1e99', '?x=y', '?show=NaN&path', '?%E0%A4%A']) {
      assert.equal(requestFrom(address).limit, 20)
    }
  })
})

describe('the vocabulary', () => {
  const list = wordList(['Customers define non-routine needs.', 'Customers need an alliance of customers.'])
  const vocabulary = vocabularyOf(list, ['administrative', 'level 3'])

  test('has the words of texts, the most frequent first, and compounds', () => {
    assert.match(list.words, /^customers /)
    assert.equal(list.common, 0)
    assert.equal(wordList(['and so '.repeat(3_000)]).common, 2)
    assert.ok(vocabulary.has('needs'))
    assert.equal(vocabulary.has('administrative'), false)
    assert.equal(vocabulary.begun('need'), 2)
    assert.deepEqual(vocabulary.partsOf('nonroutine'), ['non', 'routine'])
    assert.equal(vocabulary.partsOf('routine'), undefined)
  })

  test('knows what a slip may have meant, names included', () => {
    for (const slip of ['custmers', 'custoomers', 'cusotmers', 'custimers']) {
      assert.deepEqual(vocabulary.closest(slip), ['customers'], slip)
    }
    assert.deepEqual(vocabulary.closest('adminstrative'), ['administrative'])
    assert.deepEqual(vocabulary.closest('elephant'), [])
    assert.equal(vocabulary.stemOf('needing'), 'need')
  })

  test('counts slips, two swapped neighbors as one', () => {
    assert.equal(slips('needs', 'needs', 2), 0)
    assert.equal(slips('needs', 'nedes', 2), 1)
    assert.equal(slips('needs', 'need', 2), 1)
    assert.equal(slips('needs', 'xyz', 2), 3)
  })
})
