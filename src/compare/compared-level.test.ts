import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../check/check.ts'
import { routes } from '../routes/routes.ts'
import { factorName } from '../rubric/name.ts'
import { inFactorOrder } from '../rubric/relation.ts'
import { filesOf } from '../site/files.ts'
import { inForce } from '../site/rendition.ts'
import { comparedLevel } from './compared-level.ts'

const to = routes('/')

test('a level read from a rubric file matches what the pages show', async () => {
  for (const [contentDir, sources] of [
    ['content', true],
    ['e2e/content', false],
  ] as const) {
    const snapshot = await check(contentDir, { sources })
    const files = filesOf(inForce(snapshot), to)
    for (const rubric of snapshot.family.rubrics) {
      const file = JSON.parse(String(await files.get(to.rubricFile(rubric))!()))
      for (const { level, leadIn, ...description } of rubric.levels) {
        assert.deepEqual(comparedLevel(file, level.id), {
          level: level.title,
          careerPath: rubric.careerPath.title,
          factor: factorName(rubric.factor),
          scores: level.scores,
          leadIn,
          descriptors: inFactorOrder({ level, leadIn, ...description }).map(({ discriminator, text }) => ({
            discriminator: discriminator && { id: discriminator.id, title: discriminator.title },
            text,
          })),
        })
      }
      assert.throws(() => comparedLevel(file, 'no-level'), /no-level/)
    }
  }
})
