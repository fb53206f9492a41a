import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { madeUpContent, ofSize } from '../testing/made-up.ts'
import { randomFrom } from '../testing/random.ts'
import { readContent } from '../content/read.ts'
import { compareTexts, paragraphsOf, type Piece } from './comparison.ts'
import { type Family, linkFamily } from './family.ts'

const mark = (pieces: readonly Piece[]) => pieces.map(({ text, isUnique }) => (isUnique ? `[${text}]` : text)).join('')
const plainText = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')

describe('comparing two texts', () => {
  test('marks words that the other text does not contain', () => {
    const { left, right } = compareTexts(
      'Guides teams as they relate with customers. Deviates from approaches.',
      'Leads teams in support of interactions. Develops approaches to satisfy customers.',
    )
    assert.equal(mark(left), '[Guides] teams [as they relate with] customers. [Deviates from] approaches.')
    assert.equal(mark(right), '[Leads] teams [in support of interactions. Develops] approaches [to satisfy] customers.')
  })

  for (const [left, right, isSame] of [
    ['“Plans” and\u00a0leads – its team’s…', '"plans" AND  leads - its team\'s...', true],
    ['Plans and leads.', 'Leads and plans.', false],
    ['Leads and leads.', 'Leads and.', false],
    ['', '', true],
  ] as const) {
    test(`marks nothing in “${left}” and “${right}” and reports that they are ${isSame ? 'the same' : 'different'}`, () => {
      const result = compareTexts(left, right)
      assert.deepEqual([mark(result.left), mark(result.right), result.isSame], [left, right, isSame])
    })
  }

  for (const [left, right, markedLeft, markedRight] of [
    ['Handles < 5 cases.', 'Handles > 5 cases.', 'Handles [<] 5 cases.', 'Handles [>] 5 cases.'],
    ['Within 10% of it.', 'Within 10‰ of it.', 'Within 10[%] of it.', 'Within 10[‰] of it.'],
    ['Writes C code.', 'Writes C++ code.', 'Writes C code.', 'Writes C[++] code.'],
    ['Spends 10 $.', 'Spends 10 €.', 'Spends 10 [$].', 'Spends 10 [€].'],
    ['Plans; leads.', 'Plans, leads.', 'Plans[;] leads.', 'Plans[,] leads.'],
    ['A cafe.', 'A café.', 'A [cafe].', 'A [café].'],
  ] as const) {
    test(`marks where “${left}” and “${right}” differ`, () => {
      const result = compareTexts(left, right)
      assert.deepEqual([mark(result.left), mark(result.right), result.isSame], [markedLeft, markedRight, false])
    })
  }

  test('marks every word if the other text is empty', () => {
    const { left, right, isSame } = compareTexts('', 'All new.')
    assert.deepEqual([left, mark(right), isSame], [[], '[All new.]', false])
  })

  test('splits a run of marked words at paragraph breaks', () => {
    const { right } = compareTexts('Plans.', 'Plans all.\nLeads.\nPlans.')
    assert.deepEqual(paragraphsOf(right).map(mark), ['Plans [all.]', '[Leads].', 'Plans.'])
  })
})

const content = (await readContent('content')).content
const descriptors = ({ rubrics }: Family) =>
  rubrics.flatMap(({ levels }) => levels.flatMap((level) => level.descriptors))
const textsOf = (family: Family) => descriptors(family).flatMap(({ text }) => text ?? [])
const realTexts = textsOf(linkFamily(content))
const generatedTexts = textsOf(linkFamily(madeUpContent(ofSize(60))))
const random = randomFrom(8)
const pairs = [
  ...realTexts.flatMap((one) => realTexts.map((other) => [one, other] as const)),
  ...Array.from({ length: 5_000 }, () => [random.pick(generatedTexts), random.pick(generatedTexts)] as const),
]

// A simple pattern is enough because all letters and digits in these descriptors are ASCII.
const words = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []

test(`in ${pairs.length} descriptor pairs, marks exactly the words found in only one text, and changes no text`, () => {
  for (const [one, other] of pairs) {
    const { left, right, isSame } = compareTexts(one, other)
    const opposite = compareTexts(other, one)
    assert.deepEqual([left, right, isSame], [opposite.right, opposite.left, opposite.isSame])
    assert.deepEqual([plainText(left), plainText(right)], [one, other])
    const others = new Set(words(other))
    for (const { text, isUnique } of left) {
      for (const word of words(text)) assert.equal(others.has(word), !isUnique, `${word}: ${one} / ${other}`)
    }
  }
})

test('marks what Level IV adds to Level III of Technical Management Support', () => {
  const { levels } = linkFamily(content).rubrics.find(({ careerPath }) => careerPath.number === 2) ?? assert.fail()
  const additions = levels[3]?.descriptors.map(({ text, anchor }) => {
    const lowerDescriptor = levels[2]?.descriptors.find((other) => other.anchor === anchor)
    return mark(compareTexts(lowerDescriptor?.text ?? '', text ?? '').right)
  })
  assert.deepEqual(additions, [
    '[Leads and coordinates] technical efforts of individuals or teams [in support] of [customer interactions. Develops innovative] approaches [to satisfy] customers.',
    '[Establishes] customer [alliances; anticipates] and [fulfills] customer needs and [translates] customer needs to [projects/programs. Organizes] and [leads] customer interactions.',
    'Interacts proactively with customers to identify and define [complex/controversial] problems and to [develop] and implement [strategies or techniques for resolving projects/programs issues].',
  ])
})
