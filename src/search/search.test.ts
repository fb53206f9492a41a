import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readContent } from '../content/read.ts'
import { exampleContent } from '../testing/example-content.ts'
import { linkFamily } from '../rubric/family.ts'
import { pagefindOf, searchIndexOf } from '../testing/search-index.ts'
import { openIndex } from './search-index.ts'
import { makeIndex } from './pagefind.ts'
import { recordsOf } from './records.ts'
import { type Filters, type FilterValue, search } from './search.ts'
import { routes } from '../routes/routes.ts'
import { noFilters } from './request-address.ts'

const to = routes('/')

const { content } = await readContent('content')
const guide = {
  url: '/guides/reading/',
  labels: ['Reading'],
  text: 'A guide about customer alliances and rapport with customers.',
} as const
const index = await searchIndexOf(linkFamily(content), [guide])

async function ask(query: string, filters: Partial<Filters> = {}, limit = 20) {
  return search(index, { query, filters: { ...noFilters, ...filters }, limit })
}
async function texts(query: string, filters: Partial<Filters> = {}) {
  const { hits } = await ask(query, filters)
  return hits.map(({ text }) => text.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join(''))
}

describe('searching the real content', () => {
  test('rapport leads to the criteria', async () => {
    const { hits } = await ask('rapport')
    assert.equal(hits[0]?.passage.kind, 'official text')
    assert.ok(
      hits[0]?.passage.kind === 'official text' &&
        hits[0].passage.labels[0]?.startsWith('Expected Performance Criteria'),
    )
  })

  test('customer alliances leads to the two descriptors that hold the phrase, then to the guide', async () => {
    const { hits, whole } = await ask('customer alliances')
    assert.equal(whole, 3)
    assert.deepEqual(
      hits.slice(0, 3).map(({ passage }) => passage.kind),
      ['descriptor', 'descriptor', 'guide'],
    )
  })

  test('words parted by a slash in the text are a phrase all the same', async () => {
    const [first] = await texts('complex controversial problems')
    assert.match(first ?? '', /define \[complex\]\/\[controversial problems\] and/)
  })

  test('a descriptor leads to its place', async () => {
    const { hits } = await ask('routine customer needs')
    assert.deepEqual(hits[0]?.passage, {
      kind: 'descriptor',
      url: '/paths/administrative-support/customer-relations/level-i/#customer-needs',
      labels: ['Customer Needs', 'Level I', 'Customer Relations', 'Administrative Support'],
    })
  })

  test('a text is whole, whatever is marked in it', async () => {
    const { hits } = await ask('customers')
    const all = linkFamily(content).rubrics.flatMap(({ levels }) => levels.flatMap(({ descriptors }) => descriptors))
    for (const { passage, text } of hits.filter((hit) => hit.passage.kind === 'descriptor')) {
      const descriptor = all.find((one) => to.descriptor(one) === passage.url)
      assert.equal(text.map((piece) => piece.text).join(''), descriptor?.text)
    }
  })

  test('other forms of a word are found, and while one types its beginning is enough', async () => {
    assert.match((await texts('alliance'))[0] ?? '', /\[alliances\]/)
    assert.match((await texts('customer allia'))[0] ?? '', /\[customer alliances\]/)
  })
})

describe('quotes', () => {
  test('mean the exact words in that order', async () => {
    assert.equal((await ask('"customer alliances"')).total, 3)
    assert.equal((await ask('"alliances customer"')).total, 0)
    assert.equal((await ask('"customer alliance"')).total, 0)
    assert.equal((await ask('“customer alliances”')).total, 3)
  })

  test('may hold a part of the query: the rest is only preferred', async () => {
    const { hits, whole, total } = await ask('"customer alliances" projects')
    assert.deepEqual({ whole, total }, { whole: 1, total: 1 + (total - whole) })
    assert.match(hits[0]?.text.map(({ text }) => text).join('') ?? '', /projects\/programs/)
    assert.equal((await ask('"customer alliances" level')).hits.length > 0, true)
  })
})

