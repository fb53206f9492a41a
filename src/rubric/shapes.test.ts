import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readContent } from '../content/read.ts'
import { linkFamily } from './family.ts'
import { addressCollisions } from './address-collisions.ts'
import { aboveRubric, descriptorPlace, discriminatorPlace, factorName, levelDescriptionPlace } from './name.ts'
import { byDiscriminator, joinedText } from './relation.ts'

const { content, problems } = await readContent('e2e/content')
const { careerPaths } = linkFamily(content)
const { levels, rubrics } = careerPaths.find(({ id }) => id === 'engineering') ?? assert.fail()
const [craft, main] = rubrics

test('levels keep their names and order, and a factor needs no number, official texts or discriminators', () => {
  assert.deepEqual([problems, addressCollisions(content)], [[], []])
  assert.deepEqual(
    levels.map(({ title }) => title),
    ['Junior', 'Senior Engineer 2 (People Manager)', 'L4', 'Level 3'],
  )
  const { number, description, criteria, supervisors, note, discriminators } = main!.factor
  assert.deepEqual(
    [number, description, criteria, supervisors, note, discriminators],
    [null, null, null, null, null, []],
  )
  assert.deepEqual([factorName(main!.factor), aboveRubric(main!)], ['Main', 'Engineering'])
  assert.equal(levelDescriptionPlace(main!.levels[2]!), 'Engineering; Main; L4')
})

test('descriptors with the same discriminator are grouped, and each has its own address and place', () => {
  const groups = byDiscriminator(craft!.levels[1]!.descriptors)
  assert.deepEqual(
    groups.map((group) => group.map(({ anchor }) => anchor)),
    [['quality', 'descriptor.tests-what-was-written-and', 'descriptor.reviews-the-work-of-the'], ['reach']],
  )
  const place = 'Engineering; Craft; Senior Engineer 2 (People Manager); Quality'
  assert.equal(discriminatorPlace(groups[0]![0]), place)
  assert.equal(descriptorPlace(groups[0]![1]!), `${place} (2 of 3)`)
  assert.equal(joinedText(byDiscriminator(craft!.levels[2]!.descriptors)[1]!), null)
  assert.equal(joinedText(groups[0]!)?.split('\n').length, 3)
  assert.equal(byDiscriminator(main!.levels[0]!.descriptors).length, 2)
})
