import assert from 'node:assert/strict'
import { test } from 'node:test'
import { integrityProblems } from '../rubric/integrity.ts'
import type { Content } from '../rubric/content.ts'
import { contentOf } from './content.ts'
import type { SourceDocument } from './document.ts'
import { example, parsed, realDocuments, realText } from '../testing/example-document.ts'

const nothing: Content = { careerPaths: [], factors: [], rubrics: [] }
const documentFile = (file: string, text: string) => ({ file, line: 3, careerPathLine: 1, document: parsed(text) })

function made(texts: Record<string, string>, existing = nothing): Content {
  const result = contentOf(
    Object.entries(texts).map(([file, text]) => documentFile(file, text)),
    existing,
  )
  assert.ok('content' in result)
  return result.content
}

function wrongs(texts: Record<string, string>, existing = nothing): string[] {
  const documents = Object.entries(texts).map(([file, text]) => documentFile(file, text))
  const result = contentOf(documents, existing)
  return 'problems' in result ? result.problems.map(({ file, wrong }) => `${file}: ${wrong}`) : []
}

/** The example for another career path with the same factor. */
const other = example.replace('PATH 2', 'PATH 3').replace('OFFICE', 'FIELD')

test('the two real documents make two rubrics of one factor, complete in themselves', () => {
  const content = made(Object.fromEntries(realDocuments.map((id) => [id, realText(id)])))
  assert.deepEqual(
    content.careerPaths.map(({ id, data }) => [id, data.levels.length]),
    [
      ['technical-management-support', 4],
      ['administrative-support', 3],
    ],
  )
  assert.deepEqual(
    content.factors.map(({ id }) => id),
    ['customer-relations'],
  )
  assert.deepEqual(content.rubrics.map(({ id }) => id).toSorted(), realDocuments)
  for (const { data } of content.rubrics) assert.deepEqual(Object.keys(data), ['levels'])
  assert.deepEqual(integrityProblems(content), [])
})

test('a document is content by ids', () => {
  const { careerPaths, factors, rubrics } = made({ 'a.txt': example })
  assert.deepEqual(careerPaths[0], {
    id: 'office-support',
    file: 'a.txt',
    data: {
      number: 2,
      title: 'Office Support',
      levels: [
        { id: 'level-i', title: 'Level I' },
        { id: 'level-ii', title: 'Level II' },
      ],
    },
  })
  assert.deepEqual(factors[0]?.data.discriminators, [
    { id: 'teams', title: 'Teams' },
    { id: 'growth', title: 'Growth' },
  ])
  assert.deepEqual(rubrics[0]?.id, 'office-support/team-work')
  assert.deepEqual(rubrics[0]?.data.levels['level-ii'], [
    { discriminator: 'teams', text: 'Leads.' },
    { discriminator: 'growth', text: 'Teaches.' },
  ])
})

test('a rubric carries its own description, criteria and note only where they differ from the factor', () => {
  const changed = other.replace('What this', 'What that').replace('a group', 'one')
  const { factors, rubrics } = made({ 'b.txt': changed, 'a.txt': example })
  assert.equal(factors[0]?.data.description, 'What this factor is about.')
  assert.deepEqual(Object.keys(rubrics[0]?.data ?? {}), ['levels'])
  assert.deepEqual(Object.keys(rubrics[1]?.data ?? {}), ['description', 'note', 'levels'])
  assert.equal(rubrics[1]?.data.note, 'Descriptors are one.')
  const criteria = made({ 'a.txt': example, 'b.txt': other.replace('timely', 'good') }).rubrics[1]?.data.criteria
  assert.deepEqual(criteria, { heading: 'Expected Criteria (At all levels)', text: 'Work is good.' })
})

test('the order of documents makes no difference', () => {
  const changed = other.replace('What this', 'What that')
  assert.deepEqual(made({ 'b.txt': changed, 'a.txt': example }), made({ 'a.txt': example, 'b.txt': changed }))
})

