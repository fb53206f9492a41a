import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, type TestInfo } from '@playwright/test'
import JSZip from 'jszip'
import { readContent } from '../src/content/read.ts'
import type { Content } from '../src/rubric/content.ts'
import { linkFamily, type Rubric } from '../src/rubric/family.ts'
import { careerPathName, levelPlace, rubricPlace } from '../src/rubric/name.ts'
import { citedAs } from '../src/rubric/site.ts'
import { on, others } from './other-sites.ts'
import { expect, test } from './test.ts'

// The made-up edition has whatever source documents may have, and is below a base path.
test.use(on(others.madeUp))

const { to, origin, contentDir } = others.madeUp
const { content, site } = await readContent(contentDir)
const family = linkFamily(content)
/** Rubrics in the form of source documents: those of a numbered factor, without a level whose name no form knows. */
const isOfForm = ({ factor, levels }: Rubric) =>
  factor.number !== null && levels.every(({ level }) => level.title !== 'Exceptional')
const importable = family.rubrics.filter(isOfForm)

/** Presses a button, and has the file that the browser is given. */
async function pressed(page: Page, name: string, info: TestInfo) {
  const download = page.waitForEvent('download')
  const button = page.getByRole('button', { name, exact: true })
  if (!(await button.isVisible())) await page.getByRole('main').getByText('Share or download').click()
  await button.click()
  const given = await download
  await expect(page.locator('#_message')).toHaveText(`Downloaded ${given.suggestedFilename()}`)
  const file = info.outputPath(given.suggestedFilename())
  await given.saveAs(file)
  return { file, name: given.suggestedFilename() }
}

async function partOf(file: string, name: string): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(file))
  return ((await zip.file(name)?.async('string')) ?? '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

test('the Word files of all rubrics, imported into an empty folder, are the content that they were made of', async ({
  page,
}, info) => {
  const folder = mkdtempSync(join(tmpdir(), 'word-'))
  const files: string[] = []
  for (const rubric of importable) {
    await page.goto(to.rubric(rubric))
    const { file, name } = await pressed(page, 'Download (Word)', info)
    expect(name).toBe(`${rubric.careerPath.id}-${rubric.factor.id}.docx`)
    const foot = await partOf(file, 'word/footer1.xml')
    for (const line of [rubricPlace(rubric), citedAs(site) ?? '', origin + to.rubric(rubric)]) {
      expect(foot).toContain(line)
    }
    files.push(file)
  }
  const env = { ...process.env, CONTENT_DIR: folder }
  const { status, stderr } = spawnSync('npm', ['run', 'import', '--', ...files], { env, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  const { content: imported } = await readContent(folder)
  rmSync(folder, { recursive: true })
  expect(wordingOf(imported)).toEqual(wordingOf(content))
})

test('the Word file of a rubric in another form has its words and no heading for what it lacks', async ({
  page,
}, info) => {
  for (const rubric of family.rubrics.filter((one) => !isOfForm(one))) {
    await page.goto(to.rubric(rubric))
    const { file } = await pressed(page, 'Download (Word)', info)
    const lines = (await partOf(file, 'word/document.xml')).split('\n')
    const texts = rubric.levels.flatMap(({ descriptors }) => descriptors.flatMap(({ text }) => text ?? []))
    expect(lines).toEqual(expect.arrayContaining(texts))
    expect(lines.includes('FACTOR DESCRIPTION:')).toBe(rubric.description !== null)
    expect(lines.join('\n')).not.toContain('null')
  }
})

/** What importable rubrics say at each level. A document has no place for a hole: it comes after what there is. */
function wordingOf({ rubrics }: Content) {
  const ids = importable.map(({ careerPath, factor }) => `${careerPath.id}/${factor.id}`)
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

test('a level has its Word file and its worksheet, of itself only', async ({ page }, info) => {
  const levelDescription = family.rubrics[0]!.levels[1]!
  await page.goto(to.levelDescription(levelDescription))
  for (const label of ['Download (Word)', 'Download worksheet (Word)']) {
    const { file } = await pressed(page, label, info)
    const lines = (await partOf(file, 'word/document.xml')).split('\n')
    for (const one of family.rubrics[0]!.levels) {
      const own = one === levelDescription
      for (const { text } of one.descriptors) if (text !== null) expect(lines.includes(text), text).toBe(own)
    }
    expect(lines.some((line) => line.startsWith('Worksheet.'))).toBe(label.includes('worksheet'))
  }
})

test('a level across factors has a Word file, and a worksheet of the same words', async ({ page }, info) => {
  const level = family.careerPaths[0]!.levels[2]!
  await page.goto(to.level(level))
  const texts = level.descriptions.flatMap(({ descriptors }) => descriptors.flatMap(({ text }) => text ?? []))
  for (const label of ['Download (Word)', 'Download worksheet (Word)']) {
    const { file } = await pressed(page, label, info)
    const lines = (await partOf(file, 'word/document.xml')).split('\n')
    expect(lines).toEqual(expect.arrayContaining(texts))
    expect(lines.some((line) => line.startsWith('Worksheet.'))).toBe(label.includes('worksheet'))
    expect(await partOf(file, 'word/footer1.xml')).toContain(levelPlace(level))
  }
})

test('a career path has all its rubrics in one Word file', async ({ page }, info) => {
  const careerPath = family.careerPaths[0]!
  await page.goto(to.careerPath(careerPath))
  const { file, name } = await pressed(page, 'Download (Word)', info)
  expect(name).toBe(`${careerPath.id}.docx`)
  const lines = (await partOf(file, 'word/document.xml')).split('\n')
  for (const { levels } of careerPath.rubrics)
    for (const { text } of levels.flatMap(({ descriptors }) => descriptors)) expect(lines).toContain(text ?? '')
  expect(await partOf(file, 'word/footer1.xml')).toContain(careerPathName(careerPath))
})

test.describe('where part of the site cannot be fetched', () => {
  test.use({ provoked: /document\.json|Failed to load|ERR_FAILED/ })

  test('that is said, and no file made', async ({ page }) => {
    const rubric = family.rubrics[0]!
    await page.goto(to.rubric(rubric))
    await page.route(`**${to.rubricFile(rubric)}`, (route) => route.abort())
    await page.getByRole('main').getByText('Share or download').click()
    await page.getByRole('button', { name: 'Download (Word)', exact: true }).click()
    await expect(page.getByText('The Word file could not be created')).toBeVisible()
  })
})
