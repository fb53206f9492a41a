import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ComparedSide, labelsOf } from './label.ts'

const side = (level: string, careerPath: string, factor: string, edition = ''): ComparedSide => ({
  choice: { level, careerPath, factor, ...(edition && { edition }) },
  level: {
    level: `Level ${level}`,
    careerPath: `Path ${careerPath}`,
    factor: `Factor ${factor}`,
    scores: null,
    leadIn: null,
    descriptors: [],
    edition: `Edition ${edition || 'now'}`,
  },
})

for (const [left, right, labels] of [
  [side('I', 'a', '1'), side('II', 'a', '1'), ['Level I', 'Level II', 'Path a, Factor 1']],
  [side('I', 'a', '1'), side('I', 'b', '1'), ['Path a', 'Path b', 'Level I, Factor 1']],
  [side('I', 'a', '1'), side('II', 'b', '1'), ['Level I, Path a', 'Level II, Path b', 'Factor 1']],
  [side('I', 'a', '1'), side('II', 'b', '2'), ['Level I, Path a, Factor 1', 'Level II, Path b, Factor 2', '']],
  [side('I', 'a', '1'), side('I', 'a', '1', '2014'), ['Edition now', 'Edition 2014', 'Level I, Path a, Factor 1']],
  [
    side('I', 'a', '1', '2014'),
    side('II', 'a', '1', '2014'),
    ['Level I', 'Level II', 'Path a, Factor 1, Edition 2014'],
  ],
  [side('I', 'a', '1'), side('I', 'a', '1'), ['Level I', 'Level I', 'Path a, Factor 1']],
] as const) {
  test(`two sides are called ${labels[0]} and ${labels[1]}, and share ${labels[2] || 'nothing'}`, () => {
    const { shared, ...own } = labelsOf(left, right)
    assert.deepEqual([own.left, own.right, shared.join(', ')], labels)
  })
}