test('existing content lends ids, capitals, and which of several texts is the factor’s', () => {
  const both = { 'a.txt': example, 'b.txt': other.replace('What this', 'What that').replace('OFFICE', 'office') }
  const existing = structuredClone(made(both))
  existing.careerPaths[0]!.data.title = 'Office support'
  existing.careerPaths[0]!.data.levels[0]!.id = 'first'
  existing.factors[0]!.data.title = 'Team work'
  existing.factors[0]!.data.description = 'What that factor is about.'
  existing.factors[0]!.data.discriminators.reverse()
  existing.factors[0]!.data.discriminators[1]!.id = 'in-teams'
  const { careerPaths, factors, rubrics } = made(both, existing)
  assert.deepEqual(careerPaths[0]?.data, existing.careerPaths[0]!.data)
  assert.deepEqual(factors[0]?.data, { ...existing.factors[0]!.data, discriminators: factors[0]?.data.discriminators })
  assert.deepEqual(
    factors[0]?.data.discriminators.map(({ id }) => id),
    ['in-teams', 'growth'],
  )
  assert.equal(rubrics[0]?.data.description, 'What this factor is about.')
  assert.equal(rubrics[0]?.data.levels['first']?.[0]?.discriminator, 'in-teams')
  assert.deepEqual(Object.keys(rubrics[1]?.data ?? {}), ['levels'])
})

test('nothing else of existing content stays', () => {
  const existing = structuredClone(made({ 'a.txt': example }))
  existing.careerPaths[0]!.data.title = 'Office Supports'
  existing.careerPaths[0]!.data.code = 'NK'
  existing.careerPaths[0]!.data.levels.push({ id: 'very-high', title: 'Very High', beyond: true })
  existing.factors[0]!.data.note = 'Ours.'
  existing.factors[0]!.data.discriminators.push({ id: 'speed', title: 'Speed' })
  existing.rubrics[0]!.data.levels['level-i']![0]!.text = 'Helps others.'
  assert.deepEqual(made({ 'a.txt': example }, existing), made({ 'a.txt': example }))
})

test('a text of a factor that none of its documents has any more is that of the first', () => {
  const both = { 'a.txt': example, 'b.txt': other }
  const changed = Object.entries(both).map(([file, text]) => [file, text.replace('What this', 'What the')])
  const { factors, rubrics } = made(Object.fromEntries(changed), made(both))
  assert.equal(factors[0]?.data.description, 'What the factor is about.')
  for (const { data } of rubrics) assert.deepEqual(Object.keys(data), ['levels'])
})

test('what all documents of a career path or factor call otherwise keeps its id; what is more gets one', () => {
  const existing = made({ 'a.txt': example })
  const renamed = example.replaceAll('Growth', 'Learning').replace('LEVEL II\n', 'LEVEL II (Lead)\n')
  const { careerPaths, factors } = made({ 'a.txt': renamed }, existing)
  assert.deepEqual(careerPaths[0]?.data.levels[1], { id: 'level-ii', title: 'Level II (Lead)' })
  assert.deepEqual(factors[0]?.data.discriminators[1], { id: 'growth', title: 'Learning' })
  const more = made({ 'a.txt': `${example}LEVEL III\n· Rules.\n· Trains.\nTeams\nGrowth\n` }, existing)
  assert.deepEqual(
    more.careerPaths[0]?.data.levels.map(({ id }) => id),
    ['level-i', 'level-ii', 'level-iii'],
  )
})

