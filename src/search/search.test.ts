import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readGuides } from '../content/guides.ts'
import { readContent } from '../content/read.ts'
import { editionOf } from '../rubric/edition.ts'
import { linkFamily } from '../rubric/family.ts'
import { routes } from '../routes/routes.ts'
import { anyAddress } from '../testing/any-address.ts'
import { exampleContent } from '../testing/example-content.ts'
import { randomFrom } from '../testing/random.ts'
import { openFiles, searchIndexOf } from '../testing/search-index.ts'
import { type Filters, noFilters } from './facets.ts'
import { buildIndex } from './pagefind.ts'
import { recordsOf } from './records.ts'
import { requestFrom } from './request-address.ts'
import { type Hit, search } from './search.ts'
import type { SearchIndex } from './search-index.ts'

const to = routes('/')
const { content } = await readContent('content')
const { guides } = await readGuides('content')
const family = linkFamily(content)
const realIndex = await searchIndexOf(family, guides)

async function ask(query: string, filters: Partial<Filters> = {}, index: SearchIndex = realIndex, limit = 20) {
  return search(index, { query, filters: { ...noFilters, ...filters }, limit }, true)
}
const textOf = ({ text }: Hit) => text.map((piece) => piece.text).join('')
const markedTextOf = ({ text }: Hit) => text.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('')
const urlsFor = async (query: string) => (await ask(query)).hits.map(({ url }) => url)

const careerPath2 = '/paths/technical-management-support/'
const careerPath3 = '/paths/administrative-support/'

