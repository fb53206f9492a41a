import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { exampleContent } from '../testing/example-content.ts'
import { linkFamily } from '../rubric/family.ts'
import { type Choices, choicesOf, comparisonQuery, editionIn, levelsFor, readSide } from './choice.ts'

const choices: Choices = {
  moved: { 'old/skill/level-ii': 'crafts/skill/level-ii' },
  careerPaths: [
    { id: 'arts', title: 'Arts', levels: [{ id: 'level-i', title: 'Level I' }], factors: [0] },
    {
      id: 'crafts',
      title: 'Crafts',
      levels: [
        { id: 'level-ii', title: 'Level II' },
        { id: 'very-high', title: 'Very High', notFor: [1] },
      ],
      factors: [0, 1],
    },
  ],
  factors: [
    { id: 'skill', title: 'Skill' },
    { id: 'care', title: 'Care' },
  ],
}

describe('one side of the address', () => {
  test('is a level that exists', () => {
    const choice = { careerPath: 'crafts', factor: 'care', level: 'level-ii' }
    assert.deepEqual(readSide('crafts/care/level-ii', choices), { state: 'chosen', choice })
  })
  test('or nothing', () => {
    assert.deepEqual(readSide(null, choices), { state: 'empty' })
    assert.deepEqual(readSide('', choices), { state: 'empty' })
  })
  test('or one that an old address names by ids that it no longer has', () => {
    const choice = { careerPath: 'crafts', factor: 'skill', level: 'level-ii' }
    assert.deepEqual(readSide('old/skill/level-ii', choices), { state: 'chosen', choice })
  })
  test('or one of another edition, whose choices it is read by', () => {
    const choice = { careerPath: 'crafts', factor: 'care', level: 'level-ii', edition: '2014' }
    assert.equal(editionIn('2014:crafts/care/level-ii'), '2014')
    assert.deepEqual(readSide('2014:crafts/care/level-ii', choices), { state: 'chosen', choice })
    assert.equal(comparisonQuery(choice, undefined), 'left=2014:crafts/care/level-ii')
    assert.equal(editionIn('crafts/care/level-ii'), undefined)
  })
  test('or something that does not exist, as it was given', () => {
    const given = [
      'arts/care/level-i',
      'arts/skill/level-ii',
      'x/y/z',
      'arts',
      'arts/skill/level-i/more',
      '<b>',
      '//',
      '__proto__',
    ]
    for (const one of given) assert.deepEqual(readSide(one, choices), { state: 'unknown', given: one })
  })
})

test('a level that only some rubrics have is offered for those', () => {
  assert.equal(readSide('crafts/skill/very-high', choices).state, 'chosen')
  assert.equal(readSide('crafts/care/very-high', choices).state, 'unknown')
  const [, crafts] = choices.careerPaths
  assert.ok(crafts)
  const offered = (factor?: string) => levelsFor(crafts, factor, choices).map(({ id }) => id)
  assert.deepEqual(offered('care'), ['level-ii'])
  assert.deepEqual([offered('skill'), offered()], Array(2).fill(['level-ii', 'very-high']))
})

test('a family offers its levels, and says which rubrics lack one', () => {
  const content = exampleContent()
  content.careerPaths[1]!.data.levels.push({ id: 'very-high', title: 'Very High', beyond: true })
  content.rubrics[1]!.data.levels['very-high'] = [{ discriminator: null, text: 'Leads all others.' }]
  const [arts] = choicesOf(linkFamily(content), {}).careerPaths
  assert.deepEqual(arts?.levels, [
    { id: 'level-i', title: 'Level I' },
    { id: 'level-ii', title: 'Level II' },
    { id: 'very-high', title: 'Very High', notFor: [1] },
  ])
})

test('two sides come back from the address that they make', () => {
  const left = { careerPath: 'arts', factor: 'skill', level: 'level-i' }
  const right = { careerPath: 'crafts', factor: 'care', level: 'level-ii' }
  const query = new URLSearchParams(comparisonQuery(left, right))
  assert.deepEqual(readSide(query.get('left'), choices), { state: 'chosen', choice: left })
  assert.deepEqual(readSide(query.get('right'), choices), { state: 'chosen', choice: right })
  assert.equal(comparisonQuery(undefined, right), 'right=crafts/care/level-ii')
})
