import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { linkFamily } from '../rubric/family.ts'
import { searchIndexOf } from '../testing/search-index.ts'
import type { GuideSection } from './records.ts'
import { search } from './search.ts'
import { noFilters } from './request-address.ts'

/** The texts found for a query among descriptors of one level and sections of guides, the best first. */
async function found(query: string, texts: readonly string[], sections: readonly GuideSection[] = []) {
  const discriminators = texts.map((_, place) => ({ id: `d${place}`, title: `D${place}` }))
  const criteria = { heading: 'Criteria', text: 'Other things.' }
  const family = linkFamily({
    careerPaths: [
      { id: 'p', file: '', data: { number: 1, title: 'P', levels: [{ id: 'level-i', title: 'Level I' }] } },
    ],
    factors: [
      { id: 'f', file: '', data: { number: 1, title: 'F', description: 'A.', criteria, note: 'B.', discriminators } },
    ],
    rubrics: [
      {
        id: 'p/f',
        file: '',
        data: { levels: { 'level-i': texts.map((text, place) => ({ discriminator: `d${place}`, text })) } },
      },
    ],
  })
  const index = await searchIndexOf(family, sections)
  const { hits, whole } = await search(index, { query, filters: noFilters, limit: 20 })
  return { texts: hits.map(({ text }) => text.map((piece) => piece.text).join('')), whole }
}

const guide = (text: string): GuideSection => ({ url: '/g/', labels: ['G'], text })

describe('what comes first', () => {
  test('is the phrase, then all words close together, then all words, then some of them', async () => {
    const filler = 'one two three four five six seven eight nine ten eleven'
    const ordered = [
      `Guides ${filler} resolve local problems.`,
      'Problems which local teams resolve.',
      `Resolve ${filler} problems and ${filler} those of local teams.`,
      'Resolve local matters.',
    ]
    const query = 'resolve local problems'
    const { texts, whole } = await found(query, ordered.toReversed())
    assert.deepEqual(texts, ordered)
    assert.equal(whole, 3)
  })

  test('among those that hold as much, is a descriptor before a guide, even where the guide has the words nearer', async () => {
    const scattered = 'Local matters of one and two and three and four and five and six problems.'
    const nearer = 'Local matters of one and two and three and four problems.'
    assert.deepEqual((await found('local problems ', [scattered], [guide(nearer)])).texts, [scattered, nearer])
  })

  test('is what holds more, even where it is a guide', async () => {
    const steps = [
      'Sees local problems.',
      'Problems that are local.',
      'Local matters of one and two and three and four problems.',
      'Sees problems.',
    ]
    for (const [place, less] of steps.entries()) {
      const more = steps[place - 1]
      if (more) assert.deepEqual((await found('local problems ', [less], [guide(more)])).texts, [more, less])
    }
  })

  test('is the very word before another form of it', async () => {
    const { texts, whole } = await found('coordinates teams ', ['Coordinating a team.', 'Coordinates teams.'])
    assert.deepEqual(texts, ['Coordinates teams.', 'Coordinating a team.'])
    assert.equal(whole, 2)
  })

  test('among those that hold some words, is the one that holds the rarer', async () => {
    const texts = ['Supports teams.', 'Supports offices.', 'Supports visitors.', 'Alliances of offices.']
    assert.equal((await found('supports alliances zzzz', texts)).texts[0], 'Alliances of offices.')
  })

  test('among those that hold the same words, is the one where they stand as in the query', async () => {
    const texts = ['Local needs of teams, now of offices: problems.', 'Sees local problems of teams.']
    assert.equal((await found('local zzzz problems', texts)).texts[0], 'Sees local problems of teams.')
  })
})

test('a word may stand in a label: the level that one means comes first', async () => {
  const { whole } = await found('problems level', ['Sees problems.'])
  assert.equal(whole, 1)
})
