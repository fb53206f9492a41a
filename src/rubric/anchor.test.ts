import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anchorsOf } from './anchor.ts'

const anchorsOfWords = (texts: readonly string[]) => anchorsOf(texts.map((text) => ({ discriminator: null, text })))

const texts = ['Leads the team in all its work.', 'Leads the team in all it plans.', 'Writes.', '助ける。', 'Writes!']

test('a descriptor without a discriminator gets a fragment built from its first words, with enough words to be unique', () => {
  assert.deepEqual(anchorsOfWords(texts), [
    'descriptor.leads-the-team-in-all-its',
    'descriptor.leads-the-team-in-all-it',
    'descriptor.writes',
    'descriptor.助ける',
    'descriptor.writes.2',
  ])
  assert.ok(anchorsOfWords(texts).every((anchor) => anchor.startsWith('descriptor.')))
})

test('adding, removing or moving descriptors never makes a fragment point to different wording', () => {
  const textsBefore = new Map(anchorsOfWords(texts.slice(0, 4)).map((anchor, index) => [anchor, texts[index]]))
  for (const textsAfter of [
    ['Is new.', ...texts.slice(0, 4)],
    texts.slice(1, 4),
    texts.slice(0, 4).toReversed(),
    ['Leads the team in all.', ...texts.slice(0, 4)],
  ]) {
    for (const [index, anchor] of anchorsOfWords(textsAfter).entries()) {
      assert.ok(!textsBefore.has(anchor) || textsBefore.get(anchor) === textsAfter[index], anchor)
    }
  }
})

test('a discriminator’s first descriptor uses the discriminator’s id; later descriptors use their first words', () => {
  const descriptors = [
    { discriminator: 'needs', text: 'Meets needs.' },
    { discriminator: 'reach', text: 'Reaches a team.' },
    { discriminator: 'needs', text: 'Meets the needs of several teams.' },
    { discriminator: 'needs', text: 'Meets the needs of customers.' },
  ]
  assert.deepEqual(anchorsOf(descriptors), [
    'needs',
    'reach',
    'descriptor.meets-the-needs-of-several',
    'descriptor.meets-the-needs-of-customers',
  ])
})