test('what documents of one career path or factor contradict each other in is reported, with both', () => {
  const care = example.replace('FACTOR 1 - TEAM WORK', 'FACTOR 2 - CARE').replace('LEVEL I\n', 'LEVEL I (0-29)\n')
  const changed = care
    .replace('FACTOR 2 - CARE', 'FACTOR 3 - SPEED')
    .replace('PATH 2', 'PATH 4')
    .replace('0-29', '0-30')
  const longer = `${changed}LEVEL III\n· A.\n· B.\nTeams\nGrowth\n`
  assert.deepEqual(wrongs({ 'a.txt': example, 'b.txt': care, 'c.txt': longer }), [
    'c.txt: the number of career path "Office Support" is 4 here, but 2 in a.txt:3',
    'c.txt: the list of levels of career path "Office Support" is Level I, Level II, Level III here, but Level I, Level II in a.txt:3',
    'c.txt: the scores of Level I of career path "Office Support" is 0-30 here, but 0-29 in b.txt:3',
  ])
  const factor = other.replace('1 - TEAM WORK', '5 - TEAM/WORK').replaceAll('Growth', 'Skill')
  assert.deepEqual(wrongs({ 'a.txt': example, 'b.txt': factor }), [
    'b.txt: the title of factor "Team Work" is Team/Work here, but Team Work in a.txt:3',
    'b.txt: the number of factor "Team Work" is 5 here, but 1 in a.txt:3',
    'b.txt: the list of discriminators of factor "Team Work" is Teams, Skill here, but Teams, Growth in a.txt:3',
  ])
})

test('two titles of one number are reported, with the lines of both: of career paths, and of factors on one of them', () => {
  assert.deepEqual(wrongs({ 'a.txt': example, 'b.txt': other.replace('PATH 3', 'PATH 2') }), [
    'a.txt: career path 2 is "Office Support" here, but "Field Support" in b.txt:1',
  ])
  assert.deepEqual(wrongs({ 'a.txt': example, 'b.txt': example.replace('TEAM WORK', 'TEAM WROK') }), [
    'b.txt: factor 1 is "Team Wrok" here, but "Team Work" in a.txt:3',
  ])
  assert.equal(made({ 'a.txt': example, 'b.txt': other.replace('TEAM', 'FIELD') }).factors.length, 2)
})

test('two documents for the same rubric are a problem', () => {
  assert.deepEqual(wrongs({ 'b.txt': example, 'a.txt': example }), [
    'b.txt: it is the rubric of Office Support, Team Work, and so is a.txt:3',
  ])
})

test('a discriminator that a level or a whole document leaves out is a gap', () => {
  const lacking = example.replace('· Teaches.\n', '').replace(/Growth\n$/, '')
  const gap = { discriminator: 'growth', text: null }
  const [rubric] = made({ 'a.txt': lacking }).rubrics
  assert.deepEqual(rubric?.data.levels['level-ii'], [{ discriminator: 'teams', text: 'Leads.' }, gap])
  const none = other.replace(/· (Learns|Teaches)\.\n/g, '').replaceAll('Growth\n', '')
  const { factors, rubrics } = made({ 'a.txt': none, 'b.txt': example })
  assert.equal(factors[0]?.data.discriminators.length, 2)
  assert.deepEqual(rubrics[1]?.data.levels['level-i'], [{ discriminator: 'teams', text: 'Helps.' }, gap])
})

test('a level may name its discriminators in another order', () => {
  const { rubrics } = made({ 'a.txt': example.replace(/Teams\nGrowth\n$/, 'Growth\nTeams\n') })
  assert.deepEqual(
    rubrics[0]?.data.levels['level-ii']?.map(({ discriminator }) => discriminator),
    ['growth', 'teams'],
  )
})

test('a document may add to its career path: a code, scores, a level beyond the top one', () => {
  const more = example
    .replace('PATH 2', 'PATH 2 (NJ)')
    .replace('FACTOR 1 - TEAM WORK', 'FACTOR 2 - CARE')
    .replace('LEVEL I\n', 'LEVEL I (0-29)\n')
  const { careerPaths, rubrics } = made({ 'a.txt': example, 'b.txt': `${more}VERY HIGH\nLeads all others.\n` })
  assert.deepEqual(careerPaths[0]?.data, {
    number: 2,
    code: 'NJ',
    title: 'Office Support',
    levels: [
      { id: 'level-i', title: 'Level I', scores: '0-29' },
      { id: 'level-ii', title: 'Level II' },
      { id: 'very-high', title: 'Very High', beyond: true },
    ],
  })
  assert.deepEqual(rubrics[1]?.data.levels['very-high'], [{ discriminator: null, text: 'Leads all others.' }])
})

