import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readContent } from '../../src/content/read.ts'
import type { Content } from '../../src/rubric/content.ts'
import type { Rubric } from '../../src/rubric/family.ts'
import { careerPathName, levelPlace, rubricPlace } from '../../src/rubric/name.ts'
import { on, others } from '../other-sites.ts'
import { madeUp } from '../site.ts'
import { expect, test } from '../test.ts'
import { downloadWord } from '../word-download.ts'

test.use(on(others.madeUp))

const { to, origin } = madeUp
/** Rubrics in the form of source documents: those of a numbered factor, without a level whose name no form knows. */
const isOfForm = ({ factor, levels }: Rubric) =>
  factor.number !== null && levels.every(({ level }) => level.title !== 'Exceptional')
const textsAt = (levels: Rubric['levels']) =>
  levels.flatMap(({ descriptors }) => descriptors.flatMap(({ text }) => text ?? []))

test('the Word files of all rubrics, imported into an empty folder, are the content that they were made of', async ({
  page,
}, info) => {
  test.setTimeout(120_000)
  const importable = madeUp.rubrics.filter(isOfForm)
  const files: string[] = []
  for (const rubric of importable) {
    await page.goto(to.rubric(rubric))
    const { file, fileName, foot } = await downloadWord(page, 'Download (Word)', info)
    expect(fileName).toBe(`${rubric.careerPath.id}-${rubric.factor.id}.docx`)
    expect(foot.join(' ')).toContain(rubricPlace(rubric))
    expect(foot).toContain(origin + to.rubric(rubric))
    files.push(file)
  }
  const folder = mkdtempSync(join(tmpdir(), 'word-'))
  const env = { ...process.env, CONTENT_DIR: folder }
  const { status, stderr } = spawnSync('npm', ['run', 'import', '--', ...files], { env, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  const { content: imported } = await readContent(folder)
  rmSync(folder, { recursive: true })
  const { content } = await readContent(madeUp.contentDir)
  expect(wordingOf(imported, importable)).toEqual(wordingOf(content, importable))
})

/** What some rubrics say at each level. A document has no place for a hole: it comes after what there is. */
function wordingOf({ rubrics }: Content, some: readonly Rubric[]) {
  const ids = some.map(({ careerPath, factor }) => `${careerPath.id}/${factor.id}`)
  return Object.fromEntries(
    rubrics.flatMap(({ id, data: { levels, leadIns } }) => {
      if (!ids.includes(id)) return []
      const ordered = Object.entries(levels).map(([level, all]) => {
        const [present, holes] = [all.filter(({ text }) => text !== null), all.filter(({ text }) => text === null)]
        return [level, [...present, ...holes]] as const
      })
      return [[id, { levels: Object.fromEntries(ordered), leadIns }]]
    }),
  )
}

test('the Word file of a rubric in another form has its words and no heading for what it lacks', async ({
  page,
}, info) => {
  test.setTimeout(60_000)
  for (const rubric of madeUp.rubrics.filter((one) => !isOfForm(one))) {
    await page.goto(to.rubric(rubric))
    const { texts } = await downloadWord(page, 'Download (Word)', info)
    expect(texts).toEqual(expect.arrayContaining(textsAt(rubric.levels)))
    expect(texts.includes('FACTOR DESCRIPTION:')).toBe(rubric.description !== null)
    expect(texts.join('\n')).not.toContain('null')
  }
})

test('a level across factors has a Word file and a worksheet of the same words; a career path has all', async ({
  page,
}, info) => {
  const [careerPath] = madeUp.careerPaths
  const level = careerPath!.levels[2]!
  await page.goto(to.level(level))
  for (const label of ['Download (Word)', 'Download worksheet (Word)']) {
    const { texts, foot } = await downloadWord(page, label, info)
    expect(texts).toEqual(expect.arrayContaining(textsAt(level.descriptions)))
    expect(texts.some((line) => line.startsWith('Worksheet.'))).toBe(label.includes('worksheet'))
    expect(foot.join(' ')).toContain(levelPlace(level))
  }
  await page.goto(to.careerPath(careerPath!))
  const { fileName, texts, foot } = await downloadWord(page, 'Download (Word)', info)
  expect(fileName).toBe(`${careerPath!.id}.docx`)
  for (const { levels } of careerPath!.rubrics) expect(texts).toEqual(expect.arrayContaining(textsAt(levels)))
  expect(foot.join(' ')).toContain(careerPathName(careerPath!))
})