describe('names of places', () => {
  test('alone list what stands there, although no text holds them', async () => {
    const { hits, whole } = await ask('Level III')
    assert.equal(whole, 6)
    assert.ok(hits.slice(0, 6).every(({ passage }) => passage.url.includes('/level-iii/#')))
    const { hits: both, whole: three } = await ask('level iii administrative')
    assert.equal(three, 3)
    assert.ok(both[0]?.passage.url.startsWith('/paths/administrative-support/'))
  })
})

describe('words that are not there', () => {
  test('a slip offers the right word, and shows what that would find', async () => {
    const { suggestions, hits } = await ask('custmer alliances')
    assert.deepEqual(suggestions, ['customer alliances'])
    assert.match(hits[0]?.text.map(({ text }) => text).join('') ?? '', /customer alliances/)
  })

  test('where nothing holds all the words, what holds most comes first', async () => {
    const { whole, hits } = await ask('establishes customer zebras')
    assert.equal(whole, 0)
    assert.match(hits[0]?.text.map(({ text }) => text).join('') ?? '', /^Establishes customer/)
  })

  test('a short word is no slip for another', async () => {
    assert.equal((await ask('alt')).total, 0)
  })

  test('nonsense finds nothing and offers nothing', async () => {
    const { total, suggestions } = await ask('qqqqqqqq wwwwwwww')
    assert.deepEqual({ total, suggestions }, { total: 0, suggestions: [] })
  })

  test('an empty query without filters finds nothing, and counts what filters would list', async () => {
    const { total, values } = await ask('  ')
    assert.equal(total, 0)
    assert.deepEqual(countsIn(values.careerPath), [12, 9])
  })
})

const countsIn = (values: readonly FilterValue[]) => values.map(({ count }) => count)

describe('filters', () => {
  test('list descriptors without a query', async () => {
    const { total, hits } = await ask('', { level: ['level-iv'] })
    assert.equal(total, 3)
    assert.ok(hits.every(({ passage }) => passage.url.includes('/level-iv/#')))
  })

  test('of several values are alternatives, of several facets conditions', async () => {
    const filters = { level: ['level-i', 'level-ii'], careerPath: ['administrative-support'] }
    const { total, values } = await ask('', filters)
    assert.equal(total, 6)
    assert.deepEqual(countsIn(values.level), [3, 3, 3, 0])
    assert.deepEqual(countsIn(values.careerPath), [6, 6])
  })

  test('that name nothing narrow nothing', async () => {
    assert.equal((await ask('alliances', { factor: ['no-such-factor'] })).total, 3)
  })

  test('tell names apart that repeat', async () => {
    const { passages } = await searchIndexOf(linkFamily(exampleContent()))
    assert.deepEqual(passages.facets.discriminator.names, ['Depth (Skill)', 'Scope', 'Depth (Care)'])
    assert.deepEqual(passages.facets.discriminator.ids, ['skill.depth', 'skill.scope', 'care.depth'])
  })
})

test('every document of the index stands where its descriptor stands, holes, strays and missing levels included', async () => {
  const content = exampleContent()
  const [crafts, arts] = content.careerPaths
  crafts!.data.code = 'CR'
  arts!.data.levels.push({ id: 'very-high', title: 'Very High', beyond: true })
  arts!.data.levels.push({ id: 'exceptional', title: 'Exceptional', beyond: true })
  content.rubrics[1]!.data.levels['exceptional'] = [{ discriminator: null, text: 'Draws for all.' }]
  const family = linkFamily(content)
  const { passages, textsOf } = await searchIndexOf(family)
  const descriptors = family.rubrics.flatMap(({ levels }) => levels.flatMap((level) => level.descriptors))
  const texts = descriptors.filter(({ text }) => text !== null)
  assert.equal(passages.descriptors, texts.length)
  const all = Array.from({ length: passages.count }, (_, passage) => passage)
  for (const descriptor of texts) {
    const found = all.filter((passage) => passages.passageOf(passage).url === to.descriptor(descriptor))
    assert.equal(found.length, 1)
    assert.deepEqual(await textsOf(found), [descriptor.text])
    const { ids, of } = passages.facets.level
    assert.equal(ids[of[found[0] ?? -1] ?? -1], descriptor.levelDescription.level.id)
  }
  assert.deepEqual(passages.facets.careerPath.names, ['Career Path 1, Arts', 'Career Path 2 (CR), Crafts'])
})

