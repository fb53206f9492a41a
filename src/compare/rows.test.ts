import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ComparedLevel } from './compared-level.ts'
import { comparisonRows } from './rows.ts'

const level = (anchors: readonly string[], leadIn: string | null = null): ComparedLevel => ({
  level: 'Level I',
  careerPath: 'Arts',
  factor: 'Factor 1, Skill',
  scores: null,
  leadIn,
  descriptors: anchors.map((anchor) => ({ anchor, title: anchor.toUpperCase(), text: `${anchor}.` })),
})
const shown = (left: ComparedLevel, right: ComparedLevel) =>
  comparisonRows(left, right).map(({ title, sides }) => [title, ...sides.map((side) => side.map(({ text }) => text))])

describe('two levels beside each other', () => {
  test('have a row for each discriminator', () => {
    assert.deepEqual(shown(level(['a', 'b']), level(['b'])), [
      ['A', ['a.'], []],
      ['B', ['b.'], ['b.']],
    ])
  })

  test('have their lead-ins first, also where only one has any', () => {
    assert.deepEqual(shown(level(['a']), level(['a'], 'And:'))[0], ['Lead-in', [], ['And:']])
  })

  test('stand whole in one row where either names no discriminators', () => {
    const named = level(['a', 'b'])
    const plain = level(['descriptor-1', 'descriptor-2', 'descriptor-3'])
    const texts = ['descriptor-1.', 'descriptor-2.', 'descriptor-3.']
    assert.deepEqual(shown(named, plain), [['Descriptors', ['a.', 'b.'], texts]])
    assert.deepEqual(shown(plain, plain), [['Descriptors', texts, texts]])
    assert.deepEqual(
      comparisonRows(named, plain).map(({ whole }) => whole),
      [true],
    )
  })
})
