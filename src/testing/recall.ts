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

/** Tests whether a search for remembered words in `size` generated rubrics finds their descriptors. */
export function describeRecall(size: number, minSuggestions = 98): void {
  describe(`a search for remembered words in ${size} rubrics`, async () => {
    const family = linkFamily(madeUpContent(ofSize(size)))
    const index = await searchIndexOf(family)
    /** The index of the right descriptor among the hits, or Infinity if it is missing. */
    async function indexOf({ query, descriptor }: Memory): Promise<number> {
      const { hits } = await search(index, { query, filters: noFilters, limit: 7 })
      const hitIndex = hits.findIndex(({ url }) => url === to.descriptor(descriptor))
      return hitIndex === -1 ? Infinity : hitIndex
    }

    test('for a three-word phrase found in only one descriptor, always puts that descriptor first', async () => {
      const ranks = await Promise.all(perfectMemories(family, 30).map(indexOf))
      assert.deepEqual(new Set(ranks), new Set([0]))
    })

    test('for 60 queries with a slip, puts at least 51 of the descriptors first, and 55 in the top three', async () => {
      const memories = slipKinds.flatMap((kind) => imperfectMemories(family, kind, 15))
      const ranks = await Promise.all(memories.map(indexOf))
      const firstCount = ranks.filter((rank) => rank === 0).length
      const topThreeCount = ranks.filter((rank) => rank < 3).length
      assert.ok(firstCount >= 51, `${firstCount} first`)
      assert.ok(topThreeCount >= 55, `${topThreeCount} in the top three`)
    })

    test(`suggests the right word for a one-letter slip at least ${minSuggestions} times out of 100`, async () => {
      let rightCount = 0
      for (const { query, word } of misspellings(family, 100)) {
        const { suggestion } = await search(index, { query, filters: noFilters, limit: 1 })
        if (suggestion === word) rightCount++
      }
      assert.ok(rightCount >= minSuggestions, `${rightCount} right`)
    })
  })
}