describe('a search of the real content', () => {
  for (const [query, url] of [
    ['complex controversial problems', `${careerPath2}customer-relations/level-iv/#customer-interaction-level`],
    ['contraversial problems', `${careerPath2}customer-relations/level-iv/#customer-interaction-level`],
    ['complicated controversial issues', `${careerPath2}customer-relations/level-iv/#customer-interaction-level`],
    ['"anticipates and fulfills"', `${careerPath2}customer-relations/level-iv/#customer-needs`],
    ['“anticipates and fulfills” projects', `${careerPath2}customer-relations/level-iv/#customer-needs`],
    ['customer needs to projects', `${careerPath2}customer-relations/level-iv/#customer-needs`],
    ['routine customer needs', `${careerPath3}customer-relations/level-i/#customer-needs`],
    ['level 3 customer needs', `${careerPath2}customer-relations/level-iii/#customer-needs`],
    ['nonroutine problems', `${careerPath3}customer-relations/level-iii/#customer-interaction-level`],
    ['non-routine problems', `${careerPath3}customer-relations/level-iii/#customer-interaction-level`],
    ['non routine problems', `${careerPath3}customer-relations/level-iii/#customer-interaction-level`],
    ['rapport', to.text('/factors/customer-relations/', 'criteria')],
    ['level four technical management', `${careerPath2}customer-relations/level-iv/`],
    ['administrative support level 2', `${careerPath3}customer-relations/level-ii/`],
    ['Administrative Support I to II', `${careerPath3}customer-relations/level-i/#_changes`],
    ['customer relations', '/factors/customer-relations/'],
    ['factor 3', '/factors/customer-relations/'],
    ['career path 3', careerPath3],
    ['customer needs', '/factors/customer-relations/customer-needs/'],
    ['breadth of influence', '/factors/customer-relations/breadth-of-influence/'],
    ['glossary', '/guides/glossary/'],
    ['discriminator', '/guides/glossary/#discriminator'],
    ['descriptor', '/guides/glossary/#descriptor'],
    ['rubric', '/guides/glossary/#rubric'],
    ['career path', '/guides/glossary/#career-path'],
    ['compare', '/compare/'],
    ['data', '/data/'],
  ] as const)
    test(`ranks ${url} first for “${query}”`, async () => assert.equal((await urlsFor(query))[0], url))

  test('finds and suggests nothing for thirty everyday words that the content lacks', async () => {
    const words =
      'x role risk boss phone code hire pay bonus insurance salary vacation laptop budget skill grade hobby remote ' +
      'holiday contract password office lunch parking travel schedule union pension overtime goal elephant'
    for (const word of words.split(' ')) {
      for (const query of [word, `${word} `]) {
        const { total, suggestion } = await ask(query)
        assert.deepEqual([query, total, suggestion], [query, 0, undefined])
      }
    }
  })

  test('finds levels by number, and a “What changes” page by the number of either level', async () => {
    const pagesAt = (place: string) => [careerPath2, careerPath3].map((path) => `${path}customer-relations/${place}`)
    for (const query of ['level 3', 'level three', 'Level III'])
      assert.deepEqual((await urlsFor(query)).slice(0, 2), pagesAt('level-iii/'), query)
    for (const query of ['what changes from level II to III', 'level 2 to level 3', 'next level 2'])
      assert.deepEqual((await urlsFor(query)).slice(0, 2), pagesAt('level-ii/#_changes'), query)
    assert.equal((await urlsFor('next level')).filter((url) => url.endsWith('#_changes')).length, 5)
  })

  test('matches a quoted phrase exactly, in straight or curly quotes, even without a closing quote', async () => {
    for (const query of ['"customer alliances"', '“customer alliances”', '"Customer alliances'])
      assert.equal((await ask(query)).total, 2, query)
    const misses = ['"anticipate and fulfill"', '"alliances customer"', '"customer alliance"']
    for (const query of [...misses, '"customer alliances" "rapport"']) assert.equal((await ask(query)).total, 0, query)
  })

  test('ranks hits with all words first, and matches other word forms and an unfinished last word', async () => {
    const { total, whole, hits } = await ask('establishes customer zebras')
    assert.deepEqual([total > 0, whole], [true, 0])
    assert.match(markedTextOf(hits[0]!), /^\[Establishes customer\]/)
    assert.match(markedTextOf((await ask('alliance')).hits[0]!), /\[alliances\]/)
    assert.match(markedTextOf((await ask('customer allia')).hits[0]!), /\[customer alliances\]/)
    assert.deepEqual(await urlsFor('zebra customer'), await urlsFor('customer'))
    const [hit] = (await ask('complex controversial problems')).hits
    assert.match(markedTextOf(hit!), /\[complex\]\/\[controversial problems\]/)
  })

  test('returns each hit’s full text, path and kind', async () => {
    const descriptors = family.rubrics.flatMap(({ levels }) => levels.flatMap((level) => level.descriptors))
    for (const hit of (await ask('customers', {}, realIndex, 100)).hits.filter(({ kind }) => kind === 'Descriptor'))
      assert.equal(textOf(hit), descriptors.find((descriptor) => to.descriptor(descriptor) === hit.url)?.text)
    const [hit] = (await ask('routine customer needs')).hits
    assert.equal(hit?.path.join(' › '), 'Administrative Support › Customer Relations › Level I › Customer Needs')
    assert.deepEqual([hit?.kind, (await ask('glossary')).hits[0]?.kind], ['Descriptor', 'Guide'])
  })

  test('suggests a similar official word for an unknown word, unless the unknown word is short or quoted', async () => {
    for (const [query, suggestion] of [
      ['custmer alliances', 'customer alliances'],
      ['contraversial', 'controversial'],
      ['cusotmers', 'customers'],
      ['organise', 'organizes'],
      ['comlpex contraversial', 'complex controversial'],
      ['meat', undefined],
      ['ustomer', undefined],
      ['contsx', undefined],
      ['glosary', undefined],
      ['"custmer"', undefined],
    ] as const)
      assert.equal((await ask(query)).suggestion, suggestion, query)
  })

  test('combines the values of a facet with OR and facets with AND, and counts records for each value', async () => {
    const counts = async (query: string, filters: Partial<Filters> = {}) => {
      const { total, unfiltered, values } = await ask(query, filters)
      const [careerPath, level] = [values?.careerPath, values?.level].map((facet) => facet?.map(({ count }) => count))
      return { total, unfiltered, careerPath, level }
    }
    assert.partialDeepStrictEqual(await counts(''), { total: 0, careerPath: [12, 9], level: [6, 6, 6, 3] })
    const careerPath = ['administrative-support']
    const filteredCounts = await counts('', { level: ['level-i', 'level-ii'], careerPath })
    assert.partialDeepStrictEqual(filteredCounts, { total: 6, careerPath: [6, 6], level: [3, 3, 3, 0] })
    const noResults = { total: 0, unfiltered: 2, careerPath: [2, 0] }
    assert.partialDeepStrictEqual(await counts('projects programs', { careerPath }), noResults)
    assert.equal((await ask('alliances', { factor: ['no-such-factor'] })).total, 2)
    assert.deepEqual(
      (await ask('', { kind: ['rubric'] })).hits.map(({ url }) => url),
      [`${careerPath2}customer-relations/`, `${careerPath3}customer-relations/`],
    )
    const { values } = await ask('')
    assert.deepEqual(
      values?.careerPath.map(({ name }) => name),
      ['Career Path 2, Technical Management Support', 'Career Path 3, Administrative Support'],
    )
    assert.deepEqual(values?.discriminator[1], {
      id: 'customer-relations.customer-needs',
      name: 'Customer Needs (Customer Relations)',
      count: 7,
    })
  })
})

