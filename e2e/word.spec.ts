import { rubricPlace } from '../src/rubric/name.ts'
import { nameInCitations } from '../src/rubric/site.ts'
import { otherSites, siteOptions } from './other-sites.ts'
import { madeUp } from './site.ts'
import { expect, test } from './test.ts'
import { downloadWord } from './word-download.ts'

// The made-up site uses every content feature and is under a base path.
test.use(siteOptions(otherSites.madeUp))

const { to, origin, site } = madeUp
const [rubric] = madeUp.rubrics
const descriptorTexts = (levels: readonly { descriptors: readonly { text: string | null }[] }[]) =>
  levels.flatMap(({ descriptors }) => descriptors.flatMap(({ text }) => text ?? []))

test('downloads a rubric as a Word file with its text, and with its place and address in the footer', async ({
  page,
}, info) => {
  await page.goto(to.rubric(rubric!))
  const { fileName, body, footer } = await downloadWord(page, 'Download (Word)', info)
  expect(fileName).toBe('field-research-discovery-and-or-improvement.docx')
  expect(body).toEqual(expect.arrayContaining([rubric!.description, ...descriptorTexts(rubric!.levels)]))
  expect(footer.join(' ')).toContain(rubricPlace(rubric!))
  expect(footer).toEqual(expect.arrayContaining([nameInCitations(site), origin + to.rubric(rubric!)]))
})

test('downloads a level as a Word file and as a worksheet, without other levels', async ({ page }, info) => {
  const [levelI, levelII] = rubric!.levels
  await page.goto(to.levelDescription(levelII!))
  for (const label of ['Download (Word)', 'Download worksheet (Word)']) {
    const { body } = await downloadWord(page, label, info)
    expect(body).toEqual(expect.arrayContaining(descriptorTexts([levelII!])))
    for (const text of descriptorTexts([levelI!])) expect(body).not.toContain(text)
    expect(body.some((text) => text.startsWith('Worksheet.'))).toBe(label.includes('worksheet'))
  }
})

test.describe('when the data cannot be fetched', () => {
  test.use({ expectedErrors: /rubric\.json|Failed to load|ERR_FAILED/ })

  test('reports an error and creates no file', async ({ page }) => {
    await page.goto(to.rubric(rubric!))
    await page.route(`**${to.rubricFile(rubric!)}`, (route) => route.abort())
    await page.getByRole('main').getByText('Share or download').click()
    await page.getByRole('button', { name: 'Download (Word)', exact: true }).click()
    await expect(page.getByText('The Word file could not be created')).toBeVisible()
  })
})
