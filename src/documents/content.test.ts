import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressCollisions } from '../rubric/address-collisions.ts'
import type { Content } from '../rubric/content.ts'
import { example, parsed, realDocuments, realText } from '../testing/example-document.ts'
import { contentOf } from './content.ts'
import type { SourceDocument } from './document.ts'

const noContent: Content = { careerPaths: [], factors: [], rubrics: [] }

/** A copy of the example document for another career path. */
const otherExample = example.replace('PATH 2', 'PATH 3').replace('OFFICE', 'FIELD')

/** Parses the strings as the contents of the files a.txt, b.txt and so on. */
const filesOf = (texts: readonly string[]) =>
  texts.map((text, index) => ({ file: `${'abc'[index]}.txt`, line: 3, careerPathLine: 1, document: parsed(text) }))

function contentFrom(texts: readonly string[], existing = noContent): Content {
  const result = contentOf(filesOf(texts), existing)
  assert.ok('content' in result, JSON.stringify(result))
  return result.content
}

const idsOf = (entries: readonly { readonly id: string }[] | undefined) => entries?.map(({ id }) => id)

test('turns the real documents into two rubrics that share all the official texts of their factor', () => {
  const content = contentFrom(realDocuments.map(realText))
  assert.deepEqual(
    content.careerPaths.map(({ id, data }) => [id, data.levels.length]),
    [
      ['technical-management-support', 4],
      ['administrative-support', 3],
    ],
  )
  assert.deepEqual(idsOf(content.factors), ['customer-relations'])
  assert.deepEqual(idsOf(content.rubrics)?.toSorted(), realDocuments)
  for (const { data } of content.rubrics) {
    assert.deepEqual(Object.keys(data), ['levels'])
    const namedLists = Object.values(data.levels).map((level) => level.filter(({ discriminator }) => discriminator))
    assert.ok(namedLists.every(({ length }) => length === 3))
  }
  assert.deepEqual(addressCollisions(content), [])
})

test('turns a document into a career path, a factor, and a rubric that refers to them by id', () => {
  const { careerPaths, factors, rubrics } = contentFrom([example])
  const levels = [
    { id: 'level-i', title: 'Level I' },
    { id: 'level-ii', title: 'Level II' },
  ]
  assert.deepEqual(careerPaths, [
    { id: 'office-support', file: 'a.txt', data: { number: 2, title: 'Office Support', levels } },
  ])
  assert.deepEqual(factors[0]?.data.discriminators, [
    { id: 'teams', title: 'Teams' },
    { id: 'growth', title: 'Growth' },
  ])
  assert.equal(rubrics[0]?.id, 'office-support/team-work')
  assert.deepEqual(rubrics[0]?.data.levels['level-ii'], [
    { discriminator: 'teams', text: 'Leads.' },
    { discriminator: 'growth', text: 'Teaches.' },
  ])
})

test('gives a rubric its own description, criteria and note only where they differ from the factor’s', () => {
  const changedText = otherExample.replace('What this', 'What that').replace('a group', 'one')
  const { factors, rubrics } = contentFrom([example, changedText])
  assert.equal(factors[0]?.data.description, 'What this factor is about.')
  assert.deepEqual(Object.keys(rubrics[0]!.data), ['levels'])
  const { levels: _, ...texts } = rubrics[1]!.data
  assert.deepEqual(texts, { description: 'What that factor is about.', note: 'Descriptors are one.' })
  const criteriaIn = (text: string) => contentFrom([example, text]).rubrics[1]?.data.criteria
  const heading = 'Expected Criteria (At all levels)'
  assert.deepEqual(criteriaIn(otherExample.replace('timely', 'good')), { heading, text: 'Work is good.' })
  assert.equal(criteriaIn(otherExample.replace('At all', 'At both'))?.heading, 'Expected Criteria (At both levels)')
})

test('ignores the order of documents', () => {
  const files = filesOf([example, otherExample.replace('What this', 'What that')])
  assert.deepEqual(contentOf(files.toReversed(), noContent), contentOf(files, noContent))
})

test('keeps the existing ids and capitalization, and the existing text where documents differ', () => {
  const both = [example, otherExample.replace('What this', 'What that').replace('OFFICE', 'office')]
  const existing = structuredClone(contentFrom(both))
  const [careerPath, factor] = [existing.careerPaths[0]!.data, existing.factors[0]!.data]
  careerPath.title = 'Office support'
  careerPath.levels[0]!.id = 'first'
  Object.assign(existing.factors[0]!, { id: 'work-in-teams' })
  factor.title = 'Team work'
  factor.description = 'What that factor is about.'
  factor.discriminators.reverse()
  factor.discriminators[1]!.id = 'in-teams'
  const { careerPaths, factors, rubrics } = contentFrom(both, existing)
  assert.deepEqual(careerPaths[0]?.data, careerPath)
  assert.equal(factors[0]?.id, 'work-in-teams')
  assert.deepEqual({ ...factors[0]?.data, discriminators: [] }, { ...factor, discriminators: [] })
  assert.deepEqual(idsOf(factors[0]?.data.discriminators), ['in-teams', 'growth'])
  assert.deepEqual(idsOf(rubrics), ['office-support/work-in-teams', 'field-support/work-in-teams'])
  assert.equal(rubrics[0]?.data.description, 'What this factor is about.')
  assert.equal(rubrics[0]?.data.levels['first']?.[0]?.discriminator, 'in-teams')
  assert.deepEqual(Object.keys(rubrics[1]?.data ?? {}), ['levels'])
})

