import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { settings } from '../src/settings.ts'
import { caching, securityHeaders, unchangingFolders } from '../src/site/policy.ts'
import { type Nginx, startNginx } from './nginx.ts'
import { levelDescriptions, searchFor, to } from './site.ts'
import { expect, test as base } from './test.ts'

// One worker fetches nginx once, where it is not there.
base.describe.configure({ mode: 'default' })

/** Tests of the site as nginx serves it; skipped where there is none, which the report says. */
const nginxTest = base.extend<object, { nginx: Nginx | string }>({
  nginx: [
    async ({}, use) => {
      const nginx = await startNginx(settings.outDir, settings.basePath)
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

for (const [host, test] of [
  ['npm run serve', base],
  ['nginx', nginxTest],
] as const) {
  test.describe(host, () => {
    const page = to.levelDescription(levelDescriptions[0]!)

    test('sends the headers of the policy with every answer', async ({ request }) => {
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
      expect((await request.get(script)).headers()['cache-control']).toBe(caching.unchanging)
      expect((await request.get(`${script}.map`)).headers()['cache-control']).toBeUndefined()
    })

    test('compresses text', async ({ request }) => {
      for (const address of [page, to.compareChoices()]) {
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
        [to.rubricText(levelDescriptions[0]!.rubric)]: 'text/plain; charset=utf-8',
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
      const hidden = ['_headers', '_redirects', '.site-files', '%2e%2e/package.json', '..%2fpackage.json']
      for (const name of ['nowhere', '_astro/', ...hidden]) {
        const answer = await request.get(to.home() + name)
        expect.soft([404, 400], name).toContain(answer.status())
        if (answer.status() === 404)
          expect.soft(await answer.text(), name).toContain('There is no page at this address')
      }
    })

    test('shows pages and searches under the policy', async ({ page }) => {
      await page.goto(searchFor('customers'))
      await expect(page.getByRole('main').getByRole('status')).toContainText('results')
    })
  })
}

base('hosts that read a _headers file get the same headers', async () => {
  const text = await readFile(join(settings.outDir, '_headers'), 'utf8')
  for (const [name, value] of Object.entries(securityHeaders)) expect(text).toContain(`\n  ${name}: ${value}\n`)
  for (const name of unchangingFolders) {
    expect(text).toContain(`\n${to.home()}${name}/*\n  Cache-Control: ${caching.unchanging}\n`)
  }
})
