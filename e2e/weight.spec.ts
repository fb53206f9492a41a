import type { Page } from '@playwright/test'
import { landingPages } from './bench/page.ts'
import { generatedContent } from '../src/testing/generated-content.ts'
import { type Family, linkFamily } from '../src/rubric/family.ts'
import { largeCount, others } from './other-sites.ts'
import { family, to } from './site.ts'
import { expect, test } from './test.ts'

// What a first view weighs over the wire, compressed and with its headers, in bytes.
const firstView = 14 * 1024
const firstScripts = 5 * 1024

/** Pages that are nothing without their scripts, which say so. */
const needsScripts = (address: string) => [to.search(), to.compare()].includes(address)

interface Weight {
  readonly total: number
  readonly scripts: number
}

/** Loads a page as the first one, and weighs all that comes with it. */
async function weighed(page: Page, address: string): Promise<Weight> {
  const sizes: Promise<{ script: boolean; bytes: number }>[] = []
  page.on('requestfinished', (request) => {
    const script = request.resourceType() === 'script'
    const size = request.sizes().then((one) => one.responseHeadersSize + one.responseBodySize)
    sizes.push(size.then((bytes) => ({ script, bytes })))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const all = await Promise.all(sizes)
  const sum = (some: typeof all) => some.reduce((total, { bytes }) => total + bytes, 0)
  return { total: sum(all), scripts: sum(all.filter(({ script }) => script)) }
}

const ownPages = {
  ...landingPages(family, to),
  comparison: to.compare(),
  data: to.data(),
  guides: to.guides(),
  accessibility: to.accessibility(),
}
for (const [kind, address] of Object.entries(ownPages)) {
  test(`${kind}: painted from the first answer, and light`, async ({ page }) => {
    const { total, scripts } = await weighed(page, address)
    if (!needsScripts(address)) {
      expect(total).toBeLessThan(firstView)
      expect(scripts).toBeLessThan(firstScripts)
    }
    const blocking =
      'link[rel=stylesheet], script:not([type=module], [type=speculationrules]):not([async]):not([defer])'
    await expect(page.locator(blocking)).toHaveCount(0)
    // A browser may paint what it has when it comes to a script.
    const html = await (await page.request.get(address)).text()
    expect(html.match(/<\/header>|<script/)?.[0]).toBe('</header>')
  })
}

test.describe('with 200 rubrics', () => {
  test.use({ baseURL: others.large.origin })
  const large: Family = linkFamily(generatedContent(largeCount))
  // A level across factors holds the wording of all of them, and so grows with their number.
  const { 'level across factors': _, search: __, ...kinds } = landingPages(large, to)
  for (const [kind, address] of Object.entries({ ...kinds, 'career paths': to.careerPaths(), factors: to.factors() })) {
    test(`${kind}: no heavier than the budget`, async ({ page }) => {
      expect((await weighed(page, address)).total).toBeLessThan(firstView)
    })
  }

  test('a level page names no more of the others than with few rubrics', async ({ page }) => {
    const counts: number[] = []
    for (const factor of [large.factors[0]!, large.factors.at(-1)!]) {
      await page.goto(to.levelDescription(factor.rubrics[0]!.levels[0]!))
      counts.push(await page.getByRole('link').count())
    }
    expect(Math.max(...counts)).toBeLessThan(60)
  })
})
