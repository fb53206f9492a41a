import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { contentType } from '../site/content-type.ts'
import { caching, everyHeader, securityHeaders, unchangingFolders } from '../site/policy.ts'

/** Files for hosts and for builds, which are not part of the site. */
const hidden = /\/(\.|_headers$|_redirects$)/

const unchanging = new RegExp(`^/(editions/[^/]+/)?(${unchangingFolders.join('|')})/`)

/** Pictures, and the files of the search index, are compressed already. */
const compressible = /text|json|javascript|xml/

interface Answer {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly content?: Buffer
}

/**
 * Serves a finished site below a base path like usual static hosts: a folder by its `index.html`, its address without the
 * slash by a redirect, an unknown address by `404.html`, compressed text, and the headers of `policy.ts`. Reads a file for
 * each request, since a build may replace it. Listens on this machine only.
 */
export function serveSite(outDir: string, basePath: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const { status, headers, content } = answerTo(request, outDir, basePath)
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : content)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => resolve(server))
  })
}

function answerTo({ method, url = '/', headers }: IncomingMessage, outDir: string, basePath: string): Answer {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { ...securityHeaders, Allow: 'GET, HEAD' } }
  }
  const [, path = '/', search = ''] = /^([^?]*)(.*)$/.exec(url) ?? []
  const place = path.startsWith(basePath) ? decoded(`/${path.slice(basePath.length)}`) : undefined
  const isFolder = place !== undefined && existsSync(join(outDir, place, 'index.html'))
  if (`${path}/` === basePath || (isFolder && !path.endsWith('/'))) {
    return { status: 301, headers: { ...securityHeaders, Location: `${path}/${search}` } }
  }
  const isPart = place !== undefined && !hidden.test(place)
  const file = isPart ? join(outDir, place, isFolder ? 'index.html' : '') : ''
  if (!existsSync(file) || !statSync(file).isFile()) return fileAnswer(404, join(outDir, '404.html'), '', headers)
  return fileAnswer(200, file, place ?? '', headers)
}

/** A file, compressed if the browser accepts that, or only a status if the browser has the same file already. */
function fileAnswer(status: number, file: string, place: string, request: IncomingMessage['headers']): Answer {
  const { size, mtimeMs } = statSync(file)
  const etag = `W/"${size}-${mtimeMs}"`
  const isUnchanging = unchanging.test(place)
  const type = contentType(file)
  const headers = {
    ...(isUnchanging ? everyHeader : securityHeaders),
    ...(status === 200 && { 'Cache-Control': isUnchanging ? caching.unchanging : caching.other, ETag: etag }),
    'Content-Type': type,
    Vary: 'Accept-Encoding',
  }
  if (status === 200 && request['if-none-match'] === etag) return { status: 304, headers }
  const isZipped = compressible.test(type) && /\bgzip\b/.test(`${request['accept-encoding']}`)
  const content = isZipped ? gzipSync(readFileSync(file)) : readFileSync(file)
  const encoding = isZipped && { 'Content-Encoding': 'gzip' }
  return { status, headers: { ...headers, ...encoding, 'Content-Length': content.length }, content }
}

/** The file path of a URL path. Undefined if there can be none. */
function decoded(path: string): string | undefined {
  try {
    return decodeURI(path)
  } catch {
    return undefined
  }
}
