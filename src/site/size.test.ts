import assert from 'node:assert/strict'
import { test } from 'node:test'
import { most, namesOf, sectionForm } from './size.ts'

const names = (count: number) => Array.from({ length: count }, (_, index) => `N${index + 1}`)

test('sections are announced when they are some, folded when they are many', () => {
  assert.deepEqual([1, 3, 4, 8, 9, 50].map(sectionForm), ['plain', 'plain', 'listed', 'listed', 'folded', 'folded'])
})

test('a sentence names all of few and some of many', () => {
  assert.equal(namesOf(names(2)), 'N1, N2')
  assert.equal(namesOf(names(most.links)), 'N1, N2, N3, N4, N5, N6')
  assert.equal(namesOf(names(40)), 'N1, N2, N3, N4, N5 and 35 more')
})
