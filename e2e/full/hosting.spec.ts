import { settings } from '../../src/settings.ts'
import { caching, securityHeaders } from '../../src/site/policy.ts'
import { on, others } from '../other-sites.ts'
import { levelDescriptions, madeUp, searchFor, to } from '../site.ts'
import { expect, test as serveTest } from '../test.ts'
import { type Nginx, startNginx } from './nginx.ts'

// One worker starts nginx once.
serveTest.describe.configure({ mode: 'default' })

/** The sites that hosts are tried with: at the root of a host, and below a path. */
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
    name: 'below a path',
    ...others.madeUp,
    use: on(others.madeUp),
    levelDescription: madeUp.rubrics[0]!.levels[0]!,
    query: 'camp',
  },
]

/** A test of a site as nginx serves it; skipped where there is none, which the report says. */
const behindNginx = ({ outDir, basePath }: (typeof sites)[number]) =>
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
  const nginxTest = behindNginx(site)
  nginxTest.describe(`nginx, ${site.name}`, () => describeHost(nginxTest, site))
}

/** Defines the tests of what a host does with a site, as it must. */
function describeHost(test: typeof serveTest, { to, levelDescription, query }: (typeof sites)[number]) {
  const page = to.levelDescription(levelDescription)

  test('sends the headers of the policy with every answer that can be shown', async ({ request }) => {
    for (const address of [to.home(), page, to.favicon(), `${to.home()}nowhere`]) {
      const answer = await request.get(address)
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect.soft(answer.headers()[name.toLowerCase()], `${address}: ${name}`).toBe(value)
      }
    }
  })

  test('lets browsers keep what never changes, and has them ask for all else', async ({ request }) => {
    const html = await request.get(page)
    expect(html.headers()['cache-control']).toBe(caching.other)
    const again = await request.get(page, { headers: { 'if-none-match': html.headers()['etag'] ?? '' } })
    expect(again.status()).toBe(304)
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
      const plain = await request.get(address, { headers: { 'accept-encoding': 'identity' } })
      expect.soft(plain.headers()['content-encoding'], address).toBeUndefined()
    }
  })

  test('says what the data are, and that they are in UTF-8', async ({ request }) => {
    const types = {
      [to.rubricsTable()]: 'text/csv; charset=utf-8',
      [to.rubricsModel()]: 'application/json; charset=utf-8',
      [to.rubricText(levelDescription.rubric)]: 'text/plain; charset=utf-8',
    }
    for (const [address, type] of Object.entries(types)) {
      const { 'content-type': found, 'content-encoding': encoding } = (await request.get(address)).headers()
      expect.soft([found, encoding], address).toEqual([type, 'gzip'])
    }
  })

  test('answers a folder’s address without its slash by one with it, and what is not there by 404', async ({
    request,
  }) => {
    const moved = await request.get(page.replace(/\/$/, ''), { maxRedirects: 0 })
    expect([moved.status(), moved.headers()['location']]).toEqual([301, page])
    const hidden = ['_headers', '_redirects', '.made-by-a-build', '%2e%2e/package.json', '..%2fpackage.json']
    for (const name of ['nowhere', '_astro/', ...hidden]) {
      const answer = await request.get(to.home() + name)
      expect.soft([404, 400], name).toContain(answer.status())
      if (answer.status() === 404) expect.soft(await answer.text(), name).toContain('Page not found')
    }
  })

  test('shows pages and searches under the policy', async ({ page }) => {
    await page.goto(searchFor(query, to))
    await expect(page.getByRole('main').getByRole('status')).toContainText('results')
  })
}
