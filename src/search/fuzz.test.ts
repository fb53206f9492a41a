import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeUpContent, ofSize } from '../testing/made-up.ts'
import { randomFrom } from '../testing/random.ts'
import { exampleContent } from '../testing/example-content.ts'
import { linkFamily } from '../rubric/family.ts'
import { tokensOf } from '../rubric/token.ts'
import { searchIndexOf } from '../testing/search-index.ts'
import { anyAddress, anyWords } from '../testing/any-address.ts'
import { facets } from './facets.ts'
import { mostTerms, termsOf } from './query.ts'
import { search } from './search.ts'
import { addressOf, most, pageSize, requestFrom } from './request-address.ts'

const count = 5_000

test(`${count} addresses are each a request, and the request’s own address is the same request`, () => {
  const random = randomFrom(11)
  for (let turn = 0; turn < count; turn++) {
    const address = anyAddress(random)
    const request = requestFrom(address)
    assert.equal(typeof request.query, 'string')
    assert.ok(request.query.length <= most.characters)
    assert.ok(request.limit >= pageSize && request.limit <= most.hits && request.limit % pageSize === 0, address)
    for (const facet of facets) {
      assert.equal(new Set(request.filters[facet]).size, request.filters[facet].length)
      assert.ok(request.filters[facet].length <= most.ids)
    }
    assert.deepEqual(requestFrom(addressOf(request)), request, address)
  }
})

test('an address that asks for more than a page can hold gets what it can', () => {
  const ids = Array.from({ length: 5_000 }, (_, place) => `level=${place}`).join('&')
  const { query, filters, limit } = requestFrom(`q=${'😀'.repeat(100_000)}&${ids}&show=9007199254740991`)
  assert.deepEqual([query.length, filters.level.length, limit], [most.characters, most.ids, most.hits])
})

test(`${count} queries are read as words that stand in them, at most ${mostTerms}`, () => {
  const random = randomFrom(12)
  for (let turn = 0; turn < count; turn++) {
    const query = anyWords(random)
    const terms = termsOf(query, { isName: () => false, partsOf: () => undefined })
    assert.ok(terms.length <= mostTerms)
    for (const { word, start, end, open, exact, phrase } of terms) {
      assert.deepEqual(
        tokensOf(query.slice(start, end)).map((token) => token.word),
        [word],
      )
      assert.ok(!open || end === query.length)
      assert.equal(exact, Number.isInteger(phrase))
    }
  }
})

for (const [name, content, times] of [
  ['small', exampleContent(), 2_000],
  ['generated', madeUpContent(ofSize(30)), 500],
] as const) {
  test(`${times} requests of ${name} content are answered, every text to the letter`, async () => {
    const family = linkFamily(content)
    const texts = new Set(
      family.rubrics.flatMap(({ levels }) => levels.flatMap(({ descriptors }) => descriptors.map(({ text }) => text))),
    )
    const index = await searchIndexOf(family)
    const random = randomFrom(13)
    for (let turn = 0; turn < times; turn++) {
      const request = requestFrom(anyAddress(random))
      const { total, whole, hits, values, suggestions } = await search(index, request)
      assert.ok(whole <= total && hits.length === Math.min(total, request.limit), JSON.stringify(request))
      for (const { passage, text } of hits) {
        const shown = text.map((piece) => piece.text).join('')
        assert.ok(shown)
        if (passage.kind === 'descriptor') assert.ok(texts.has(shown), shown)
      }
      for (const facet of facets)
        assert.ok(values[facet].every(({ count: one }) => one >= 0 && one <= index.passages.count))
      assert.ok(suggestions.length <= 3)
    }
  })
}
