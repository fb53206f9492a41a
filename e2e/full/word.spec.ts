import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readContent } from '../../src/content/read.ts'
import type { Content } from '../../src/rubric/content.ts'
import type { Rubric } from '../../src/rubric/family.ts'
import { careerPathName, levelPlace, rubricPlace } from '../../src/rubric/name.ts'
import { otherSites, siteOptions } from '../other-sites.ts'
import { madeUp } from '../site.ts'
import { expect, test } from '../test.ts'
import { downloadWord } from '../word-download.ts'

test.use(siteOptions(otherSites.madeUp))

const { to, origin } = madeUp
/** Whether a rubric can be written as a source document: its factor has a number, and its level names are allowed. */
const hasDocumentForm = ({ factor, levels }: Rubric) =>
  factor.number !== null && levels.every(({ level }) => level.title !== 'Exceptional')
const descriptorTexts = (levels: Rubric['levels']) =>
  levels.flatMap(({ descriptors }) => descriptors.flatMap(({ text }) => text ?? []))

test('importing the Word files of rubrics into an empty folder restores their content', async ({ page }, info) => {
  test.setTimeout(120_000)
  const importableRubrics = madeUp.rubrics.filter(hasDocumentForm)
  const files: string[] = []
  for (const rubric of importableRubrics) {
    await page.goto(to.rubric(rubric))
    const { file, fileName, footer } = await downloadWord(page, 'Download (Word)', info)
    expect(fileName).toBe(`${rubric.careerPath.id}-${rubric.factor.id}.docx`)
    expect(footer.join(' ')).toContain(rubricPlace(rubric))
    expect(footer).toContain(origin + to.rubric(rubric))
    files.push(file)
  }
  const folder = mkdtempSync(join(tmpdir(), 'word-'))
  const env = { ...process.env, CONTENT_DIR: folder }
  const { status, stderr } = spawnSync('npm', ['run', 'import', '--', ...files], { env, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  const { content: imported } = await readContent(folder)
  rmSync(folder, { recursive: true })
  const { content } = await readContent(madeUp.contentDir)
  expect(wordingOf(imported, importableRubrics)).toEqual(wordingOf(content, importableRubrics))
})

/**
 * The wording of the given rubrics, by level. Descriptors without text come last, because a document cannot show where
 * they belong.
 */
function wordingOf({ rubrics }: Content, selection: readonly Rubric[]) {
  const ids = selection.map(({ careerPath, factor }) => `${careerPath.id}/${factor.id}`)
  return Object.fromEntries(
    rubrics.flatMap(({ id, data: { levels, leadIns } }) => {
      if (!ids.includes(id)) return []
      const orderedLevels = Object.entries(levels).map(([level, descriptors]) => {
        const [descriptorsWithText, gaps] = [
          descriptors.filter(({ text }) => text !== null),
          descriptors.filter(({ text }) => text === null),
        ]
        return [level, [...descriptorsWithText, ...gaps]] as const
      })
      return [[id, { levels: Object.fromEntries(orderedLevels), leadIns }]]
    }),
  )
}

test('the Word file of a rubric that no document can express contains its wording and no empty heading', async ({
  page,
}, info) => {
  test.setTimeout(60_000)
  for (const rubric of madeUp.rubrics.filter((candidate) => !hasDocumentForm(candidate))) {
    await page.goto(to.rubric(rubric))
    const { body } = await downloadWord(page, 'Download (Word)', info)
    expect(body).toEqual(expect.arrayContaining(descriptorTexts(rubric.levels)))
    expect(body.includes('FACTOR DESCRIPTION:')).toBe(rubric.description !== null)
    expect(body.join('\n')).not.toContain('null')
  }
})

test('a level across factors downloads as a Word file and a worksheet, and a career path as one Word file', async ({
  page,
}, info) => {
  const [careerPath] = madeUp.careerPaths
  const level = careerPath!.levels[2]!
  await page.goto(to.level(level))
  for (const label of ['Download (Word)', 'Download worksheet (Word)']) {
    const { body, footer } = await downloadWord(page, label, info)
    expect(body).toEqual(expect.arrayContaining(descriptorTexts(level.descriptions)))
    expect(body.some((line) => line.startsWith('Worksheet.'))).toBe(label.includes('worksheet'))
    expect(footer.join(' ')).toContain(levelPlace(level))
  }
  await page.goto(to.careerPath(careerPath!))
  const { fileName, body, footer } = await downloadWord(page, 'Download (Word)', info)
  expect(fileName).toBe(`${careerPath!.id}.docx`)
  for (const { levels } of careerPath!.rubrics) expect(body).toEqual(expect.arrayContaining(descriptorTexts(levels)))
  expect(footer.join(' ')).toContain(careerPathName(careerPath!))
})
