import assert from 'node:assert/strict'
import { test } from 'node:test'
import { id } from '../rubric/schema/text.ts'
import { idOf } from './id.ts'

const titles = [
  ['Level III', 'level-iii'],
  ['Customer Needs', 'customer-needs'],
  ['Scope/Impact', 'scope-impact'],
  ["Customer's Needs", 'customers-needs'],
  ['Customer\u200B Nee\u00ADds', 'customer-needs'],
  ['  Über – Équipe (2)!', 'uber-equipe-2'],
] as const

for (const [title, expected] of titles) {
  test(`"${title}" has the id ${expected}`, () => {
    assert.equal(idOf(title), expected)
    assert.ok(id.safeParse(idOf(title)).success)
  })
}

test('a title without Latin letter or digit has no id', () => {
  assert.equal(idOf('— ¿? 顧客'), '')
})
