import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { caching, securityHeaders } from '../site/policy.ts'
import { serveSite } from './server.ts'

const page = 'Guides the technical efforts of individuals or teams.'

describe('npm run serve', () => {
  let folder: string
  let server: Server
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'serve-'))
    for (const file of [
      'index.html',
      '_astro/a.js',
      'search-index/b/c.pf_meta',
      'paths/_astro/index.html',
      '404.html',
    ]) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), page)
    }
    server = await serveSite(folder, '/rubrics/', 0)
  })
  after(async () => {
    server.close()
    await rm(folder, { recursive: true })
  })

  async function answer(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
    const { port } = server.address() as AddressInfo
    const {
      statusCode,
      headers: got,
      body,
    } = await new Promise<IncomingMessage & { body: Buffer }>((resolve, reject) => {
      const asked = request({ port, path: `/rubrics/${path}`, method, headers, agent: false }, async (response) =>
        resolve(Object.assign(response, { body: await buffer(response) })),
      )
      asked.once('error', reject).end()
    })
    return { status: statusCode, headers: got, body }
  }

  for (const [path, expected] of [
    ['_astro/a.js', caching.unchanging],
    ['search-index/b/c.pf_meta', caching.unchanging],
    ['paths/_astro/', caching.other],
    ['', caching.other],
    ['_astro/none.js', undefined],
  ] as const) {
    test(`caching goes by the site's own folders: /${path}`, async () => {
      assert.equal((await answer(path)).headers['cache-control'], expected)
    })
  }

  test('where the site itself lies below a folder of such a name, that says nothing', async () => {
    const below = join(folder, '_astro/site')
    await mkdir(below)
    await writeFile(join(below, 'index.html'), page)
    const other = await serveSite(below, '/', 0)
    try {
      const got = await fetch(`http://localhost:${(other.address() as AddressInfo).port}/`)
      assert.equal(got.headers.get('cache-control'), caching.other)
    } finally {
      other.closeAllConnections()
      other.close()
    }
  })

  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    test(`${method} is answered by 405, with what is allowed and the headers of the policy`, async () => {
      const { status, headers, body } = await answer('', {}, method)
      assert.deepEqual([status, headers.allow, body.length], [405, 'GET, HEAD', 0])
      for (const [name, value] of Object.entries(securityHeaders)) assert.equal(headers[name.toLowerCase()], value)
    })
  }

  test('HEAD is answered as GET, without the content', async () => {
    for (const headers of [{}, { 'accept-encoding': 'gzip' }]) {
      const [get, head] = [await answer('', headers), await answer('', headers, 'HEAD')]
      const without = (all: object) => ({ ...all, date: '', 'transfer-encoding': '' })
      assert.deepEqual([head.status, without(head.headers)], [get.status, without(get.headers)])
      assert.equal(head.body.length, 0)
    }
    assert.equal((await answer('none', {}, 'HEAD')).status, 404)
  })

  for (const [accepted, coding] of [
    ['gzip', 'gzip'],
    ['br, GZIP;q=0.5', 'gzip'],
    ['*', 'gzip'],
    ['gzip;q=0', undefined],
    ['gzip; q=0.000, br', undefined],
    ['*;q=0', undefined],
    ['identity', undefined],
    ['x-gzip-not', undefined],
    [undefined, undefined],
  ] as const) {
    test(`Accept-Encoding: ${accepted} is answered in ${coding ?? 'no'} coding`, async () => {
      const { headers, body } = await answer('', accepted === undefined ? {} : { 'accept-encoding': accepted })
      assert.deepEqual([headers['content-encoding'], headers.vary], [coding, 'accept-encoding'])
      assert.equal((coding ? gunzipSync(body) : body).toString(), page)
    })
  }

  test('If-None-Match may be a list, any, or the tag without its W/', async () => {
    const etag = String((await answer('')).headers.etag)
    for (const [given, status] of [
      [etag, 304],
      [`"one", ${etag}, "two"`, 304],
      [etag.replace('W/', ''), 304],
      ['*', 304],
      ['"one", W/"two"', 200],
    ] as const) {
      assert.equal((await answer('', { 'if-none-match': given })).status, status, given)
    }
  })

  const { length } = page
  for (const [range, status, part, contentRange] of [
    ['bytes=0-5', 206, 'Guides', `bytes 0-5/${length}`],
    ['bytes=7-', 206, page.slice(7), `bytes 7-${length - 1}/${length}`],
    ['bytes=-6', 206, 'teams.', `bytes ${length - 6}-${length - 1}/${length}`],
    ['bytes=0-999', 206, page, `bytes 0-${length - 1}/${length}`],
    ['bytes=999-', 416, '', `bytes */${length}`],
    ['bytes=-0', 416, '', `bytes */${length}`],
    ['bytes=5-2', 200, page, undefined],
    ['bytes=0-1,4-5', 200, page, undefined],
    ['lines=0-1', 200, page, undefined],
    ['nonsense', 200, page, undefined],
  ] as const) {
    test(`Range: ${range} is answered by ${status}`, async () => {
      const { headers, body, ...got } = await answer('_astro/a.js', { range })
      assert.deepEqual([got.status, body.toString(), headers['content-range']], [status, part, contentRange])
      if (status !== 416) assert.equal(headers['content-length'], String(part.length))
    })
  }

  test('a part is not compressed; what may have changed since, and what is not there, is answered whole', async () => {
    const part = await answer('', { range: 'bytes=0-5', 'accept-encoding': 'gzip' })
    assert.deepEqual([part.status, part.headers['content-encoding'], part.body.toString()], [206, undefined, 'Guides'])
    const etag = String(part.headers.etag)
    assert.equal((await answer('', { range: 'bytes=0-5', 'if-range': etag })).status, 200)
    assert.equal((await answer('none', { range: 'bytes=0-5' })).status, 404)
  })
})