test('a document without numbers, texts and discriminators is content without them; several may share one', () => {
  const document = {
    ...parsed(example),
    careerPath: { number: null, code: null, title: 'Crafts' },
    factor: { number: null, title: 'Care' },
    ...{ description: null, criteria: null, note: null, discriminators: [] },
  }
  const levels = (discriminator: string | null) =>
    ['C', 'C++'].map((title) => ({
      ...{ title, scores: null, beyond: false, leadIn: null },
      descriptors: ['Sweeps.', 'Tidies.'].map((text) => ({ discriminator, text })),
    }))
  const contentFrom = (document: SourceDocument) => contentOf([{ file: 'a.txt', line: 1, document }], nothing)
  const bare = contentFrom({ ...document, levels: levels(null) })
  assert.ok('content' in bare)
  assert.deepEqual(bare.content.factors[0]?.data, { title: 'Care', discriminators: [] })
  assert.deepEqual(
    bare.content.careerPaths[0]?.data.levels.map(({ id }) => id),
    ['c', 'c-2'],
  )
  const shared = contentFrom({ ...document, discriminators: ['Floor'], levels: levels('Floor') })
  assert.ok('content' in shared)
  assert.deepEqual(shared.content.rubrics[0]?.data.levels['c'], [
    { discriminator: 'floor', text: 'Sweeps.' },
    { discriminator: 'floor', text: 'Tidies.' },
  ])
})

test('a new id is none that a page has already: that of a level for a factor or discriminator', () => {
  const { careerPaths, factors } = made({
    'a.txt': example.replaceAll('Growth', 'Level-II').replace('TEAM WORK', 'LEVEL-I'),
  })
  assert.deepEqual(
    careerPaths[0]?.data.levels.map(({ id }) => id),
    ['level-i-2', 'level-ii'],
  )
  assert.deepEqual(
    factors[0]?.data.discriminators.map(({ id }) => id),
    ['teams', 'level-ii-2'],
  )
})

test('a factor that got another id is found by its title', () => {
  const existing = structuredClone(made({ 'a.txt': example }))
  Object.assign(existing.factors[0]!, { id: 'teams-at-work' })
  assert.equal(made({ 'a.txt': example }, existing).rubrics[0]?.id, 'office-support/teams-at-work')
})

test('a title that makes an id too long for a file is a problem', () => {
  assert.deepEqual(wrongs({ 'a.txt': example.replace('OFFICE SUPPORT', 'LONG '.repeat(40)) }), [
    'a.txt: no id can be made from the title "Long Long Long Long Long Long Long Long Long Long Long Long…"',
  ])
})

test('a title that makes no id is a problem', () => {
  assert.deepEqual(wrongs({ 'a.txt': example.replace('OFFICE SUPPORT', '???') }), [
    'a.txt: no id can be made from the title "???"',
  ])
})

test('names and scores with direction marks or letters from right to left are refused, texts keep them', () => {
  const fix = 'must not have direction marks or letters written right to left'
  for (const [from, to] of [
    ['OFFICE SUPPORT', 'OFFICE \u202ESUPPORT'],
    ['TEAM WORK', 'TEAM שלום'],
  ] as const) {
    const [problem, ...others] = wrongs({ 'a.txt': example.replaceAll(from, to) })
    assert.ok(problem?.startsWith('a.txt: ') && problem.endsWith(fix), problem)
    assert.deepEqual(others, [])
  }
})
