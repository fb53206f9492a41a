import { factorNumber, levelDescriptionTitle } from '../../src/rubric/name.ts'
import { otherSites, siteOptions } from '../other-sites.ts'
import { largeFamily } from '../page-kinds.ts'
import { compact, printedPages, printedText } from '../printed.ts'
import { expect, test } from '../test.ts'

// A site with 200 rubrics and 15 factors. `access.spec.ts` and `weight.spec.ts` test its accessibility and weight.
test.use(siteOptions(otherSites.large))

const { to } = otherSites.large
const [careerPath] = largeFamily.careerPaths
const [levelI, , levelIII] = careerPath!.levels
const [discriminator] = largeFamily.factors[0]!.discriminators

test('a level page has fewer than 60 links, as on a small site', async ({ page }) => {
  for (const factor of [largeFamily.factors[0]!, largeFamily.factors.at(-1)!]) {
    await page.goto(to.levelDescription(factor.rubrics[0]!.levels[0]!))
    expect(await page.getByRole('link').count()).toBeLessThan(60)
  }
})

test('text on long pages reaches the lower half of every sheet except the last', async ({ page }) => {
  for (const address of [to.home(), to.level(levelIII!), to.nextLevel(levelI!), to.discriminator(discriminator!)]) {
    await page.goto(address)
    for (const { height, pieces } of (await printedPages(page, 'Letter')).slice(0, -1)) {
      const lowerEdges = pieces.map(({ bottom }) => bottom).filter((bottom) => bottom > 70)
      expect(Math.min(...lowerEdges), address).toBeLessThan(height / 2)
    }
  }
})

test('a level across 15 factors prints each factor’s descriptors below its title', async ({ page }) => {
  await page.goto(to.level(levelIII!))
  const pages = await printedText(page)
  expect(pages.length).toBeLessThanOrEqual(Math.ceil(levelIII!.descriptions.length / 2))
  for (const description of levelIII!.descriptions) {
    const title = compact(factorNumber(description.rubric.factor) + levelDescriptionTitle(description))
    const rows = description.descriptors.map(({ discriminator, text }) => compact(`${discriminator?.title}${text}`))
    expect(
      pages.some((sheet) => sheet.includes([title, ...rows].join(''))),
      title,
    ).toBe(true)
  }
})
