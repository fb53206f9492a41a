import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { madeUpContent, ofSize } from '../testing/made-up.ts'
import { randomFrom } from '../testing/random.ts'
import { readContent } from '../content/read.ts'
import { compareTexts, paragraphsOf, type Piece } from './comparison.ts'
import { type Family, linkFamily } from './family.ts'

const shown = (pieces: readonly Piece[]) => pieces.map(({ text, own }) => (own ? `[${text}]` : text)).join('')
const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')

describe('comparing two texts', () => {
  test('marks the words that the other text does not contain', () => {
    const { left, right } = compareTexts(
      'Guides teams as they relate with customers. Deviates from approaches.',
      'Leads teams in support of interactions. Develops approaches to satisfy customers.',
    )
    assert.equal(shown(left), '[Guides] teams [as they relate with] customers. [Deviates from] approaches.')
    assert.equal(
      shown(right),
      '[Leads] teams [in support of interactions. Develops] approaches [to satisfy] customers.',
    )
  })

  for (const [left, right, same] of [
    ['“Plans” and\u00a0leads – its team’s…', '"plans" AND  leads - its team\'s...', true],
    ['Plans and leads.', 'Leads and plans.', false],
    ['Leads and leads.', 'Leads and.', false],
    ['', '', true],
  ] as const) {
    test(`marks nothing in “${left}” and “${right}” and reports that they are ${same ? 'the same' : 'different'}`, () => {
      const compared = compareTexts(left, right)
      assert.deepEqual([shown(compared.left), shown(compared.right), compared.same], [left, right, same])
    })
  }

  for (const [left, right, leftShown, rightShown] of [
    ['Handles < 5 cases.', 'Handles > 5 cases.', 'Handles [<] 5 cases.', 'Handles [>] 5 cases.'],
    ['Within 10% of it.', 'Within 10‰ of it.', 'Within 10[%] of it.', 'Within 10[‰] of it.'],
    ['Writes C code.', 'Writes C++ code.', 'Writes C code.', 'Writes C[++] code.'],
    ['Spends 10 $.', 'Spends 10 €.', 'Spends 10 [$].', 'Spends 10 [€].'],
    ['Plans; leads.', 'Plans, leads.', 'Plans[;] leads.', 'Plans[,] leads.'],
    ['A cafe.', 'A café.', 'A [cafe].', 'A [café].'],
  ] as const) {
    test(`marks where “${left}” and “${right}” differ`, () => {
      const compared = compareTexts(left, right)
      assert.deepEqual([shown(compared.left), shown(compared.right), compared.same], [leftShown, rightShown, false])
    })
  }

  test('marks all words if the other text is empty', () => {
    assert.deepEqual(compareTexts('', 'All new.'), { left: [], right: [{ text: 'All new.', own: true }], same: false })
  })

  test('splits a run of marked words that continues in the next paragraph', () => {
    const { right } = compareTexts('Plans.', 'Plans all.\nLeads.\nPlans.')
    assert.deepEqual(paragraphsOf(right).map(shown), ['Plans [all.]', '[Leads].', 'Plans.'])
  })
})

const content = (await readContent('content')).content
const descriptors = ({ rubrics }: Family) =>
  rubrics.flatMap(({ levels }) => levels.flatMap((level) => level.descriptors))
const textsOf = (family: Family) => descriptors(family).flatMap(({ text }) => text ?? [])
const real = textsOf(linkFamily(content))
const generated = textsOf(linkFamily(madeUpContent(ofSize(60))))
const random = randomFrom(8)
const pairs = [
  ...real.flatMap((one) => real.map((other) => [one, other] as const)),
  ...Array.from({ length: 5_000 }, () => [random.pick(generated), random.pick(generated)] as const),
]

// A simple pattern is enough because these descriptors contain only ASCII letters and digits.
const words = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []

test(`${pairs.length} pairs of real and generated descriptors: marks exactly the words that only one contains, and changes no letter`, () => {
  for (const [one, other] of pairs) {
    const { left, right, same } = compareTexts(one, other)
    const swapped = compareTexts(other, one)
    assert.deepEqual([left, right, same], [swapped.right, swapped.left, swapped.same])
    assert.deepEqual([whole(left), whole(right)], [one, other])
    const others = new Set(words(other))
    for (const { text, own } of left) {
      for (const word of words(text)) assert.equal(others.has(word), !own, `${word}: ${one} / ${other}`)
    }
  }
})

test('marks what Level IV adds to Level III of Technical Management Support', () => {
  const { levels } = linkFamily(content).rubrics.find(({ careerPath }) => careerPath.number === 2) ?? assert.fail()
  const added = levels[3]?.descriptors.map(({ text, anchor }) => {
    const below = levels[2]?.descriptors.find((other) => other.anchor === anchor)
    return shown(compareTexts(below?.text ?? '', text ?? '').right)
  })
  assert.deepEqual(added, [
    '[Leads and coordinates] technical efforts of individuals or teams [in support] of [customer interactions. Develops innovative] approaches [to satisfy] customers.',
    '[Establishes] customer [alliances; anticipates] and [fulfills] customer needs and [translates] customer needs to [projects/programs. Organizes] and [leads] customer interactions.',
    'Interacts proactively with customers to identify and define [complex/controversial] problems and to [develop] and implement [strategies or techniques for resolving projects/programs issues].',
  ])
})
