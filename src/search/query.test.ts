import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { termsOf } from './query.ts'
import { addressOf, noFilters, requestFrom } from './state.ts'
import { tokensOf } from '../rubric/token.ts'
import { slips, vocabularyOf } from './vocabulary.ts'

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
  const read = (query: string) => termsOf(query).map(({ word, phrase, open }) => [word, phrase, open])
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
  test('of a pasted page is cut to a length that no one remembers', () => {
    assert.equal(termsOf('word '.repeat(10_000)).length, 24)
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
  const words = ['alliance', 'alliances', 'customer', 'customers', 'define', 'defines', 'needs']
  const vocabulary = vocabularyOf(words, [1, 5, 9, 3, 2, 2, 1])
  const named = (places: number[]) => places.map((place) => words[place])

  test('knows a word, its other forms and how it may go on', () => {
    assert.equal(vocabulary.find('needs'), 6)
    assert.equal(vocabulary.find('need'), -1)
    assert.deepEqual(named(vocabulary.forms('customer')), ['customers'])
    assert.deepEqual(named(vocabulary.forms('defined')), ['define', 'defines'])
    assert.deepEqual(named(vocabulary.beginningWith('allia')), ['alliances', 'alliance'])
    assert.deepEqual(vocabulary.beginningWith('zz'), [])
  })

  test('knows what a slip may have meant', () => {
    for (const slip of ['custmer', 'custoomer', 'cusotmer', 'custimer']) {
      assert.deepEqual(named(vocabulary.closest(slip)), ['customer'], slip)
    }
    assert.deepEqual(vocabulary.closest('elephant'), [])
  })

  test('counts slips, two swapped neighbours as one', () => {
    assert.equal(slips('needs', 'needs', 2), 0)
    assert.equal(slips('needs', 'nedes', 2), 1)
    assert.equal(slips('needs', 'need', 2), 1)
    assert.equal(slips('needs', 'xyz', 2), 3)
  })
})
