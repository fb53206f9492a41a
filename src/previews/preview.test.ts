import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Content } from '../rubric/content.ts'
import { linkFamily } from '../rubric/family.ts'
import { routes } from '../routes/routes.ts'
import { exampleContent } from '../testing/example-content.ts'
import { madeUpContent, ofSize } from '../testing/made-up.ts'
import { previewId, previewText, previewsOf } from './preview.ts'

const to = routes('/')

/** What the preview says that stands beside a pasted link to an address. */
function said(content: Content, address: string): string | undefined {
  const preview = previewsOf(linkFamily(content)).get(address)
  return preview && previewText(preview)
}

describe('a link preview', () => {
  const content = exampleContent()
  const family = linkFamily(content)
  const [rubric] = family.rubrics
  const level = rubric!.levels[1]!
  const text = (words: string) => {
    const changed = exampleContent()
    const { data } = changed.rubrics.find(({ id }) => id === `${rubric!.careerPath.id}/${rubric!.factor.id}`)!
    data.levels[level.level.id]![0]!.text = words
    return changed
  }

  test('says what its page is of and how the official wording begins, and what of', () => {
    const words = level.descriptors[0]!.text
    const { careerPath, factor } = rubric!
    const path = `Career Path ${careerPath.number}, ${careerPath.title}`
    const discriminator = level.descriptors[0]!.discriminator!.title
    assert.equal(
      said(content, to.levelDescription(level)),
      `${path} · Factor ${factor.number}. ${factor.title}, ${level.level.title}. ${discriminator}: “${words}”`,
    )
    assert.equal(
      said(content, to.level(level.level)),
      `${path}. ${level.level.title}. ${factor.title}, ${discriminator}: “${words}”`,
    )
    const lowest = rubric!.levels[0]!
    const first = `${discriminator}: “${lowest.descriptors[0]!.text}”`
    assert.equal(
      said(content, to.rubric(rubric!)),
      `${path} · Factor ${factor.number}. ${factor.title}. ${lowest.level.title}, ${first}`,
    )
    assert.equal(
      said(content, to.careerPath(careerPath)),
      `Career Path ${careerPath.number}. ${careerPath.title}. ${factor.title}, ${lowest.level.title}, ${first}`,
    )
  })

  test('has another file when its words change, and only then', () => {
    const fileOf = (one: Content) => previewId(previewsOf(linkFamily(one)).get(to.levelDescription(level))!)
    assert.equal(fileOf(content), fileOf(exampleContent()))
    assert.notEqual(fileOf(content), fileOf(text('Other words.')))
  })

  test('is left to the site’s where the words are in letters that it can’t show', () => {
    for (const words of ['Помогает коллегам.', 'チームを助ける。', 'Turned \u202Earound.']) {
      assert.equal(said(text(words), to.levelDescription(level)), undefined, words)
    }
    assert.match(said(text('Žluťoučký kůň – “naïve”…'), to.levelDescription(level)) ?? '', /Žluťoučký/)
  })

  test('is the career path’s on all its pages, where a family is large', () => {
    const previews = previewsOf(linkFamily(madeUpContent(ofSize(400))))
    const files = new Set([...previews.values()].map(previewId))
    const { careerPaths } = linkFamily(madeUpContent(ofSize(400)))
    assert.equal(files.size, careerPaths.length)
    const [careerPath] = careerPaths
    assert.equal(
      previews.get(to.levelDescription(careerPath!.rubrics[3]!.levels[1]!)),
      previews.get(to.careerPath(careerPath!)),
    )
  })
})
