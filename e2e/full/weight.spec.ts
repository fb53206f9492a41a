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

/** What a first view and its scripts may weigh over the wire, compressed and with their headers, in bytes. */
const budget = { view: 14 * 1024, scripts: 5 * 1024 }

/** The family that the site is for, 18 rubrics, as `npm run serve` serves it. */
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

// Not the made-up site: no real family has all that its rubrics have at once.
const sites = [...sitesWithKinds.filter(({ site }) => site !== 'the made-up site'), middle]
for (const { site, use, kinds, isLarge } of sites) {
  test.describe(site, () => {
    test.use(use)

    for (const { name, address, grows } of kinds.filter(({ needsScripts }) => !needsScripts)) {
      test(`${name} is light`, async ({ page }) => {
        const { view, scripts } = await weigh(page, address)
        if (!(isLarge && grows)) expect(view).toBeLessThan(budget.view)
        expect(scripts).toBeLessThan(budget.scripts)
      })
    }
  })
}

/** Loads a page as the first one, and weighs all that comes with it. */
async function weigh(page: Page, address: string): Promise<typeof budget> {
  const sizes: Promise<{ isScript: boolean; bytes: number }>[] = []
  page.on('requestfinished', (request) => {
    const isScript = request.resourceType() === 'script'
    const sent = request.sizes().then((size) => size.responseHeadersSize + size.responseBodySize)
    sizes.push(sent.then((bytes) => ({ isScript, bytes })))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const all = await Promise.all(sizes)
  const sum = (some: typeof all) => some.reduce((total, { bytes }) => total + bytes, 0)
  return { view: sum(all), scripts: sum(all.filter(({ isScript }) => isScript)) }
}
