import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { exampleContent } from '../testing/example-content.ts'
import { linkFamily } from './family.ts'
import {
  descriptionPairs,
  descriptorsFor,
  hasGaps,
  inFactorOrder,
  namesDiscriminators,
  neighbors,
  nextLevel,
  sameLevelElsewhere,
  sharedNote,
} from './relation.ts'
import { descriptorName, descriptorTitle, levelDescriptionName, levelDescriptionPlace, shortTitle } from './name.ts'

const family = linkFamily(exampleContent())
const rubric = (careerPath: string, factor: string) => {
  const match = family.rubrics.find((item) => item.careerPath.id === careerPath && item.factor.id === factor)
  assert.ok(match)
  return match
}
const texts = (descriptors: readonly { text: string | null }[]) => descriptors.map(({ text }) => text)

describe('the linked family', () => {
  test('is sorted by number, regardless of file order', () => {
    assert.deepEqual(
      family.careerPaths.map(({ id }) => id),
      ['arts', 'crafts'],
    )
    assert.deepEqual(
      family.rubrics.map(({ careerPath, factor }) => `${careerPath.id}/${factor.id}`),
      ['arts/skill', 'arts/care', 'crafts/skill'],
    )
  })

  test('links each object to its parents, children and siblings', () => {
    const crafts = rubric('crafts', 'skill')
    const [description] = crafts.levels
    assert.equal(crafts.careerPath.rubrics[0], crafts)
    assert.equal(crafts.factor.rubrics[1], crafts)
    assert.equal(description?.level.descriptions[0], description)
    assert.equal(description?.descriptors[0]?.discriminator, crafts.factor.discriminators[0])
    assert.equal(description?.descriptors[0]?.levelDescription, description)
  })

  test('uses the factor’s official texts in a rubric that does not have its own', () => {
    assert.equal(rubric('arts', 'skill').note, 'Descriptors are taken together.')
    assert.equal(rubric('crafts', 'skill').note, 'Descriptors are a group.')
    assert.equal(rubric('arts', 'skill').description, 'How well it is done.')
  })

  test('keeps the order of the source document and gives each descriptor a unique anchor', () => {
    const top = rubric('crafts', 'skill').levels[2]
    assert.ok(top)
    assert.deepEqual(
      top.descriptors.map(({ anchor }) => anchor),
      ['scope', 'descriptor.is-known-for-it', 'depth'],
    )
    assert.deepEqual(texts(inFactorOrder(top)), ['Makes the tools.', 'Runs the shop.', 'Is known for it.'])
  })

  test('finds the next level on a career path, and pairs each rubric’s descriptions of the two levels', () => {
    const { levels } = family.careerPaths[0]!
    const [first, second] = levels
    assert.ok(first && second)
    assert.equal(nextLevel(first), second)
    assert.equal(nextLevel(second), undefined)
    const pairs = family.careerPaths[0]!.rubrics.map(({ levels }) => [levels[0], levels[1]])
    assert.deepEqual(descriptionPairs(first, second), pairs)
  })

  test('omits rubrics that do not describe both levels when it pairs descriptions', () => {
    const content = exampleContent()
    const [crafts] = content.careerPaths
    crafts!.data.levels.push({ id: 'very-high', title: 'Very High', beyond: true })
    const levels = linkFamily(content).careerPaths[1]!.levels
    assert.equal(nextLevel(levels[2]!), levels[3])
    assert.deepEqual(descriptionPairs(levels[2]!, levels[3]!), [])
  })

  test('finds the note that several rubrics share', () => {
    const [first, second] = [rubric('arts', 'skill'), rubric('crafts', 'skill')]
    assert.equal(sharedNote([first, first]), first.note)
    assert.equal(sharedNote([first, second]), null)
    assert.equal(sharedNote([]), null)
  })

  test('finds the level below, the level above and the same level on other career paths', () => {
    const [first, second, third] = rubric('crafts', 'skill').levels
    assert.ok(first && second && third)
    assert.deepEqual(neighbors(first), { below: undefined, above: second })
    assert.deepEqual(neighbors(second), { below: first, above: third })
    assert.deepEqual(neighbors(third), { below: second, above: undefined })
    assert.deepEqual(sameLevelElsewhere(first), [rubric('arts', 'skill').levels[0]])
    assert.deepEqual(sameLevelElsewhere(third), [])
  })

  test('finds a discriminator’s descriptors at all levels, including descriptors without text', () => {
    const crafts = rubric('crafts', 'skill')
    const scope = crafts.factor.discriminators[1]
    assert.ok(scope)
    assert.deepEqual(texts(descriptorsFor(crafts, scope)), ['Works at one bench.', null, 'Runs the shop.'])
  })

  test('distinguishes levels with discriminators from levels without discriminators', () => {
    const levels = rubric('crafts', 'skill').levels
    assert.deepEqual(levels.map(namesDiscriminators), [true, true, true])
    const [stray] = levels[2]?.descriptors.filter(({ discriminator }) => !discriminator) ?? []
    assert.equal(namesDiscriminators({ descriptors: [stray!] }), false)
  })

  test('rejects dangling references', () => {
    const content = exampleContent()
    assert.throws(() => linkFamily({ ...content, factors: [] }), /unknown/)
  })
})

describe('names', () => {
  const top = rubric('crafts', 'skill').levels[2]
  assert.ok(top)
  test('level descriptions and descriptors are named with their level, factor and career path', () => {
    assert.equal(levelDescriptionName(top), 'Level III, Skill, Crafts')
    assert.deepEqual(top.descriptors.map(descriptorName), [
      'Scope, Level III, Skill, Crafts',
      'Descriptor 2, Level III, Skill, Crafts',
      'Depth, Level III, Skill, Crafts',
    ])
    assert.deepEqual(top.descriptors.map(descriptorTitle), ['Scope', 'Descriptor 2', 'Depth'])
  })
  test('citations include the code and scores from the source documents', () => {
    const content = exampleContent()
    content.careerPaths[0]!.data.code = 'CR'
    content.careerPaths[0]!.data.levels[2]!.scores = 'Score Range 67 – 90'
    const [last] = linkFamily(content).rubrics.at(-1)!.levels.slice(-1)
    assert.equal(
      levelDescriptionPlace(last!),
      'Career Path 2 (CR), Crafts; Factor 1, Skill; Level III (Score Range 67 – 90)',
    )
    assert.equal(levelDescriptionPlace(top), 'Career Path 2, Crafts; Factor 1, Skill; Level III')
  })

  test('level titles are shortened to what people type', () => {
    assert.equal(shortTitle(top.level), 'III')
    assert.equal(shortTitle({ ...top.level, title: 'Very High' }), 'Very High')
  })
})

test('numbers have a gap if any number below the highest is missing', () => {
  const gaps = (...numbers: (number | null)[]) => hasGaps(numbers.map((number) => ({ number })))
  assert.deepEqual([gaps(1, 2), gaps(2, 1, null), gaps(null), gaps()], [false, false, false, false])
  assert.deepEqual([gaps(2), gaps(1, 3), gaps(2, 3, null)], [true, true, true])
})
