import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inForce } from '../site/rendition.ts'
import { check } from '../check/check.ts'
import { routes } from '../routes/routes.ts'
import { filesOf } from '../site/files.ts'
import { comparedLevel, comparedTexts } from './compared-level.ts'

const to = routes('/')

test('a level of the file of a rubric is what pages show of it', async () => {
  for (const [contentDir, sources] of [
    ['content', true],
    ['e2e/content', false],
  ] as const) {
    const snapshot = await check(contentDir, { sources })
    const files = filesOf(inForce(snapshot), to)
    for (const rubric of snapshot.family.rubrics) {
      const file = JSON.parse(String(await files.get(to.rubricFile(rubric))!()))
      for (const description of rubric.levels) {
        const { level, careerPath, factor, ...texts } = comparedLevel(file, description.level.id)!
        assert.deepEqual(texts, comparedTexts(description))
        assert.equal(level, description.level.title)
        assert.equal(careerPath, rubric.careerPath.title)
        assert.ok(factor.endsWith(rubric.factor.title))
      }
      assert.equal(comparedLevel(file, 'no-level'), undefined)
    }
  }
})
