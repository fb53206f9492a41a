import assert from 'node:assert/strict'
import { test } from 'node:test'
import { integrityProblems } from '../rubric/integrity.ts'
import type { Content } from '../rubric/content.ts'
import { contentOf } from './made-content.ts'
import { example, parsed, realDocuments, realText } from '../testing/example-document.ts'

const nothing: Content = { careerPaths: [], factors: [], rubrics: [] }
const documentFile = (file: string, text: string) => ({ file, line: 1, document: parsed(text) })

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

test('existing career paths and factors are used as they stand, with the ids they have', () => {
  const existing = structuredClone(made({ 'b.txt': other, 'a.txt': example }))
  existing.careerPaths[0]!.data.title = 'Office support'
  existing.factors[0]!.data.discriminators[0]!.id = 'in-teams'
  const { careerPaths, factors, rubrics } = made({ 'a.txt': example.replace('What this', 'What the') }, existing)
  assert.equal(careerPaths[0], existing.careerPaths[0])
  assert.equal(factors[0], existing.factors[0])
  assert.equal(rubrics[0]?.data.description, 'What the factor is about.')
  assert.equal(rubrics[0]?.data.levels['level-i']?.[0]?.discriminator, 'in-teams')
})

test('a text of a factor that none of its documents has any more is that of the first', () => {
  const both = { 'a.txt': example, 'b.txt': other }
  const changed = Object.entries(both).map(([file, text]) => [file, text.replace('What this', 'What the')])
  const { factors, rubrics } = made(Object.fromEntries(changed), made(both))
  assert.equal(factors[0]?.data.description, 'What the factor is about.')
  assert.deepEqual(Object.keys(factors[0]?.data ?? {}), Object.keys(made(both).factors[0]?.data ?? {}))
  for (const { data } of rubrics) assert.deepEqual(Object.keys(data), ['levels'])
})

test('two documents for the same rubric are a problem', () => {
  assert.deepEqual(wrongs({ 'b.txt': example, 'a.txt': example }), [
    'b.txt: it is the rubric of Office Support, Team Work, and so is a.txt:1',
  ])
})

test('a document that disagrees with an existing career path names both, thing by thing', () => {
  const changed = example.replace('PATH 2', 'PATH 4').replace('OFFICE SUPPORT', 'OFFICE-SUPPORT')
  const longer = `${changed}LEVEL III\n· A.\n· B.\nTeams\nGrowth\n`
  assert.deepEqual(wrongs({ 'b.txt': longer }, made({ 'a.txt': example })), [
    'b.txt: the number of career path "office-support" is 4 here, but 2 in a.txt',
    'b.txt: the title of career path "office-support" is Office-Support here, but Office Support in a.txt',
    'b.txt: the list of levels of career path "office-support" is Level I, Level II, Level III here, but Level I, Level II in a.txt',
  ])
})

test('a document that disagrees with the factor of an earlier one names both, thing by thing', () => {
  const changed = other.replace('1 - TEAM WORK', '5 - TEAM/WORK').replaceAll('Growth', 'Skill')
  assert.deepEqual(wrongs({ 'a.txt': example, 'b.txt': changed }), [
    'b.txt: the number of factor "team-work" is 5 here, but 1 in a.txt',
    'b.txt: the title of factor "team-work" is Team/Work here, but Team Work in a.txt',
    'b.txt: it names the discriminator "Skill", but factor "team-work" in a.txt has Teams, Growth',
  ])
})

test('a discriminator that a level or a whole document leaves out is a hole', () => {
  const lacking = example.replace('· Teaches.\n', '').replace(/Growth\n$/, '')
  const hole = { discriminator: 'growth', text: null }
  const [rubric] = made({ 'a.txt': lacking }).rubrics
  assert.deepEqual(rubric?.data.levels['level-ii'], [{ discriminator: 'teams', text: 'Leads.' }, hole])
  const none = other.replace(/· (Learns|Teaches)\.\n/g, '').replaceAll('Growth\n', '')
  const { factors, rubrics } = made({ 'a.txt': none }, made({ 'a.txt': example }))
  assert.equal(factors[0]?.data.discriminators.length, 2)
  assert.deepEqual(rubrics[0]?.data.levels['level-i'], [{ discriminator: 'teams', text: 'Helps.' }, hole])
})

test('a level may name its discriminators in another order', () => {
  const { rubrics } = made({ 'a.txt': example.replace(/Teams\nGrowth\n$/, 'Growth\nTeams\n') })
  assert.deepEqual(
    rubrics[0]?.data.levels['level-ii']?.map(({ discriminator }) => discriminator),
    ['growth', 'teams'],
  )
})

test('a later document adds to its career path: a code, scores, a level beyond the top one', () => {
  const existing = made({ 'a.txt': example })
  const more = example
    .replace('PATH 2', 'PATH 2 (NJ)')
    .replace('FACTOR 1 - TEAM WORK', 'FACTOR 2 - CARE')
    .replace('LEVEL I\n', 'LEVEL I (0-29)\n')
  const { careerPaths, rubrics } = made({ 'b.txt': `${more}VERY HIGH\nLeads all others.\n` }, existing)
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
  assert.deepEqual(rubrics[0]?.data.levels['very-high'], [{ discriminator: null, text: 'Leads all others.' }])
  const again = made({ 'a.txt': example }, { ...existing, careerPaths })
  assert.equal(again.careerPaths[0], careerPaths[0])
  assert.deepEqual(
    wrongs({ 'c.txt': more.replace('NJ', 'NK').replace('0-29', '0-30') }, { ...existing, careerPaths }),
    [
      'c.txt: the code of career path "office-support" is NK here, but NJ in a.txt',
      'c.txt: the scores of Level I of career path "office-support" is 0-30 here, but 0-29 in a.txt',
    ],
  )
})

test('a factor that got another id is found by its title', () => {
  const existing = structuredClone(made({ 'a.txt': example }))
  Object.assign(existing.factors[0]!, { id: 'teams-at-work' })
  assert.equal(made({ 'a.txt': example }, existing).rubrics[0]?.id, 'office-support/teams-at-work')
})

test('two discriminators that make the same id are a problem', () => {
  assert.deepEqual(wrongs({ 'a.txt': example.replaceAll('Growth', 'Teams*') }), [
    'a.txt: the discriminators "Teams" and "Teams*" make the same id "teams"',
  ])
})

test('a title that makes an id too long for a file is a problem', () => {
  assert.deepEqual(wrongs({ 'a.txt': example.replace('OFFICE SUPPORT', 'LONG '.repeat(40)) }), [
    'a.txt: expected a title, found 199 characters: "Long Long Long Long Long Long Long Long Long Long Long Long…"',
  ])
})

test('a title that makes no id is a problem', () => {
  assert.deepEqual(wrongs({ 'a.txt': example.replace('OFFICE SUPPORT', '???') }), [
    'a.txt: no id can be made from the title "???"',
  ])
})
