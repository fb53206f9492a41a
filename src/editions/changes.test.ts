import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { checkNow } from '../check/check.ts'
import type { Snapshot } from '../check/snapshot.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { writeTwoEditions } from '../testing/two-editions.ts'
import { becameIn } from './became.ts'
import { countsText, editionChanges, levelChanges } from './changes.ts'

describe('edition changes', () => {
  let earlier: Snapshot
  let later: Snapshot
  before(async () => {
    const folder = await temporaryFolder()
    await writeTwoEditions(folder)
    later = await checkNow(folder)
    earlier = later.superseded[0]!
  })

  test('pair rubrics by factor id, and name what the factor of each unpaired rubric became or came from', () => {
    const [first] = editionChanges(earlier.family, later.family, becameIn(later, earlier))
    assert.deepEqual(
      first?.rubrics.map(({ rubric, related, counts }) => [
        rubric.before?.factor.title,
        rubric.after?.factor.title,
        related.map(({ title }) => title),
        countsText(counts),
      ]),
      [
        [undefined, 'Job Achievement', ['Problem Solving', 'Customer Relations', 'Resources'], '6 new'],
        ['Communication', 'Communication', [], '3 with the same words, 3 changed, 4 new'],
        [undefined, 'Mission Support', ['Customer Relations'], '6 new'],
        ['Problem Solving', undefined, ['Job Achievement'], '6 gone'],
        ['Teamwork', undefined, [], '6 gone'],
        ['Customer Relations', undefined, ['Job Achievement', 'Mission Support'], '6 gone'],
        ['Leadership', undefined, [], '6 gone'],
        ['Resources', undefined, ['Job Achievement'], '6 gone'],
      ],
    )
  })

  test('list an added level beyond the top level as new', () => {
    const [first] = editionChanges(earlier.family, later.family, becameIn(later, earlier))
    const newTitles = first?.levels.filter(({ before }) => !before).map((level) => level.after?.title)
    assert.deepEqual(newTitles, ['Very High'])
    const rubric = first?.rubrics.find(({ rubric }) => rubric.before && rubric.after)?.rubric
    const levels = levelChanges(rubric!.before!, rubric!.after!)
    assert.deepEqual(
      levels.map((level) => [level.before?.level.title, level.after?.level.title]),
      [
        ['Level I', 'Level I'],
        ['Level II', 'Level II'],
        ['Level III', 'Level III'],
        [undefined, 'Very High'],
      ],
    )
  })

  test('pair a factor with itself under its new id, and count words as moved if they are now in another factor', () => {
    const twoSources = { paths: {}, factors: { ...earlier.edition?.became.factors, teamwork: ['mission-support'] } }
    const changes = (became: typeof twoSources) => editionChanges(earlier.family, later.family, became)[0]!.rubrics
    const oneSource = { paths: {}, factors: { teamwork: ['mission-support'] } }
    const pair = changes(oneSource).find(({ rubric }) => rubric.before?.factor.id === 'teamwork')
    assert.equal(pair?.rubric.after?.factor.id, 'mission-support')
    // If two factors became one, neither is paired with the new factor.
    assert.ok(!changes(twoSources).find(({ rubric }) => rubric.before?.factor.id === 'teamwork')?.rubric.after)
    const merger = editionChanges(earlier.family, earlier.family, { paths: {}, factors: { teamwork: ['resources'] } })
    assert.equal(
      countsText(merger[0]!.rubrics.find(({ rubric }) => rubric.before?.factor.id === 'teamwork')!.counts),
      '6 elsewhere now',
    )
  })

  test('report that the words are the same if an edition changed nothing', () => {
    const changes = editionChanges(earlier.family, earlier.family, { paths: {}, factors: {} })
    assert.deepEqual(
      new Set(changes.flatMap(({ rubrics }) => rubrics.map(({ counts }) => countsText(counts)))),
      new Set(['The same words']),
    )
  })
})