describe('a search of example content', () => {
  test('finds levels by their career path’s code in any common spelling', async () => {
    const content = exampleContent()
    content.careerPaths[0]!.data.code = 'NH'
    const index = await searchIndexOf(linkFamily(content))
    for (const query of ['NH-III', 'NH III', 'NH-03', 'NH03', 'nh3', 'NH 3']) {
      const { hits } = await ask(query, {}, index)
      assert.equal(hits[0]?.url, '/paths/crafts/skill/level-iii/', query)
    }
    assert.equal((await ask('NH tools', {}, index)).whole, 3)
  })

  test('finds all official wording, including lead-ins, scores and descriptors without discriminators', async () => {
    const content = exampleContent()
    const [crafts] = content.careerPaths
    crafts!.data.levels[1]!.scores = 'Score Range 34 – 66'
    content.factors[1]!.data.supervisors = { heading: 'Supervisors Only', text: 'Is fair.' }
    content.rubrics[0]!.data.leadIns = { 'level-ii': 'In addition:' }
    const index = await searchIndexOf(linkFamily(content))
    for (const [query, url, path] of [
      ['fair', to.text('/factors/care/', 'supervisors'), 'Care › Supervisors Only'],
      ['in addition', '/paths/crafts/skill/level-ii/#_lead-in', 'Crafts › Skill › Level II › Lead-in'],
      ['score range 34', '/paths/crafts/skill/level-ii/', 'Crafts › Level II'],
      ['taken together', to.text('/paths/arts/skill/', 'note'), 'Arts › Skill › Note'],
      [
        'known for it',
        '/paths/crafts/skill/level-iii/#descriptor.is-known-for-it',
        'Crafts › Skill › Level III › Descriptor 2',
      ],
    ] as const) {
      const [hit] = (await ask(query, {}, index)).hits
      assert.deepEqual([hit?.url, hit?.path.join(' › ')], [url, path], query)
    }
    const names = (await ask('', {}, index)).values?.discriminator.map(({ name }) => name)
    assert.deepEqual(names, ['Depth (Skill)', 'Scope (Skill)', 'Depth (Care)'])
  })

  test('ignores hyphens, commas and accents, and finds words in scripts without spaces', async () => {
    const content = exampleContent()
    const [first, second] = content.rubrics[0]!.data.levels['level-i'] ?? []
    first!.text = 'Solves 1,000 non-routine matters in co‑operation: 複雑な問題を解決する。 '
    second!.text = '𝒜stral résumés, ﬁled zero\u200Bwidth; _weight_ <b>bold</b>\n |  &amp;'
    const index = await searchIndexOf(linkFamily(content))
    const numbers =
      'nonroutine, non-routine, non routine, cooperation, co-operation, co‑operation, 1000, 1,000, 問題, 複雑な問題, "1000 non-routine"'
    const letters = 'astral, 𝒜stral, resumes, résumés, filed, ﬁled, zerowidth, "astral resumes filed", weight, bold'
    for (const [queries, { text }] of [
      [numbers, first!],
      [letters, second!],
    ] as const) {
      // prettier-ignore
      for (const query of queries.split(', ')) {
        const { whole, hits } = await ask(query, {}, index)
        assert.deepEqual([query, whole, textOf(hits[0]!)], [query, 1, text])
      }
    }
  })

  test('merges editions, ranks the page’s own edition first, and links each hit to its edition', async () => {
    const filesOf = async (id: string) => {
      const edition = editionOf(id, { title: `Edition of ${id}` })
      return (await buildIndex(recordsOf({ family: linkFamily(exampleContent()), guides: [], edition }))).files
    }
    const index = await openFiles(await filesOf('2017'), new Map([['/editions/2014/', await filesOf('2014')]]))
    const descriptorsIn = async (filters: Partial<Filters>) => {
      const { hits } = await ask('draws alone', filters, index)
      return hits.filter(({ text }) => text.length).map(({ url, edition }) => [edition?.name, url])
    }
    const currentHit = ['Edition of 2017', '/paths/arts/skill/level-i/#scope']
    const earlierHit = ['Edition of 2014', '/editions/2014/paths/arts/skill/level-i/#scope']
    assert.deepEqual((await descriptorsIn({})).slice(0, 2), [currentHit, earlierHit])
    assert.deepEqual((await descriptorsIn({ edition: ['2014'] }))[0], earlierHit)
    assert.deepEqual(
      (await ask('', {}, index)).values?.careerPath.map(({ count }) => count),
      [12, 12],
    )
  })
})

