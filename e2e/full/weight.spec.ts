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

/** The maximum number of bytes that a first view and its scripts may transfer, compressed and with headers. */
const budget = { view: 14 * 1024, scripts: 5 * 1024 }

/** A test of a site with 18 rubrics, the size that the project is designed for. Uses the server of `npm run serve`. */
const test = base.extend<object, { origin: string }>({
  origin: [
    async ({}, use) => {
      const server: Server = await serveSite(shapeSite('3x6').outDir, '/', 0)
      await use(`http://localhost:${(server.address() as AddressInfo).port}`)
      server.close()
    },
    { scope: 'worker' },
  ],
})
const typicalSite = {
  site: '18 rubrics',
  use: { baseURL: ({ origin }: { origin: string }, use: (origin: string) => Promise<void>) => use(origin) },
  kinds: pageKinds(linkFamily(madeUpContent(shapes['3x6'])), routes('/')),
  isLarge: false,
}

// Leaves out the made-up site, because no real family uses all its features at once.
const sites = [...sitesWithKinds.filter(({ site }) => site !== 'the made-up site'), typicalSite]
for (const { site, use, kinds, isLarge } of sites) {
  test.describe(site, () => {
    test.use(use)

    for (const { name, address, grows } of kinds.filter(({ needsScripts }) => !needsScripts)) {
      test(`${name} stays within its weight budget`, async ({ page }) => {
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
    const total = request.sizes().then((size) => size.responseHeadersSize + size.responseBodySize)
    sizes.push(total.then((bytes) => ({ isScript, bytes })))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const resources = await Promise.all(sizes)
  const sum = (items: typeof resources) => items.reduce((total, { bytes }) => total + bytes, 0)
  return { view: sum(resources), scripts: sum(resources.filter(({ isScript }) => isScript)) }
}
