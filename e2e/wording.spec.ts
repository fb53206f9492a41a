import { fragment } from '../src/routes/routes.ts'
import { levelDescriptionOf, rubricOf, sources, to } from './site.ts'
import { expect, test } from './test.ts'

/** The lines of a source document that are not empty, white space collapsed. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

const sentencesOf = (line: string) => line.split(/(?<=\.) /)

/** The lines that are between a line that begins one way and the next that begins another. */
function between(lines: readonly string[], from: string, to: string): string[] {
  const start = lines.findIndex((line) => line.startsWith(from)) + 1
  return lines.slice(
    start,
    lines.findIndex((line, index) => index >= start && line.startsWith(to)),
  )
}

/** The lines below each heading of a level, by the id of the level. */
function levelsOf(lines: readonly string[]): Map<string, string[]> {
  const levels = new Map<string, string[]>()
  let level: string[] = []
  for (const line of lines) {
    if (/^LEVEL [IVX]+$/.test(line)) levels.set(line.toLowerCase().replace(' ', '-'), (level = []))
    else if (!/^[A-Z]{2}/.test(line)) level.push(line)
  }
  return levels
}

for (const [id, source] of sources) {
  test(`every sentence of ${id} is on its rubric page`, async ({ page }) => {
    const official = linesOf(source.bytes.toString()).filter((line) => !/^[A-Z]{2}/.test(line))
    expect(official).not.toHaveLength(0)
    await page.goto(to.rubric(rubricOf(id)))
    for (const sentence of official.map((line) => line.replace(/^· /, '')).flatMap(sentencesOf)) {
      await expect(page.getByRole('main')).toContainText(sentence)
    }
  })
}

const seeds = {
  'technical-management-support/customer-relations': ['level-i', 'level-ii', 'level-iii', 'level-iv'],
  'administrative-support/customer-relations': ['level-i', 'level-ii', 'level-iii'],
}

for (const [id, levels] of Object.entries(seeds)) {
  const lines = linesOf(sources.get(id)?.bytes.toString() ?? '')
  const discriminators = ['Breadth of Influence', 'Customer Needs', 'Customer Interaction Level']

  test(`the texts above the levels of ${id} are in their places`, async ({ page }) => {
    await page.goto(to.rubric(rubricOf(id)))
    const [description] = between(lines, 'FACTOR DESCRIPTION', 'EXPECTED')
    const [criteria, note] = between(lines, 'EXPECTED', 'LEVEL DESCRIPTORS')
    await expect(page.locator('.text.description .official p')).toHaveText([description!])
    await expect(page.locator('.text.criteria .official p')).toHaveText([criteria!])
    await expect(page.getByRole('main').getByText(note!, { exact: true })).toBeVisible()
  })

  test(`every descriptor of ${id} is at its level beside its discriminator`, async ({ page }) => {
    const parsed = levelsOf(lines)
    expect([...parsed.keys()]).toEqual(levels)
    for (const [level, below] of parsed) {
      const descriptors = below.filter((line) => line.startsWith('· ')).map((line) => line.slice(2))
      expect(below.filter((line) => !line.startsWith('· '))).toEqual(discriminators)
      expect(descriptors).toHaveLength(3)
      await page.goto(to.levelDescription(levelDescriptionOf(id, level)))
      for (const [index, descriptor] of descriptors.entries()) {
        const discriminator = discriminators[index]!
        const row = page.locator(fragment(discriminator.toLowerCase().replaceAll(' ', '-')))
        await expect(row.getByRole('heading')).toHaveText(discriminator)
        await expect(row.getByText(descriptor, { exact: true })).toBeVisible()
      }
    }
  })
}
