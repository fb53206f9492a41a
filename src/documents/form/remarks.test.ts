import assert from 'node:assert/strict'
import { test } from 'node:test'
import { example, parsed } from '../../testing/example-document.ts'
import { parseDocuments } from './parse.ts'

function read(text: string) {
  const result = parseDocuments('a.txt', text)
  assert.ok('documents' in result, JSON.stringify(result))
  return {
    document: result.documents[0]?.document,
    remarks: result.remarks.map(({ line, wrong }) => `${line}: ${wrong}`),
  }
}

test('a page’s header in the middle of the criteria is noted as no sentence', () => {
  const header = '1466Federal Register / Vol. 64, No. 5 / Notices'
  const { remarks } = read(example.replace('Work is timely.', `Work is used\n\n${header}`))
  assert.deepEqual(remarks, [
    '7: a paragraph does not end as a sentence: "Work is used"',
    `9: a paragraph does not end as a sentence: "${header}"`,
  ])
})

test('a descriptor that does not end as the others of its level do is noted', () => {
  assert.deepEqual(read(example.replace('Helps.', 'Helps')).remarks, [
    '12: a descriptor at Level I does not end as a sentence: "Helps"',
  ])
  assert.deepEqual(read(example.replace('Helps.', 'Helps').replace('Learns.', 'Learns')).remarks, [])
})

test('capitals that can’t be known are noted', () => {
  const title = (written: string) => read(example.replace('TEAM WORK', written))
  const { document, remarks } = title('RESOURCE AND/OR IT WORK (EEO/AA)')
  assert.equal(document?.factor.title, 'Resource and/or It Work (EEO/AA)')
  assert.deepEqual(remarks, [
    '3: "RESOURCE AND/OR IT WORK (EEO/AA)" is in capitals, so the site shows "Resource and/or It Work (EEO/AA)"; if "IT" should keep its capitals, correct the title in its file',
  ])
  for (const known of ['IT and Team Work', 'OF THE WORK', 'LEVEL IV WORK', 'WORK (IT)'])
    assert.deepEqual(title(known).remarks, [])
})

test('a level’s name in parentheses is no score', () => {
  const { document } = read(
    example.replace('LEVEL I\n', 'LEVEL I (Associate Planner)\n').replace('LEVEL II\n', 'LEVEL II (Planner) (30-59)\n'),
  )
  const levels = document?.levels.map(({ title, scores }) => [title, scores])
  assert.deepEqual(levels, [
    ['Level I (Associate Planner)', null],
    ['Level II (Planner)', '30-59'],
  ])
})

test('a text longer than any rubric has is refused', () => {
  const result = parseDocuments('a.txt', example.replace('Helps.', `${'Helps all. '.repeat(1000)}`))
  assert.ok('problems' in result)
  assert.match(
    result.problems[0]?.wrong ?? '',
    /^expected a text of at most 10000 characters, found one of 10999: "Helps all/,
  )
})

for (const address of ['https://example.org/docs?id=3', 'www.example.org/a?b=c', '(example.org/a?b)']) {
  test(`the question mark in ${address} is no lost character`, () => {
    const { document } = read(example.replace('Helps.', `See ${address} too.`))
    assert.equal(document?.levels[0]?.descriptors[0]?.text, `See ${address} too.`)
  })
}

test('headings in sentence case are read', () => {
  const text = example
    .replace('CAREER PATH 2', 'Career path 2')
    .replace('FACTOR 1 - TEAM WORK', 'Factor 1 - Team work')
    .replace('FACTOR DESCRIPTION', 'Factor description')
    .replace('EXPECTED CRITERIA', 'Expected criteria')
    .replace('LEVEL DESCRIPTORS', 'Level descriptors')
    .replace('DISCRIMINATORS', 'Discriminators')
  const { document } = read(text)
  const titles = {
    factor: { number: 1, title: 'Team work' },
    criteria: { heading: 'Expected criteria (At all levels)', text: 'Work is timely.' },
  }
  assert.deepEqual(document, { ...parsed(example), ...titles })
})
