import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkFamily } from '../rubric/family.ts'
import { exampleContent } from '../testing/example-content.ts'
import { searchIndexOf } from '../testing/search-index.ts'
import { mergedAnswer } from './editions.ts'
import { noFilters } from './request-address.ts'
import { search } from './search.ts'

test('finds of a later edition come first, each with its edition; values of one id are one', async () => {
  const before = exampleContent()
  before.careerPaths[0]!.data.title = 'Fine Arts'
  const edition = { id: '2014', title: 'Edition of 2014', home: '/editions/2014/' }
  const request = { query: 'draws', filters: noFilters, limit: 3 }
  const ask = async (content: typeof before) => search(await searchIndexOf(linkFamily(content)), request)
  const [now, then] = [await ask(exampleContent()), await ask(before)]
  assert.ok(now.total > 0)
  const both = mergedAnswer(
    [
      { edition: undefined, answer: now },
      { edition, answer: then },
    ],
    request.limit,
  )
  assert.deepEqual([both.total, both.whole], [now.total + then.total, now.whole + then.whole])
  assert.deepEqual(
    both.hits.map(({ passage }) => passage.edition?.id),
    [...now.hits.map(() => undefined), ...then.hits.map(() => '2014')].slice(0, 3),
  )
  const [first, ...others] = both.values.careerPath
  assert.match(first?.name ?? '', /Arts/)
  assert.doesNotMatch(first?.name ?? '', /Fine/)
  assert.equal(first?.count, 2 * (now.values.careerPath[0]?.count ?? 0))
  assert.equal(others.length, now.values.careerPath.length - 1)
})
