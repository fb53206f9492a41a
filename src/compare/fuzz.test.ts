import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomFrom } from '../testing/random.ts'
import { exampleContent } from '../testing/example-content.ts'
import { linkFamily } from '../rubric/family.ts'
import { anyAddress, anyWords } from '../testing/any-address.ts'
import { choiceOf, choicesOf, comparisonQuery, formatChoice, readSide } from './choice.ts'

const count = 5_000
const family = linkFamily(exampleContent())
const real = family.rubrics.flatMap(({ levels }) => levels.map((level) => formatChoice(choiceOf(level))))
const choices = choicesOf(family, { 'old/skill/level-ii': 'crafts/skill/level-ii', 'old/x/y': 'nowhere/x/y' })

test(`${count} addresses name two sides each: a level that exists, nothing, or what was given`, () => {
  const random = randomFrom(14)
  const parts = real.flatMap((one) => one.split('/'))
  const given = () =>
    random.pick([
      () => new URLSearchParams(anyAddress(random)).get(random.pick(['left', 'right'])),
      () => anyWords(random),
      () => random.pick([...real, ...Object.keys(choices.moved)]),
      () => Array.from({ length: 1 + random.below(4) }, () => random.pick(parts)).join('/'),
    ])()
  const seen = new Set<string>()
  for (let turn = 0; turn < count; turn++) {
    const words = given()
    const side = readSide(words, choices)
    seen.add(side.state)
    if (side.state === 'chosen') {
      assert.ok(real.includes(formatChoice(side.choice)), words ?? '')
      const query = new URLSearchParams(comparisonQuery(side.choice, side.choice))
      assert.deepEqual([readSide(query.get('left'), choices), readSide(query.get('right'), choices)], [side, side])
    } else if (side.state === 'unknown') assert.equal(side.given, words)
    else assert.ok(!words)
  }
  assert.equal(seen.size, 3)
})
