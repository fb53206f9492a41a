import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { integrityProblems } from './integrity.ts'
import type { Content } from './content.ts'
import { exampleContent, type Open } from '../testing/example-content.ts'
import { formatProblem } from './problem.ts'

const cases: { name: string; break: (content: Open<Content>) => void; messages: string[] }[] = [
  {
    name: 'a rubric in the folder of no career path',
    break: ({ rubrics }) => (rubrics[2]!.id = 'sports/care'),
    messages: [
      'content/rubrics/arts/care.yaml: it is in the folder of a career path "sports" that does not exist. Move it to the folder of one of: crafts, arts; or add paths/sports.yaml.',
    ],
  },
  {
    name: 'a rubric named after no factor',
    break: ({ rubrics }) => (rubrics[2]!.id = 'arts/zeal'),
    messages: [
      'content/rubrics/arts/care.yaml: it is named after a factor "zeal" that does not exist. Rename it to one of: skill, care; or add factors/zeal.yaml.',
    ],
  },
  {
    name: 'a level that the career path does not have',
    break: ({ rubrics }) => {
      const { levels } = rubrics[2]!.data
      levels['level-iv'] = levels['level-ii']!
      delete levels['level-ii']
    },
    messages: [
      'content/rubrics/arts/care.yaml: levels.level-iv: career path "arts" has no such level. Use one of: level-i, level-ii; or add the level to content/paths/arts.yaml.',
    ],
  },
  {
    name: 'a level that is missing',
    break: ({ rubrics }) => delete rubrics[2]!.data.levels['level-ii'],
    messages: [
      'content/rubrics/arts/care.yaml: levels: level-ii is missing. Add level-ii, or take the level out of content/paths/arts.yaml.',
    ],
  },
  {
    name: 'a discriminator that is missing',
    break: ({ rubrics }) => rubrics[1]!.data.levels['level-i']!.pop(),
    messages: [
      'content/rubrics/arts/skill.yaml: levels.level-i: it has no descriptor for "scope". Add one; where the source document has none, write "discriminator: scope" and "text: null".',
    ],
  },
  {
    name: 'a discriminator of another factor',
    break: ({ rubrics }) => (rubrics[2]!.data.levels['level-i']![0]!.discriminator = 'scope'),
    messages: [
      'content/rubrics/arts/care.yaml: levels.level-i[0].discriminator: factor "care" has no discriminator "scope". Use one of: depth; or add it to content/factors/care.yaml.',
    ],
  },
  {
    name: 'a level between two beyond the top one',
    break: ({ careerPaths }) => (careerPaths[1]!.data.levels[0]!.beyond = true),
    messages: [
      'content/paths/arts.yaml: levels[1]: "level-ii" comes after a level beyond the top one. Put it before that level.',
    ],
  },
  {
    name: 'a lead-in to no level',
    break: ({ rubrics }) => (rubrics[2]!.data.leadIns = { 'level-iv': 'Also:' }),
    messages: [
      'content/rubrics/arts/care.yaml: leadIns.level-iv: the rubric has no such level. Use one of: level-i, level-ii.',
    ],
  },
  {
    name: 'a gap beside descriptors of its discriminator',
    break: ({ rubrics }) => rubrics[1]!.data.levels['level-i']!.push({ discriminator: 'depth', text: null }),
    messages: [
      'content/rubrics/arts/skill.yaml: levels.level-i[2]: "depth" has descriptors at level-i, so it has no gap there. Remove this entry.',
    ],
  },
  {
    name: 'a discriminator with the id of a level that is on its pages',
    break: ({ careerPaths, rubrics }) => {
      careerPaths[1]!.data.levels.push({ id: 'depth', title: 'Depth', beyond: true })
      rubrics[1]!.data.levels['depth'] = [{ discriminator: null, text: 'Leads.' }]
    },
    messages: [
      'content/factors/skill.yaml: discriminators[0].id: "depth" is also the id of a level of "arts". Give one of them another id.',
      'content/factors/care.yaml: discriminators[0].id: "depth" is also the id of a level of "arts". Give one of them another id.',
    ],
  },
  {
    name: 'a descriptor with neither discriminator nor text',
    break: ({ rubrics }) => rubrics[2]!.data.levels['level-i']!.push({ discriminator: null, text: null }),
    messages: [
      'content/rubrics/arts/care.yaml: levels.level-i[1]: it has neither discriminator nor text. Remove this entry.',
    ],
  },
  {
    name: 'a level that stands twice',
    break: ({ careerPaths }) => careerPaths[1]!.data.levels.push({ id: 'level-i', title: 'Level One' }),
    messages: ['content/paths/arts.yaml: levels[2].id: "level-i" is used twice. Give each its own id.'],
  },
  {
    name: 'a number that two career paths have',
    break: ({ careerPaths }) => (careerPaths[1]!.data.number = 2),
    messages: [
      'content/paths/arts.yaml: number: number 2 is also that of content/paths/crafts.yaml. Give each career path its own number.',
    ],
  },
  {
    name: 'a factor and a level with one address',
    break: ({ factors, rubrics }) => {
      factors[1]!.id = 'level-i'
      rubrics[2]!.id = 'arts/level-i'
    },
    messages: [
      'content/rubrics/arts/care.yaml: factor "level-i" has the id of a level of "arts", so their pages would share an address. Rename one of them.',
    ],
  },
]

describe('integrity', () => {
  test('sound content has no problem', () => {
    assert.deepEqual(integrityProblems(exampleContent()), [])
  })

  for (const { name, break: breakIt, messages } of cases) {
    test(`reports ${name}`, () => {
      const content = exampleContent()
      breakIt(content)
      assert.deepEqual(integrityProblems(content).map(formatProblem), messages)
    })
  }

  test('a level may name no discriminator at all, and one beyond the top level may be missing', () => {
    const content = exampleContent()
    content.careerPaths[1]!.data.levels.push({ id: 'very-high', title: 'Very High', beyond: true })
    content.rubrics[1]!.data.levels['very-high'] = [{ discriminator: null, text: 'Leads all others.' }]
    assert.deepEqual(integrityProblems(content), [])
  })

  test('reports all problems at once', () => {
    const content = exampleContent()
    content.careerPaths[1]!.data.number = 2
    content.rubrics[2]!.data.levels['level-i']![0]!.discriminator = 'scope'
    assert.equal(integrityProblems(content).length, 2)
  })
})