describe('search errors and edge cases', () => {
  test('rejects if part of the index is unavailable, and retries on the next search', async () => {
    const { files } = await buildIndex(recordsOf({ family, guides: [], edition: null }))
    for (const [part, query] of [
      ['index/', 'alliances'],
      ['index/', 'allia'],
      ['fragment/', 'alliances'],
      ['filter/', ''],
    ] as const) {
      const availableFiles = new Map(files)
      const index = await openFiles(availableFiles)
      for (const name of files.keys()) if (name.startsWith(part)) availableFiles.delete(name)
      const { error } = console
      console.error = () => undefined
      await assert.rejects(ask(query, {}, index), /lacks|404/, part)
      console.error = error
      for (const [name, file] of files) availableFiles.set(name, file)
      assert.equal((await ask(query, {}, index)).total, query ? 2 : 0)
    }
  })

  test('rejects an index with a missing record or altered text', async () => {
    const records = recordsOf({ family, guides: [], edition: null })
    const copy = { ...records.find(({ kind }) => kind === 'Descriptor')!, text: 'Another text at the same address.' }
    await assert.rejects(buildIndex([...records, copy]), /letter for letter/)
    const instruction = { ...copy, url: '/other/', text: '___PAGEFIND_WEIGHT___9 is what Pagefind reads as an order.' }
    await assert.rejects(buildIndex([instruction]), /letter for letter/)
  })

  test('handles any request, and returns the text of every hit letter for letter', async () => {
    const texts = new Set(recordsOf({ family, guides, edition: null }).map(({ text = '' }) => text))
    const random = randomFrom(13)
    for (let turn = 0; turn < 500; turn++) {
      const request = requestFrom(anyAddress(random))
      const { total, whole, hits } = await search(realIndex, request)
      assert.ok(whole <= total && hits.length === Math.min(total, request.limit), JSON.stringify(request))
      for (const hit of hits) assert.ok(texts.has(textOf(hit)), textOf(hit))
    }
  })
})
