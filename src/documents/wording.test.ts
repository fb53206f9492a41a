import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Rubric, linkFamily } from '../rubric/family.ts'
import { formatKey } from '../rubric/problem.ts'
import { contentOf } from './made-content.ts'
import { documentOf } from './document.ts'
import { example, parsed, realDocuments, realText } from '../testing/example-document.ts'
import { documentFor, wordingProblems } from './wording.ts'

/** The rubric that a document's content links to. */
function rubricOf(text: string): Rubric {
  const made = contentOf([{ file: 'a.txt', line: 1, document: parsed(text) }], {
    careerPaths: [],
    factors: [],
    rubrics: [],
  })
  assert.ok('content' in made)
  const [rubric] = linkFamily(made.content).rubrics
  assert.ok(rubric)
  return rubric
}

const differences = (contentText: string, sourceText: string) =>
  wordingProblems(rubricOf(contentText), 'rubric.yaml', 'source.txt', parsed(sourceText)).map(({ key, wrong }) => [
    formatKey(key ?? []),
    wrong,
  ])

for (const id of realDocuments) {
  test(`the content made of ${id} has its wording`, () => {
    assert.deepEqual(wordingProblems(rubricOf(realText(id)), 'rubric.yaml', 'source.txt', parsed(realText(id))), [])
    assert.deepEqual(documentOf(rubricOf(realText(id))), parsed(realText(id)))
  })
}

test('one letter changed in a descriptor shows both texts in full', () => {
  assert.deepEqual(differences(example.replace('Teaches', 'Reaches'), example), [
    [
      'levels.level-ii[1].text',
      'Level II, Growth differs from the source document source.txt\n    content: "Reaches."\n    source:  "Teaches."',
    ],
  ])
})

const changes: Record<string, readonly [from: string, to: string]> = {
  'levels.level-i[0].text': ['Helps', 'helps'],
  description: ['about.', 'about'],
  'criteria.heading': ['(At', '(at'],
  'criteria.text': ['timely', 'timley'],
  note: ['a group', 'groups'],
}
for (const [key, [from, to]] of Object.entries(changes)) {
  test(`a change of ${key} is found`, () => {
    assert.deepEqual(
      differences(example.replace(from, to), example).map(([found]) => found),
      [key],
    )
  })
}

test('numbers and titles are compared, titles whatever their case', () => {
  const changed = example.replace('PATH 2', 'PATH 3').replace('OFFICE', 'OFFICES').replace('1 - TEAM WORK', '2 - TEAM')
  assert.deepEqual(
    differences(example, changed).map(([, wrong]) => wrong?.split(' differs')[0]),
    [
      'the number of career path office-support',
      'the title of career path office-support',
      'the number of factor team-work',
      'the title of factor team-work',
    ],
  )
  assert.deepEqual(differences(example, example.replace('TEAM WORK', 'Team work')), [])
})

const edition = example
  .replace('LEVEL I\n', 'LEVEL I (0-29)\n')
  .replace('timely.\n', 'timely.\nFor Supervisors: Hires well.\n')
  .concat('VERY HIGH (30, 40)\nIn addition, one:\n· Leads all others.\n')
const editionChanges: Record<string, readonly [from: string, to: string]> = {
  'the scores of Level I of career path office-support': ['0-29', '0-30'],
  'the text of the criteria for supervisors': ['Hires well', 'Hires best'],
  'the heading of the criteria for supervisors': ['For Supervisors', 'For Supervisors (if any)'],
  'the lead-in of Very High': ['In addition', 'In all'],
}
for (const [name, [from, to]] of Object.entries(editionChanges)) {
  test(`a change of ${name} is found`, () => {
    assert.deepEqual(
      differences(edition, edition.replace(from, to)).map(([, wrong]) => wrong?.split(' differs')[0]),
      [name],
    )
  })
}

test('scores are the same however they are put, and a document need not give them', () => {
  for (const form of ['(Score Range 0 – 29)', '']) {
    assert.deepEqual(differences(edition, edition.replace(' (0-29)', form && ` ${form}`)), [])
  }
})

test('a hole for a discriminator that the document nowhere names is no difference', () => {
  const lacking = example.replace(/· (Learns|Teaches)\.\n/g, '').replaceAll('Growth\n', '')
  const made = contentOf(
    [
      { file: 'a.txt', line: 1, document: parsed(example) },
      { file: 'b.txt', line: 1, document: parsed(lacking.replace('PATH 2', 'PATH 3').replace('OFFICE', 'FIELD')) },
    ],
    { careerPaths: [], factors: [], rubrics: [] },
  )
  assert.ok('content' in made)
  const rubric = linkFamily(made.content).rubrics[1] as Rubric
  const source = parsed(lacking.replace('PATH 2', 'PATH 3').replace('OFFICE', 'FIELD'))
  assert.deepEqual(wordingProblems(rubric, 'rubric.yaml', 'source.txt', source), [])
})

test('another order of discriminators is found at each place', () => {
  assert.deepEqual(
    differences(example, example.replaceAll('Teams\nGrowth', 'Growth\nTeams')).map(([key]) => key),
    ['i[0]', 'i[1]', 'ii[0]', 'ii[1]'].map((place) => `levels.level-${place}.discriminator`),
  )
})

test('a level too many is found, and a descriptor too many', () => {
  const oneLevel = example.slice(0, example.indexOf('LEVEL II'))
  assert.deepEqual(differences(example, oneLevel), [
    [
      'levels',
      'the list of levels differs from the source document source.txt\n    content: "Level I, Level II"\n    source:  "Level I"',
    ],
  ])
  const oneDescriptor = oneLevel.replace('· Learns.\n', '').replace('Growth\n', '')
  assert.deepEqual(differences(oneLevel, oneDescriptor).at(-1), [
    'levels.level-i[1].text',
    'Level I, Growth differs from the source document source.txt\n    content: "Learns."\n    source:  (none)',
  ])
})

test('a source document of another factor is told', () => {
  const others = [parsed(example.replace('TEAM WORK', 'TEAM SPIRIT')), parsed(example.replace('TEAM WORK', 'TEAMS'))]
  const document = documentFor('Office Support', 'Team Work', others)
  assert.deepEqual(
    wordingProblems(rubricOf(example), 'rubric.yaml', 'source.txt', document).map(({ wrong }) => wrong),
    ['its source document source.txt has no factor "Team Work"'],
  )
})
