import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeUpContent, ofSize, romanLevels } from '../testing/made-up.ts'
import { readContent } from '../content/read.ts'
import { linkFamily } from '../rubric/family.ts'
import { fitsBeside, fitsGrid, most, mostLevels, namesOf, sectionForm } from './size.ts'

const names = (count: number) => Array.from({ length: count }, (_, index) => `N${index + 1}`)

test('a family of the size that the site is for fits the grid, a larger one does not', async () => {
  const { content } = await readContent('content')
  assert.equal(fitsGrid(linkFamily(content)), true)
  assert.equal(fitsGrid(linkFamily(madeUpContent(ofSize(18)))), true)
  const { careerPaths, factors } = linkFamily(madeUpContent(ofSize(200)))
  assert.equal(
    fitsGrid({ careerPaths: careerPaths.slice(0, most.columns), factors: factors.slice(0, most.rows) }),
    true,
  )
  assert.equal(fitsGrid({ careerPaths: careerPaths.slice(0, 6), factors: factors.slice(0, 2) }), false)
  assert.equal(fitsGrid({ careerPaths: careerPaths.slice(0, 2), factors: factors.slice(0, 11) }), false)
})

test('career paths stand side by side when their steps and the words of their titles fit', () => {
  const levels = (count: number) => linkFamily(madeUpContent({ ...ofSize(1), levels: [romanLevels(count)] }))
  const paths = (count: number, title: string, steps: number) =>
    Array.from({ length: count }, () => ({ title, levels: levels(steps).careerPaths[0]!.levels }))
  assert.equal(fitsBeside(paths(3, 'Technical Management Support', 4)), true)
  assert.equal(fitsBeside(paths(5, 'Support', 4)), true)
  assert.equal(fitsBeside(paths(5, 'Support', 6)), false)
  assert.equal(fitsBeside(paths(5, 'Interdisciplinary Support', 4)), false)
  assert.equal(fitsBeside(paths(1, 'Support', 3)), false, 'one stands beside none')
  assert.equal(mostLevels([...paths(1, 'A', 3), ...paths(1, 'B', 6)]), 6)
})

test('sections are announced when they are some, folded when they are many', () => {
  assert.deepEqual([1, 3, 4, 8, 9, 50].map(sectionForm), ['plain', 'plain', 'listed', 'listed', 'folded', 'folded'])
})

test('a sentence names all of few and some of many', () => {
  assert.equal(namesOf(names(2)), 'N1, N2')
  assert.equal(namesOf(names(most.links)), 'N1, N2, N3, N4, N5, N6')
  assert.equal(namesOf(names(40)), 'N1, N2, N3, N4, N5 and 35 more')
})
