import { factorNumber, levelDescriptionTitle } from '../../src/rubric/name.ts'
import { on, others } from '../other-sites.ts'
import { large } from '../page-kinds.ts'
import { printed, printedPages, words } from '../printed.ts'
import { expect, test } from '../test.ts'

// A site with 200 rubrics and fifteen factors. `access.spec.ts` and `weight.spec.ts` test accessibility and weight.
test.use(on(others.large))

const { to } = others.large
const [careerPath] = large.careerPaths
const [first, , third] = careerPath!.levels
const [discriminator] = large.factors[0]!.discriminators

test('a level page has fewer than 60 links, as on a small site', async ({ page }) => {
  for (const factor of [large.factors[0]!, large.factors.at(-1)!]) {
    await page.goto(to.levelDescription(factor.rubrics[0]!.levels[0]!))
    expect(await page.getByRole('link').count()).toBeLessThan(60)
  }
})

test('long pages fill each sheet: only the last one may end in its upper half', async ({ page }) => {
  for (const address of [to.home(), to.level(third!), to.nextLevel(first!), to.discriminator(discriminator!)]) {
    await page.goto(address)
    for (const { height, pieces } of (await printedPages(page, 'Letter')).slice(0, -1)) {
      const lowerEdges = pieces.map(({ foot }) => foot).filter((foot) => foot > 70)
      expect(Math.min(...lowerEdges), address).toBeLessThan(height / 2)
    }
  }
})

test('a level across fifteen factors prints each factor’s descriptors below its title', async ({ page }) => {
  await page.goto(to.level(third!))
  const pages = await printed(page)
  expect(pages.length).toBeLessThanOrEqual(Math.ceil(third!.descriptions.length / 2))
  for (const description of third!.descriptions) {
    const title = words(factorNumber(description.rubric.factor) + levelDescriptionTitle(description))
    const rows = description.descriptors.map(({ discriminator, text }) => words(`${discriminator?.title}${text}`))
    expect(
      pages.some((sheet) => sheet.includes([title, ...rows].join(''))),
      title,
    ).toBe(true)
  }
})
