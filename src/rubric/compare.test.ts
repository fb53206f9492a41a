import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readContent } from '../files/read.ts'
import { compareTexts, pairDescriptors, type Piece } from './compare.ts'
import { linkFamily } from './family.ts'

const shown = (pieces: readonly Piece[]) => pieces.map(({ text, own }) => (own ? `[${text}]` : text)).join('')
const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')

describe('two texts', () => {
  test('show the words of each that the other has not', () => {
    const { left, right } = compareTexts(
      'Interacts with customers to respond to customer needs/expectations.',
      'Initiates meetings and interactions with customers to understand customer needs/expectations.',
    )
    assert.equal(shown(left), '[Interacts] with customers to [respond to] customer needs/expectations.')
    assert.equal(
      shown(right),
      '[Initiates meetings and interactions] with customers to [understand] customer needs/expectations.',
    )
  })

  test('that differ in signs, case and spaces only have no words of their own', () => {
    const { left, right, alike } = compareTexts('Plans; leads.', 'plans,  LEADS')
    assert.deepEqual([shown(left), shown(right), alike], ['Plans; leads.', 'plans,  LEADS', true])
  })

  test('of which one is empty are not alike', () => {
    assert.deepEqual(compareTexts('', 'All new.'), {
      left: [],
      right: [
        { text: 'All new', own: true },
        { text: '.', own: false },
      ],
      alike: false,
    })
    assert.equal(compareTexts('', '').alike, false)
  })

  test('stay what they are, character for character, when the marks are taken away', async () => {
    const { content } = await readContent('content')
    for (const { levels } of linkFamily(content).rubrics) {
      for (const one of levels.flatMap(({ descriptors }) => descriptors)) {
        for (const other of levels.flatMap(({ descriptors }) => descriptors)) {
          const { left, right } = compareTexts(one.text ?? '', other.text ?? '')
          assert.deepEqual([whole(left), whole(right)], [one.text, other.text])
        }
      }
    }
  })
})

describe('neighbouring levels of the real rubrics', async () => {
  const { content } = await readContent('content')
  const { rubrics } = linkFamily(content)
  const compare = (path: string, place: number, anchor: string) => {
    const { levels } = rubrics.find(({ careerPath }) => careerPath.id === path) ?? assert.fail()
    const text = (level: number) => levels[level]?.descriptors.find((descriptor) => descriptor.anchor === anchor)?.text
    return compareTexts(text(place - 1) ?? '', text(place) ?? '')
  }

  test('Level IV adds to Level III of Technical Management Support', () => {
    const { right, alike } = compare('technical-management-support', 3, 'customer-interaction-level')
    assert.equal(alike, true)
    assert.equal(
      shown(right),
      'Interacts proactively with customers to identify [and] define [complex/controversial] problems and to [develop and] implement [strategies or techniques for resolving projects/programs issues].',
    )
  })

  test('share too little for marks where the upper level says something else', () => {
    assert.equal(compare('technical-management-support', 2, 'breadth-of-influence').alike, false)
    assert.equal(compare('technical-management-support', 3, 'customer-needs').alike, false)
    assert.equal(compare('administrative-support', 1, 'breadth-of-influence').alike, false)
  })
})

test('descriptors are paired by discriminator, and what has no counterpart stands alone', () => {
  const item = (anchor: string) => ({ anchor, title: anchor.toUpperCase(), text: anchor })
  const rows = pairDescriptors(
    [item('a'), item('b'), item('descriptor-3')],
    [item('c'), item('b'), item('descriptor-3')],
  )
  assert.deepEqual(
    rows.map(({ title, left, right }) => [title, left?.anchor, right?.anchor]),
    [
      ['A', 'a', undefined],
      ['B', 'b', 'b'],
      ['DESCRIPTOR-3', 'descriptor-3', undefined],
      ['C', undefined, 'c'],
      ['DESCRIPTOR-3', undefined, 'descriptor-3'],
    ],
  )
})
