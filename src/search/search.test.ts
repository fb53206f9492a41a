import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readContent } from '../content/read.ts'
import { exampleContent } from '../testing/example-content.ts'
import { linkFamily } from '../rubric/family.ts'
import { exampleIndex } from './example.ts'
import { type Filters, search } from './search.ts'
import { noFilters } from './state.ts'

const { content } = await readContent('content')
const guide = {
  kind: 'guide',
  url: '/guides/reading/',
  labels: ['Reading'],
  text: 'A guide about customer alliances and rapport with customers.',
} as const
const index = await exampleIndex(linkFamily(content), [guide])

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
    assert.equal(hits[0]?.place.kind, 'official text')
    assert.ok(
      hits[0]?.place.kind === 'official text' && hits[0].place.labels[0]?.startsWith('Expected Performance Criteria'),
    )
  })

  test('customer alliances leads to the two descriptors that hold the phrase, then to the guide', async () => {
    const { hits, whole } = await ask('customer alliances')
    assert.equal(whole, 3)
    assert.deepEqual(
      hits.slice(0, 3).map(({ place }) => place.kind),
      ['descriptor', 'descriptor', 'guide'],
    )
  })

  test('words parted by a slash in the text are a phrase all the same', async () => {
    const [first] = await texts('complex controversial problems')
    assert.match(first ?? '', /define \[complex\]\/\[controversial problems\] and/)
  })

  test('a descriptor leads to its place', async () => {
    const { hits } = await ask('routine customer needs')
    assert.deepEqual(hits[0]?.place, {
      document: 13,
      kind: 'descriptor',
      careerPath: ['administrative-support', 'Administrative Support'],
      factor: ['customer-relations', 'Customer Relations'],
      level: ['level-i', 'Level I'],
      discriminator: ['customer-needs', 'Customer Needs'],
      anchor: 'customer-needs',
    })
  })

  test('a text is whole, whatever is marked in it', async () => {
    const { hits } = await ask('customers')
    const all = linkFamily(content).rubrics.flatMap(({ levels }) => levels.flatMap(({ descriptors }) => descriptors))
    for (const { place, text } of hits.filter((hit) => hit.place.kind === 'descriptor')) {
      assert.equal(text.map((piece) => piece.text).join(''), all[place.document]?.text)
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
    assert.ok(hits.slice(0, 6).every(({ place }) => place.kind === 'descriptor' && place.level[0] === 'level-iii'))
    const { hits: both, whole: three } = await ask('level iii administrative')
    assert.equal(three, 3)
    assert.ok(both[0]?.place.kind === 'descriptor' && both[0].place.careerPath[0] === 'administrative-support')
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
    const { total, counts } = await ask('  ')
    assert.equal(total, 0)
    assert.deepEqual(counts.careerPath, [12, 9])
  })
})

describe('filters', () => {
  test('list descriptors without a query', async () => {
    const { total, hits } = await ask('', { level: ['level-iv'] })
    assert.equal(total, 3)
    assert.ok(hits.every(({ place }) => place.kind === 'descriptor' && place.level[0] === 'level-iv'))
  })

  test('of several values are alternatives, of several facets conditions', async () => {
    const filters = { level: ['level-i', 'level-ii'], careerPath: ['administrative-support'] }
    const { total, counts } = await ask('', filters)
    assert.equal(total, 6)
    assert.deepEqual(counts.level, [3, 3, 3, 0])
    assert.deepEqual(counts.careerPath, [6, 6])
  })

  test('that name nothing narrow nothing', async () => {
    assert.equal((await ask('alliances', { factor: ['no-such-factor'] })).total, 3)
  })

  test('tell names apart that repeat', async () => {
    const { places } = await exampleIndex(linkFamily(exampleContent()))
    assert.deepEqual(places.facets.discriminator.names, ['Depth (Skill)', 'Scope', 'Depth (Care)'])
    assert.deepEqual(places.facets.discriminator.ids, ['skill.depth', 'skill.scope', 'care.depth'])
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
  const { places, textsOf } = await exampleIndex(family)
  const descriptors = family.rubrics.flatMap(({ levels }) => levels.flatMap((level) => level.descriptors))
  const texts = descriptors.filter(({ text }) => text !== null)
  assert.equal(places.descriptors, texts.length)
  for (const [document, { anchor, levelDescription, text }] of texts.entries()) {
    const place = places.placeOf(document)
    assert.ok(place.kind === 'descriptor')
    assert.deepEqual(
      [place.careerPath[0], place.factor[0], place.level[0], place.anchor],
      [levelDescription.rubric.careerPath.id, levelDescription.rubric.factor.id, levelDescription.level.id, anchor],
    )
    assert.deepEqual(await textsOf([document]), [text])
    assert.equal(places.facets.level.ids[places.facets.level.of[document] ?? -1], levelDescription.level.id)
  }
  assert.deepEqual(places.facets.careerPath.names, ['Arts (Career Path 1)', 'Crafts (Career Path 2, CR)'])
})

test('filters know where the other official texts stand', async () => {
  const content = exampleContent()
  content.rubrics[0]!.data.leadIns = { 'level-ii': 'In addition:' }
  const index = await exampleIndex(linkFamily(content))
  const total = async (filters: Partial<Filters>) =>
    (await search(index, { query: 'in addition', filters: { ...noFilters, ...filters }, limit: 5 })).total
  assert.equal(await total({ level: ['level-ii'], careerPath: ['crafts'], factor: ['skill'] }), 1)
  assert.equal(await total({ level: ['level-i'] }), 0)
  assert.equal(await total({ careerPath: ['arts'] }), 0)
})

test('a file that could not be had is asked for again', async () => {
  const { compileIndex } = await import('./compile.ts')
  const { openIndex } = await import('./index.ts')
  const files = compileIndex(linkFamily(content), [])
  let broken = true
  const opened = await openIndex(async (name) => {
    if (broken && name.startsWith('texts')) throw new Error('no network')
    return files.get(name)
  })
  await assert.rejects(search(opened, { query: 'alliances', filters: noFilters, limit: 5 }), /no network/)
  broken = false
  assert.equal((await search(opened, { query: 'alliances', filters: noFilters, limit: 5 })).total, 2)
})
