import assert from 'node:assert/strict'
import { test } from 'node:test'
import { capitals, sameHeading, titleCase } from './capitals.ts'

const headings = [
  ['TECHNICAL MANAGEMENT SUPPORT', 'Technical Management Support'],
  ['LEVEL OF INTERACTION', 'Level of Interaction'],
  ['OF MICE AND MEN', 'Of Mice and Men'],
  ['LEVEL III', 'Level III'],
  ['MIX OF SKILLS', 'Mix of Skills'],
  ['SCOPE/IMPACT', 'Scope/Impact'],
  ['HANDS-ON PROBLEM-SOLVING', 'Hands-On Problem-Solving'],
  ["CUSTOMER'S NEEDS", "Customer's Needs"],
  ['R&D IN THE 21ST CENTURY', 'R&D in the 21st Century'],
  ['ÉQUIPE', 'Équipe'],
  [
    'EXPECTED PERFORMANCE CRITERIA (Applicable to all contributions at all levels)',
    'Expected Performance Criteria (Applicable to all contributions at all levels)',
  ],
] as const

for (const [heading, title] of headings) {
  test(`converts ${heading} to ${title} and back`, () => {
    assert.equal(titleCase(heading), title)
    assert.equal(capitals(title), heading)
  })
}

test('leaves a heading with lowercase letters unchanged, but converts all-capitals words in parentheses', () => {
  assert.equal(titleCase('Customer NEEDS'), 'Customer NEEDS')
  assert.equal(titleCase('Customers (AT ALL LEVELS)'), 'Customers (At All Levels)')
})

test('matches headings regardless of case, except in parentheses', () => {
  assert.ok(sameHeading('Team Work (all)', 'TEAM WORK (all)'))
  assert.ok(!sameHeading('Team Work (all)', 'Team Work (ALL)'))
  assert.ok(!sameHeading('Team Work', 'Teamwork'))
})
