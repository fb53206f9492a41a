import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { serveSite } from '../../src/hosting/server.ts'
import { linkFamily } from '../../src/rubric/family.ts'
import { routes } from '../../src/routes/routes.ts'
import { madeUpContent } from '../../src/testing/made-up.ts'
import { pageKinds, sitesWithKinds } from '../page-kinds.ts'
import { expect, test as base } from '../test.ts'
import { shapes, shapeSite } from './shapes.ts'

/** The bytes that a first view and its scripts may transfer, compressed and with headers. */
const budget = { view: 14 * 1024, scripts: 5 * 1024 }

/** A test on a site of the size that ours is designed for, 18 rubrics, served as `npm run serve` serves it. */
const test = base.extend<object, { served: string }>({
  served: [
    async ({}, use) => {
      const server: Server = await serveSite(shapeSite('3x6').outDir, '/', 0)
      await use(`http://localhost:${(server.address() as AddressInfo).port}`)
      server.close()
    },
    { scope: 'worker' },
  ],
})
const middle = {
  site: '18 rubrics',
  use: { baseURL: ({ served }: { served: string }, use: (origin: string) => Promise<void>) => use(served) },
  kinds: pageKinds(linkFamily(madeUpContent(shapes['3x6'])), routes('/')),
  isLarge: false,
}

// The made-up site is left out, because no real family has all features of its rubrics at once.
const sites = [...sitesWithKinds.filter(({ site }) => site !== 'the made-up site'), middle]
for (const { site, use, kinds, isLarge } of sites) {
  test.describe(site, () => {
    test.use(use)

    for (const { name, address, grows } of kinds.filter(({ needsScripts }) => !needsScripts)) {
      test(`${name} is within its weight budget`, async ({ page }) => {
        const { view, scripts } = await weigh(page, address)
        if (!(isLarge && grows)) expect(view).toBeLessThan(budget.view)
        expect(scripts).toBeLessThan(budget.scripts)
      })
    }
  })
}

/** Loads a page with an empty cache, and adds up the bytes that it transfers. */
async function weigh(page: Page, address: string): Promise<typeof budget> {
  const sizes: Promise<{ isScript: boolean; bytes: number }>[] = []
  page.on('requestfinished', (request) => {
    const isScript = request.resourceType() === 'script'
    const sent = request.sizes().then((size) => size.responseHeadersSize + size.responseBodySize)
    sizes.push(sent.then((bytes) => ({ isScript, bytes })))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const resources = await Promise.all(sizes)
  const sum = (some: typeof resources) => some.reduce((total, { bytes }) => total + bytes, 0)
  return { view: sum(resources), scripts: sum(resources.filter(({ isScript }) => isScript)) }
}
