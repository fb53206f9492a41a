import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareTexts } from '../rubric/comparison.ts'
import { remarkOn } from './remark.ts'

for (const [below, above, remark] of [
  ['Plans.', 'Plans and leads.', undefined],
  ['Plans and leads.', 'Plans, and leads.', 'The same words as in Level I.'],
  ['Plans and leads.', 'Leads and plans.', 'All of these words are in Level I too.'],
  ['Plans and leads.', 'Leads.', 'All of these words are in Level I too.'],
] as const) {
  test(`“${above}” after “${below}”: ${remark ?? 'its marks say it'}`, () => {
    assert.equal(remarkOn(compareTexts(below, above), 'Level I'), remark)
  })
}
