import assert from 'node:assert/strict'
import { request, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { caching, securityHeaders } from '../site/policy.ts'
import { write } from '../testing/content-folder.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { serveSite } from './server.ts'

const page = 'Guides the technical efforts of individuals or teams. '.repeat(40)

describe('npm run serve', () => {
  let server: Server
  before(async () => {
    const folder = await temporaryFolder()
    const files = ['index.html', '_astro/a.js', 'search-index/b/c.pf_meta', 'paths/_astro/index.html', '404.html']
    for (const file of [...files, 'editions/2014/_astro/a.js', 'data/a.csv', '_headers', '.made-by-a-build']) {
      await write(file, page)(folder)
    }
    server = await serveSite(folder, '/rubrics/', 0)
  })
  after(() => server.close())

  async function answer(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
    const { port } = server.address() as AddressInfo
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ port, path, method, headers, agent: false }, resolve).once('error', reject).end()
    })
    return { status: response.statusCode, headers: response.headers, body: await buffer(response) }
  }

  test('lets browsers cache unchanging files, which get no security policy, and makes browsers revalidate everything else', async () => {
    for (const [path, expected] of [
      ['_astro/a.js', caching.unchanging],
      ['editions/2014/_astro/a.js', caching.unchanging],
      ['search-index/b/c.pf_meta', caching.unchanging],
      ['paths/_astro/', caching.other],
      ['', caching.other],
      ['_astro/none.js', undefined],
    ] as const) {
      const { headers } = await answer(`/rubrics/${path}`)
      assert.equal(headers['cache-control'], expected, path)
      assert.equal('content-security-policy' in headers, expected !== caching.unchanging, path)
    }
  })

  test('adds a missing trailing slash to folder addresses, including the base path, and keeps the query', async () => {
    for (const [path, location] of [
      ['/rubrics', '/rubrics/'],
      ['/rubrics/paths/_astro?q=a', '/rubrics/paths/_astro/?q=a'],
    ] as const) {
      const { status, headers } = await answer(path)
      assert.deepEqual([status, headers.location], [301, location])
    }
  })

  test('hides files that are not part of the site', async () => {
    const names = ['_headers', '.made-by-a-build', 'none', 'data/']
    const attacks = ['%2e%2e/passwd', '..%2f..%2fetc/passwd', '%', '%00']
    for (const path of [...[...names, ...attacks].map((name) => `/rubrics/${name}`), '/', '/other', '/rubricsx']) {
      const { status, headers, body } = await answer(path)
      const type = headers['content-type']
      assert.deepEqual([status, body.toString(), type], [404, page, 'text/html; charset=utf-8'], path)
    }
  })

  test('answers HEAD like GET but without the body, and rejects other methods with 405', async () => {
    const { status, headers, body } = await answer('/rubrics/', {}, 'POST')
    assert.deepEqual([status, headers.allow, body.length], [405, 'GET, HEAD', 0])
    for (const [name, value] of Object.entries(securityHeaders)) assert.equal(headers[name.toLowerCase()], value)
    const head = await answer('/rubrics/', {}, 'HEAD')
    assert.deepEqual([head.status, head.headers['content-length'], head.body.length], [200, `${page.length}`, 0])
  })

  test('compresses text for clients that accept it, and does not resend a file that a client already has', async () => {
    for (const path of ['/rubrics/', '/rubrics/data/a.csv', '/rubrics/none']) {
      const response = await answer(path, { 'accept-encoding': 'gzip', range: 'bytes=0-5' })
      assert.deepEqual([response.headers['content-encoding'], response.headers.vary], ['gzip', 'Accept-Encoding'], path)
      assert.equal(gunzipSync(response.body).toString(), page)
      assert.equal((await answer(path)).body.toString(), page)
    }
    const { etag } = (await answer('/rubrics/')).headers
    assert.equal((await answer('/rubrics/', { 'if-none-match': etag })).status, 304)
  })
})
