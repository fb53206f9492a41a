import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { madeUpContent, ofSize } from './made-up.ts'
import { imperfectMemories, type Memory, misspellings, perfectMemories, slipKinds } from './memory.ts'
import { linkFamily } from '../rubric/family.ts'
import { routes } from '../routes/routes.ts'
import { searchIndexOf } from './search-index.ts'
import { search } from '../search/search.ts'
import { noFilters } from '../search/facets.ts'

const to = routes('/')

/** Tests what a search in `size` generated rubrics finds for the words that people remember. */
export function describeRecall(size: number, minSuggestions = 98): void {
  describe(`a search in ${size} rubrics for what people remember`, async () => {
    const family = linkFamily(madeUpContent(ofSize(size)))
    const index = await searchIndexOf(family)
    /** The place of the right descriptor among the hits, from 0. Infinity if it is missing. */
    async function placeOf({ query, descriptor }: Memory): Promise<number> {
      const { hits } = await search(index, { query, filters: noFilters, limit: 7 })
      const place = hits.findIndex(({ url }) => url === to.descriptor(descriptor))
      return place === -1 ? Infinity : place
    }

    test('puts the only descriptor with a phrase of three words first, 30 times of 30', async () => {
      const places = await Promise.all(perfectMemories(family, 30).map(placeOf))
      assert.deepEqual(new Set(places), new Set([0]))
    })

    test('puts it first for four words with one slip at least 51 times of 60, in the first three 55 times', async () => {
      const memories = slipKinds.flatMap((kind) => imperfectMemories(family, kind, 15))
      const places = await Promise.all(memories.map(placeOf))
      const first = places.filter((place) => place === 0).length
      const firstThree = places.filter((place) => place < 3).length
      assert.ok(first >= 51, `${first} first`)
      assert.ok(firstThree >= 55, `${firstThree} in the first three`)
    })

    test(`suggests the right word for a slip in one letter at least ${minSuggestions} times of 100`, async () => {
      let right = 0
      for (const { query, word } of misspellings(family, 100)) {
        const { suggestion } = await search(index, { query, filters: noFilters, limit: 1 })
        if (suggestion === word) right++
      }
      assert.ok(right >= minSuggestions, `${right} right`)
    })
  })
}