test('discards any existing content that no document contains', () => {
  const existing = structuredClone(contentFrom([example]))
  existing.careerPaths[0]!.data.title = 'Office Supports'
  existing.careerPaths[0]!.data.code = 'NK'
  existing.careerPaths[0]!.data.levels.push({ id: 'very-high', title: 'Very High', beyond: true })
  existing.factors[0]!.data.note = 'Ours.'
  existing.factors[0]!.data.discriminators.push({ id: 'speed', title: 'Speed' })
  existing.rubrics[0]!.data.levels['level-i']![0]!.text = 'Helps others.'
  assert.deepEqual(contentFrom([example], existing), contentFrom([example]))
})

test('uses the first document’s text for a factor once no document contains the existing text', () => {
  const both = [example, otherExample]
  const changedTexts = both.map((text) => text.replace('What this', 'What the'))
  const { factors, rubrics } = contentFrom(changedTexts, contentFrom(both))
  assert.equal(factors[0]?.data.description, 'What the factor is about.')
  for (const { data } of rubrics) assert.deepEqual(Object.keys(data), ['levels'])
})

test('keeps the id when every document changes a title, and creates ids for new titles', () => {
  const existing = contentFrom([example])
  const renamedText = example.replaceAll('Growth', 'Learning').replace('LEVEL II\n', 'LEVEL II (Lead)\n')
  const { careerPaths, factors } = contentFrom([renamedText], existing)
  assert.deepEqual(careerPaths[0]?.data.levels[1], { id: 'level-ii', title: 'Level II (Lead)' })
  assert.deepEqual(factors[0]?.data.discriminators[1], { id: 'growth', title: 'Learning' })
  const extendedContent = contentFrom([`${example}LEVEL III\n· Rules.\n· Trains.\nTeams\nGrowth\n`], existing)
  assert.deepEqual(idsOf(extendedContent.careerPaths[0]?.data.levels), ['level-i', 'level-ii', 'level-iii'])
})

test('never creates an id that is already used by a later entry or by another part of the same address', () => {
  const existing = structuredClone(contentFrom([example]))
  existing.factors[0]!.data.discriminators[1]!.id = 'speed'
  const text = example.replaceAll('Teams', 'Speed\nTeams').replace(/· (Helps|Leads)\./g, '· Runs.\n$&')
  assert.deepEqual(idsOf(contentFrom([text], existing).factors[0]?.data.discriminators), ['speed-2', 'teams', 'speed'])
  const otherText = example.replaceAll('Growth', 'Level-II').replace('TEAM WORK', 'LEVEL-I')
  const { careerPaths, factors } = contentFrom([otherText])
  assert.deepEqual(idsOf(careerPaths[0]?.data.levels), ['level-i-2', 'level-ii'])
  assert.deepEqual(idsOf(factors[0]?.data.discriminators), ['teams', 'level-ii-2'])
})

test('records a gap if a level or document omits a discriminator, and keeps the order of each level’s descriptors', () => {
  const gap = { discriminator: 'growth', text: null }
  const shorterText = example.replace('· Teaches.\n', '').replace(/Growth\n$/, '')
  const [rubric] = contentFrom([shorterText]).rubrics
  assert.deepEqual(rubric?.data.levels['level-ii'], [{ discriminator: 'teams', text: 'Leads.' }, gap])
  const textWithoutGrowth = otherExample.replace(/· (Learns|Teaches)\.\n/g, '').replaceAll('Growth\n', '')
  const { factors, rubrics } = contentFrom([textWithoutGrowth, example])
  assert.deepEqual(idsOf(factors[0]?.data.discriminators), ['teams', 'growth'])
  assert.deepEqual(rubrics[1]?.data.levels['level-i'], [{ discriminator: 'teams', text: 'Helps.' }, gap])
  const [reorderedRubric] = contentFrom([example.replace(/Teams\nGrowth\n$/, 'Growth\nTeams\n')]).rubrics
  assert.deepEqual(
    reorderedRubric?.data.levels['level-ii']?.map(({ discriminator }) => discriminator),
    ['growth', 'teams'],
  )
})