test('filters know where the other official texts stand', async () => {
  const content = exampleContent()
  content.rubrics[0]!.data.leadIns = { 'level-ii': 'In addition:' }
  const index = await searchIndexOf(linkFamily(content))
  const total = async (filters: Partial<Filters>) =>
    (await search(index, { query: 'in addition', filters: { ...noFilters, ...filters }, limit: 5 })).total
  assert.equal(await total({ level: ['level-ii'], careerPath: ['crafts'], factor: ['skill'] }), 1)
  assert.equal(await total({ level: ['level-i'] }), 0)
  assert.equal(await total({ careerPath: ['arts'] }), 0)
})

test('the other official texts are found in their places: each factor’s, a rubric’s own, lead-ins, scores', async () => {
  const content = exampleContent()
  const [crafts] = content.careerPaths
  crafts!.data.levels[1]!.scores = 'Score Range 34 – 66'
  content.factors[1]!.data.supervisors = { heading: 'Supervisors Only', text: 'Is fair.' }
  content.rubrics[0]!.data.leadIns = { 'level-ii': 'In addition:' }
  const { passages, textsOf } = await searchIndexOf(linkFamily(content))
  const all = Array.from({ length: passages.count }, (_, passage) => passage)
  const others = all.filter((passage) => passages.kindOf(passage) === 'official text')
  const texts = await textsOf(others)
  const described = (text: string) => {
    const { url, labels } = passages.passageOf(others[texts.indexOf(text)] ?? -1)
    return [url, ...labels]
  }
  assert.deepEqual(described('Is fair.'), ['/factors/care/', 'Supervisors Only', 'Care'])
  assert.deepEqual(described('In addition:'), [
    '/paths/crafts/skill/level-ii/#_lead-in',
    'Lead-in',
    'Level II',
    'Skill',
    'Crafts',
  ])
  assert.deepEqual(described('Score Range 34 – 66'), ['/paths/crafts/level-ii/', 'Scores', 'Level II', 'Crafts'])
  const ofSkill = others.filter((passage) => passages.passageOf(passage).url === '/factors/skill/')
  assert.equal(ofSkill.length, 3)
  const own = others.filter((passage) => /^.paths.arts.skill.$/.test(passages.passageOf(passage).url))
  assert.deepEqual(await textsOf(own), ['Descriptors are taken together.'])
})

describe('names of pages', () => {
  const pages = async (query: string) => (await ask(query)).pages.map(({ url }) => url)
  const atLevelIII = ['technical-management-support', 'administrative-support']

  test('lead to levels, however the number is written', async () => {
    for (const query of ['level 3', 'level three', 'Level III', 'III']) {
      assert.deepEqual(await pages(query), atLevelIII.map((id) => `/paths/${id}/level-iii/`)) // prettier-ignore
    }
    assert.deepEqual(await pages('Administrative Support level 2'), ['/paths/administrative-support/level-ii/'])
    assert.deepEqual(await pages('level 4 administrative support'), [])
  })

  test('lead to a level of the factor whose discriminator is named, whose descriptors come first', async () => {
    const { pages, hits } = await ask('level 3 customer needs')
    const levels = atLevelIII.map((id) => `/paths/${id}/customer-relations/level-iii/`)
    assert.deepEqual(
      pages.map(({ url }) => url),
      levels,
    )
    assert.deepEqual(
      hits.slice(0, 2).map(({ passage }) => passage.url),
      levels.map((url) => `${url}#customer-needs`),
    )
  })

  test('lead to what a next level asks, by both levels or by the lower one', async () => {
    const fromII = atLevelIII.map((id) => `/paths/${id}/level-ii/next/`)
    for (const query of [
      'what changes from level II to III',
      'level 2 to level 3',
      'II to III',
      'from two to three',
      'what Level III asks beyond Level II',
      'next level after level 2',
    ])
      assert.deepEqual(await pages(query), fromII, query)
    assert.deepEqual(await pages('Administrative Support I to II'), ['/paths/administrative-support/level-i/next/'])
    for (const query of ['level 1 to 3', 'next level', 'from to', 'next level after level 4'])
      assert.deepEqual(await pages(query), [], query)
  })

  test('lead to factors, rubrics, discriminators and the other pages', async () => {
    assert.deepEqual(await pages('customer relations'), ['/factors/customer-relations/'])
    assert.deepEqual(await pages('customer relations career path 3'), [
      '/paths/administrative-support/customer-relations/',
    ])
    assert.deepEqual(await pages('customer needs'), ['/factors/customer-relations/customer-needs/'])
    assert.deepEqual(await pages('compare'), ['/compare/'])
    assert.deepEqual(await pages('factor 3'), ['/factors/customer-relations/'])
  })

  test('are all that is in a query: a word more, and it is no name', async () => {
    for (const query of ['customer', 'customer relations alliances', '"level 3"', 'two levels', ''])
      assert.deepEqual(await pages(query), [])
  })
})

