import assert from 'node:assert/strict'
import { test } from 'node:test'
import { id } from '../rubric/schema/text.ts'
import { idOf } from './id.ts'

const ids = {
  'Level III': 'level-iii',
  'Customer Needs': 'customer-needs',
  'Scope/Impact': 'scope-impact',
  "Customer's Needs": 'customers-needs',
  'Customer\u200B Nee\u00ADds': 'customer-needs',
  '  Über – Équipe (2)!': 'uber-equipe-2',
  '— ¿? 顧客': '',
}
for (const [title, expected] of Object.entries(ids)) {
  test(`converts "${title}" to the id "${expected}"`, () => {
    assert.equal(idOf(title), expected)
    assert.equal(id.safeParse(expected).success, expected !== '')
  })
}
