import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleContent, type Open } from '../testing/example-content.ts'
import type { Content } from './content.ts'
import { integrityProblems } from './integrity.ts'
import { formatProblem } from './problem.ts'

const cases: { name: string; break: (content: Open<Content>) => void; messages: string[] }[] = [
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
    name: 'a level that is there twice',
    break: ({ careerPaths }) => careerPaths[1]!.data.levels.push({ id: 'level-i', title: 'Level One' }),
    messages: ['content/paths/arts.yaml: levels[2].id: "level-i" is used twice. Give each its own id.'],
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

test('content whose ids are unique has no problem', () => {
  assert.deepEqual(integrityProblems(exampleContent()), [])
})

for (const { name, break: breakIt, messages } of cases) {
  test(`reports ${name}`, () => {
    const content = exampleContent()
    breakIt(content)
    assert.deepEqual(integrityProblems(content).map(formatProblem), messages)
  })
}