test('takes a career path’s code, scores and level beyond the top level from whichever document contains them', () => {
  const extendedText = example
    .replace('PATH 2', 'PATH 2 (NJ)')
    .replace('FACTOR 1 - TEAM WORK', 'FACTOR 2 - CARE')
    .replace('LEVEL I\n', 'LEVEL I (0-29)\n')
  const { careerPaths, rubrics } = contentFrom([example, `${extendedText}VERY HIGH\nLeads all others.\n`])
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

test('accepts documents without numbers, official texts or discriminators, and descriptors that share a discriminator', () => {
  const contentWith = (discriminators: readonly string[]) => {
    const [discriminator = null] = discriminators
    const document: SourceDocument = {
      careerPath: { number: null, code: null, title: 'Crafts' },
      factor: { number: null, title: 'Care' },
      ...{ description: null, criteria: null, supervisors: null, note: null, discriminators },
      levels: ['C', 'C++'].map((title) => ({
        ...{ title, scores: null, beyond: false, leadIn: null },
        descriptors: ['Sweeps.', 'Tidies.'].map((text) => ({ discriminator, text })),
      })),
    }
    const result = contentOf([{ file: 'a.txt', line: 1, document }], noContent)
    assert.ok('content' in result)
    return result.content
  }
  const bareContent = contentWith([])
  assert.deepEqual(bareContent.factors[0]?.data, { title: 'Care', discriminators: [] })
  assert.deepEqual(idsOf(bareContent.careerPaths[0]?.data.levels), ['c', 'c-2'])
  assert.deepEqual(contentWith(['Floor']).rubrics[0]?.data.levels['c'], [
    { discriminator: 'floor', text: 'Sweeps.' },
    { discriminator: 'floor', text: 'Tidies.' },
  ])
})

const care = example.replace('FACTOR 1 - TEAM WORK', 'FACTOR 2 - CARE').replace('LEVEL I\n', 'LEVEL I (0-29)\n')
const longerCare = `${care.replace('2 - CARE', '3 - SPEED').replace('PATH 2', 'PATH 4').replace('0-29', '0-30')}LEVEL III\n· A.\n· B.\nTeams\nGrowth\n`
const directionRule = 'must not have direction marks or letters written right to left'

const rejectedCases: Readonly<Record<string, readonly [texts: readonly string[], ...problems: string[]]>> = {
  'documents that contradict each other about a career path': [
    [example, care, longerCare],
    'c.txt: the number of career path "Office Support" is 4 here, but 2 in a.txt:3',
    'c.txt: the list of levels of career path "Office Support" is Level I, Level II, Level III here, but Level I, Level II in a.txt:3',
    'c.txt: the score range of Level I of career path "Office Support" is 0-30 here, but 0-29 in b.txt:3',
  ],
  'documents that contradict each other about a factor': [
    [example, otherExample.replace('1 - TEAM WORK', '5 - TEAM/WORK').replaceAll('Growth', 'Skill')],
    'b.txt: the title of factor "Team Work" is Team/Work here, but Team Work in a.txt:3',
    'b.txt: the number of factor "Team Work" is 5 here, but 1 in a.txt:3',
    'b.txt: the list of discriminators of factor "Team Work" is Teams, Skill here, but Teams, Growth in a.txt:3',
  ],
  'two career paths with the same number': [
    [example, otherExample.replace('PATH 3', 'PATH 2')],
    'a.txt: career path 2 is "Office Support" here, but "Field Support" in b.txt:1',
  ],
  'two factors with the same number on one career path': [
    [example, example.replace('TEAM WORK', 'TEAM WROK')],
    'b.txt: factor 1 is "Team Wrok" here, but "Team Work" in a.txt:3',
  ],
  'two documents for one rubric': [
    [example, example],
    'b.txt: it has the same rubric as a.txt:3: Office Support, Team Work',
  ],
  'a title whose id would be too long': [
    [example.replace('OFFICE SUPPORT', 'LONG '.repeat(40))],
    'a.txt: no id can be made from the title "Long Long Long Long Long Long Long Long Long Long Long Long…"',
  ],
  'a title whose id would be empty': [
    [example.replace('OFFICE SUPPORT', '???')],
    'a.txt: no id can be made from the title "???"',
  ],
  'a title with a direction mark': [
    [example.replace('OFFICE SUPPORT', 'OFFICE \u202ESUPPORT')],
    `a.txt: "Office \u202ESupport" ${directionRule}`,
  ],
  'a title with right-to-left letters': [
    [example.replace('TEAM WORK', 'TEAM שלום')],
    `a.txt: "Team שלום" ${directionRule}`,
  ],
}
for (const [name, [texts, ...expected]] of Object.entries(rejectedCases)) {
  test(`rejects ${name}`, () => {
    const result = contentOf(filesOf(texts), noContent)
    assert.ok('problems' in result)
    assert.deepEqual(
      result.problems.map(({ file, wrong }) => `${file}: ${wrong}`),
      expected,
    )
  })
}

test('accepts factors with the same number on different career paths', () => {
  assert.equal(contentFrom([example, otherExample.replace('TEAM', 'FIELD')]).factors.length, 2)
})
