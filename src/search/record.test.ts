import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleContent } from '../rubric/example.ts'
import { linkFamily } from '../rubric/family.ts'
import { searchRecords } from './record.ts'

const records = searchRecords(linkFamily(exampleContent()))

test('every descriptor is one record that holds its words only and leads to its exact address', () => {
  const descriptors = records.filter(({ meta }) => meta.kind === 'descriptor')
  assert.equal(descriptors.length, 12)
  assert.deepEqual(
    descriptors.find(({ content }) => content === 'Makes the tools.'),
    {
      url: '/paths/crafts/skill/level-iii/#depth',
      content: 'Makes the tools.',
      meta: { kind: 'descriptor', title: 'Depth', level: 'Level III', factor: 'Skill', careerPath: 'Crafts' },
    },
  )
})

test('a hole is no record', () => {
  assert.ok(!records.some(({ url }) => url === '/paths/crafts/skill/level-ii/#scope'))
})

test('each text of a factor is one record, and a rubric adds only those in which it differs', () => {
  const texts = records.filter(({ meta }) => meta.kind === 'factor text')
  assert.equal(texts.filter(({ url }) => url === '/factors/skill/').length, 3)
  assert.deepEqual(
    texts.filter(({ url }) => url.startsWith('/paths/')),
    [
      {
        url: '/paths/arts/skill/',
        content: 'Descriptors are taken together.',
        meta: { kind: 'factor text', title: 'Note', factor: 'Skill', careerPath: 'Arts' },
      },
    ],
  )
})