describe('how a word is written', () => {
  test('with or without hyphen, with or without comma, in a script without spaces', async () => {
    const content = exampleContent()
    const [descriptor] = content.rubrics[0]!.data.levels['level-i'] ?? []
    Object.assign(descriptor!, { text: 'Solves 1,000 non-routine matters: 複雑な問題を解決する。' })
    const index = await searchIndexOf(linkFamily(content))
    const urls = async (query: string) => {
      const { hits, whole } = await search(index, { query, filters: noFilters, limit: 5 })
      return [whole, hits[0]?.text.map((piece) => piece.text).join('')]
    }
    for (const query of [
      'nonroutine',
      'non-routine',
      'non routine',
      '1000',
      '1,000',
      '問題',
      '複雑な問題',
      '"1000 non-routine"',
    ])
      assert.deepEqual(await urls(query), [1, 'Solves 1,000 non-routine matters: 複雑な問題を解決する。'], query)
  })

  test('in letters that are compared as others', async () => {
    const content = exampleContent()
    const [descriptor] = content.rubrics[0]!.data.levels['level-i'] ?? []
    Object.assign(descriptor!, { text: '𝒜stral résumés, ﬁled zero\u200Bwidth.' })
    const index = await searchIndexOf(linkFamily(content))
    for (const query of [
      'astral',
      '𝒜stral',
      'resumes',
      'résumés',
      'filed',
      'ﬁled',
      'zerowidth',
      '"astral resumes filed"',
    ]) {
      const { whole } = await search(index, { query, filters: noFilters, limit: 5 })
      assert.equal(whole, 1, query)
    }
  })

  test('a word that only begins like one that is there offers that', async () => {
    assert.deepEqual((await ask('teamwork')).suggestions, ['team'])
  })
})

test('what filters hide is counted', async () => {
  const { total, unfiltered } = await ask('projects programs', { careerPath: ['administrative-support'] })
  assert.deepEqual({ total, unfiltered }, { total: 0, unfiltered: 2 })
})

test('a part of the index that could not be had is said, and asked for again', async () => {
  const records = recordsOf(linkFamily(content), [], [])
  const files = new Map((await makeIndex(records)).files)
  const chunks = [...files].filter(([name]) => name.startsWith('index/'))
  for (const [name] of chunks) files.delete(name)
  const opened = await openIndex(await pagefindOf(files), records.catalog)
  const request = { query: 'alliances', filters: noFilters, limit: 5 }
  const { error } = console
  console.error = () => undefined
  try {
    await assert.rejects(search(opened, request), /lacks/)
  } finally {
    console.error = error
  }
  for (const [name, file] of chunks) files.set(name, file)
  assert.equal((await search(opened, request)).total, 2)
})

test('a text that would not stand in the index letter for letter is refused', async () => {
  const content = exampleContent()
  Object.assign(content.rubrics[0]!.data.levels['level-i']![0]!, { text: 'A \uFDD0 mark of our own.' })
  await assert.rejects(makeIndex(recordsOf(linkFamily(content), [], [])), /letter for letter/)
})
