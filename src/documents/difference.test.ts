import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatKey } from '../rubric/problem.ts'
import { difference } from './difference.ts'

const differences = (before: unknown, after: unknown) =>
  difference(before, after).map(({ key, before, after }) => [formatKey(key), before, after])

test('reports each difference once, with both values', () => {
  assert.deepEqual(differences({ a: 1, b: { c: 'x' } }, { b: { c: 'x' }, a: 1 }), [])
  assert.deepEqual(differences({ a: 1, b: { c: 'x' }, d: null }, { a: 2, b: { c: 'y' }, e: 'z' }), [
    ['a', 1, 2],
    ['b.c', 'x', 'y'],
    ['d', null, undefined],
    ['e', undefined, 'z'],
  ])
})

test('reports an added or removed list item as a single difference', () => {
  assert.deepEqual(differences({ a: ['x', 'y', 'z'] }, { a: ['x', 'z'] }), [['a[1]', 'y', undefined]])
  assert.deepEqual(differences([{ t: 'x' }, { t: 'z' }], [{ t: 'x' }, { t: 'y' }, { t: 'z' }]), [
    ['[1]', undefined, { t: 'y' }],
  ])
  assert.deepEqual(differences(['x', 'y'], ['y', 'x']), [
    ['[0]', 'x', 'y'],
    ['[1]', 'y', 'x'],
  ])
})
