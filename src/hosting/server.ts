import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { contentType } from '../site/content-type.ts'
import { caching, everyHeader, securityHeaders, unchangingFolders } from '../site/policy.ts'

/** Files for hosts and builds, which are not part of the site. */
const hidden = /\/(\.|_headers$|_redirects$)/

const unchanging = new RegExp(`^/(editions/[^/]+/)?(${unchangingFolders.join('|')})/`)

/** Images and search index files are already compressed. */
const compressible = /text|json|javascript|xml/

interface Reply {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly content?: Buffer
}

/**
 * Serves a finished site below a base path the way static hosts do: `index.html` for a folder, a redirect to add a
 * missing trailing slash, `404.html` for an unknown address, compressed text, and the headers from `policy.ts`. Reads
 * the file on each request, since a build may replace it. Listens on this machine only.
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

function answerTo({ method, url = '/', headers }: IncomingMessage, outDir: string, basePath: string): Reply {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { ...securityHeaders, Allow: 'GET, HEAD' } }
  }
  const [, path = '/', search = ''] = /^([^?]*)(.*)$/.exec(url) ?? []
  const sitePath = path.startsWith(basePath) ? decoded(`/${path.slice(basePath.length)}`) : undefined
  const isFolder = sitePath !== undefined && existsSync(join(outDir, sitePath, 'index.html'))
  if (`${path}/` === basePath || (isFolder && !path.endsWith('/'))) {
    return { status: 301, headers: { ...securityHeaders, Location: `${path}/${search}` } }
  }
  const isPart = sitePath !== undefined && !hidden.test(sitePath)
  const file = isPart ? join(outDir, sitePath, isFolder ? 'index.html' : '') : ''
  if (!existsSync(file) || !statSync(file).isFile()) return fileAnswer(404, join(outDir, '404.html'), '', headers)
  return fileAnswer(200, file, sitePath ?? '', headers)
}

/** A file, compressed if the browser accepts it, or only a status if the browser already has the same file. */
function fileAnswer(status: number, file: string, sitePath: string, request: IncomingMessage['headers']): Reply {
  const { size, mtimeMs } = statSync(file)
  const etag = `W/"${size}-${mtimeMs}"`
  const isUnchanging = unchanging.test(sitePath)
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

/** Decodes a URL path. Undefined if it is malformed. */
function decoded(path: string): string | undefined {
  try {
    return decodeURI(path)
  } catch {
    return undefined
  }
}
