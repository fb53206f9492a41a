import { settings } from '../../src/settings.ts'
import { caching, securityHeaders } from '../../src/site/policy.ts'
import { otherSites, siteOptions } from '../other-sites.ts'
import { levelDescriptions, madeUp, searchAddress, to } from '../site.ts'
import { expect, test as serveTest } from '../test.ts'
import { type Nginx, startNginx } from './nginx.ts'

// Uses one worker, so that nginx starts only once.
serveTest.describe.configure({ mode: 'default' })

/** The sites that each host serves in tests: one at its root and one under a path. */
const sites = [
  {
    name: 'at the root',
    ...settings,
    use: {},
    to,
    levelDescription: levelDescriptions[0]!,
    query: 'customers',
  },
  {
    name: 'under a path',
    ...otherSites.madeUp,
    use: siteOptions(otherSites.madeUp),
    levelDescription: madeUp.rubrics[0]!.levels[0]!,
    query: 'camp',
  },
]

/** A test of a site served by nginx. If nginx is missing, the test is skipped and the reason is reported. */
const nginxTestOf = ({ outDir, basePath }: (typeof sites)[number]) =>
  serveTest.extend<object, { nginx: Nginx | string }>({
    basePath,
    nginx: [
      async ({}, use) => {
        const nginx = await startNginx(outDir, basePath)
        if (typeof nginx === 'string') console.log(`The site is not tested behind nginx. ${nginx}`)
        await use(nginx)
        if (typeof nginx !== 'string') await nginx.stop()
      },
      { scope: 'worker', timeout: 300_000 },
    ],
    baseURL: async ({ nginx }, use, { skip }) => {
      skip(typeof nginx === 'string', String(nginx))
      if (typeof nginx !== 'string') await use(nginx.origin)
    },
  })

for (const site of sites) {
  serveTest.describe(`npm run serve, ${site.name}`, () => {
    serveTest.use(site.use)
    describeHost(serveTest, site)
  })
  const nginxTest = nginxTestOf(site)
  nginxTest.describe(`nginx, ${site.name}`, () => describeHost(nginxTest, site))
}

/** Defines the tests that every host must pass. */
function describeHost(test: typeof serveTest, { to, levelDescription, query }: (typeof sites)[number]) {
  const page = to.levelDescription(levelDescription)

  test('sends the security headers with every response that a browser can show', async ({ request }) => {
    for (const address of [to.home(), page, to.favicon(), `${to.home()}nowhere`]) {
      const response = await request.get(address)
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect.soft(response.headers()[name.toLowerCase()], `${address}: ${name}`).toBe(value)
      }
    }
  })

  test('lets browsers cache unchanging files, and makes them revalidate all other files', async ({ request }) => {
    const html = await request.get(page)
    expect(html.headers()['cache-control']).toBe(caching.other)
    const revalidation = await request.get(page, { headers: { 'if-none-match': html.headers()['etag'] ?? '' } })
    expect(revalidation.status()).toBe(304)
    const [script = ''] = /[^"]*\/_astro\/[^"]*\.js/.exec(await html.text()) ?? []
    expect((await request.get(script)).headers()).toMatchObject({
      'cache-control': caching.unchanging,
      'x-content-type-options': 'nosniff',
    })
    expect((await request.get(`${script}.map`)).headers()['cache-control']).toBeUndefined()
  })

  test('compresses text', async ({ request }) => {
    for (const address of [page, to.rubricsModel()]) {
      const { 'content-encoding': encoding, vary } = (await request.get(address)).headers()
      expect.soft([encoding, vary?.toLowerCase()], address).toEqual(['gzip', 'accept-encoding'])
      const plainResponse = await request.get(address, { headers: { 'accept-encoding': 'identity' } })
      expect.soft(plainResponse.headers()['content-encoding'], address).toBeUndefined()
    }
  })

  test('serves data files with their content types, in UTF-8', async ({ request }) => {
    const types = {
      [to.rubricsTable()]: 'text/csv; charset=utf-8',
      [to.rubricsModel()]: 'application/json; charset=utf-8',
      [to.rubricText(levelDescription.rubric)]: 'text/plain; charset=utf-8',
    }
    for (const [address, type] of Object.entries(types)) {
      const { 'content-type': actualType, 'content-encoding': encoding } = (await request.get(address)).headers()
      expect.soft([actualType, encoding], address).toEqual([type, 'gzip'])
    }
  })

  test('redirects folder addresses without a trailing slash, and responds to unknown addresses with 404', async ({
    request,
  }) => {
    const redirect = await request.get(page.replace(/\/$/, ''), { maxRedirects: 0 })
    expect([redirect.status(), redirect.headers()['location']]).toEqual([301, page])
    const hiddenFiles = ['_headers', '_redirects', '.made-by-a-build', '%2e%2e/package.json', '..%2fpackage.json']
    for (const name of ['nowhere', '_astro/', ...hiddenFiles]) {
      const response = await request.get(to.home() + name)
      expect.soft([404, 400], name).toContain(response.status())
      if (response.status() === 404) expect.soft(await response.text(), name).toContain('Page not found')
    }
  })

  test('shows pages and search results under the content security policy', async ({ page }) => {
    await page.goto(searchAddress(query, to))
    await expect(page.getByRole('main').getByRole('status')).toContainText('results')
  })
}
