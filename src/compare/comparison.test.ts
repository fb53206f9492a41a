import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ComparedSide, comparison } from './comparison.ts'

const side = (level: string, careerPath: string, factor: string, edition = ''): ComparedSide => ({
  level: `Level ${level}`,
  careerPath: `Path ${careerPath}`,
  factor: `Factor ${factor}`,
  edition,
  scores: null,
  leadIn: null,
  descriptors: [],
  address: `/${edition}/${careerPath}/${factor}/${level}/`,
})
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

for (const [left, right, place] of [
  [side('I', 'a', '1'), side('II', 'a', '1'), 'Path a; Factor 1; Level I compared with Level II'],
  [side('I', 'a', '1'), side('I', 'b', '1'), 'Level I; Factor 1; Path a compared with Path b'],
  [side('I', 'a', '1'), side('II', 'b', '1'), 'Factor 1; Level I, Path a compared with Level II, Path b'],
  [side('I', 'a', '1'), side('II', 'b', '2'), 'Level I, Path a, Factor 1 compared with Level II, Path b, Factor 2'],
  [side('I', 'a', '1', 'Now'), side('I', 'a', '1', 'Then'), 'Level I; Path a; Factor 1; Now compared with Then'],
  [side('I', 'a', '1', 'Then'), side('II', 'a', '1', 'Then'), 'Path a; Factor 1; Then; Level I compared with Level II'],
  [side('I', 'a', '1'), side('I', 'a', '1'), 'Path a; Factor 1; Level I compared with Level I'],
] as const) {
  test(place, () => assert.equal(comparison(left, right).place, place))
}

test('the heading links to both levels, names what the levels share and explains the highlighting', () => {
  const { heading, title } = comparison(side('I', 'a & b', '1', 'Now'), side('I', 'c', '1', 'Now'))
  assert.match(
    text(heading),
    /Path a &amp; b and Path c Level I · Factor 1 · Now Highlighted: only in Path c \. Dashed underline: only in Path a &amp; b \./,
  )
  assert.ok(heading.includes('<a href="/Now/c/1/I/" aria-label="Level I, Path c: Factor 1; Now">'))
  assert.equal(title, 'Level I, Path a & b: Factor 1; Now – Level I, Path c: Factor 1; Now')
})

test('reports when both sides are the same level', () => {
  const level = side('I', 'a', '1')
  assert.match(text(comparison(level, level).heading), /Both sides are the same level\./)
  assert.doesNotMatch(comparison(level, side('II', 'a', '1')).heading, /same level/)
})
