import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { contentType } from '../site/content-type.ts'
import { caching, commonHeader, securityHeaders, unchangingFolders } from '../site/policy.ts'

/** Matches files for hosts and builds, which are not part of the site. */
const hiddenFile = /\/(\.|_headers$|_redirects$)/

const unchangingFile = new RegExp(`^/(editions/[^/]+/)?(${unchangingFolders.join('|')})/`)

/** Matches content types to compress. Images and search index files are already compressed. */
const compressibleType = /text|json|javascript|xml/

interface Reply {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly content?: Buffer
}

/**
 * Serves a finished site under a base path the way static hosts do: `index.html` for a folder, a redirect to add a
 * missing trailing slash, `404.html` for an unknown address, compressed text, and the headers from `policy.ts`. Reads
 * files anew for each request, since a build may replace them. Listens only on this machine.
 */
export function serveSite(outDir: string, basePath: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const { status, headers, content } = replyTo(request, outDir, basePath)
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : content)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => resolve(server))
  })
}

function replyTo({ method, url = '/', headers }: IncomingMessage, outDir: string, basePath: string): Reply {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { ...securityHeaders, Allow: 'GET, HEAD' } }
  }
  const [, path = '/', search = ''] = /^([^?]*)(.*)$/.exec(url) ?? []
  const sitePath = path.startsWith(basePath) ? decode(`/${path.slice(basePath.length)}`) : undefined
  const isFolder = sitePath !== undefined && existsSync(join(outDir, sitePath, 'index.html'))
  if (`${path}/` === basePath || (isFolder && !path.endsWith('/'))) {
    return { status: 301, headers: { ...securityHeaders, Location: `${path}/${search}` } }
  }
  const isPublic = sitePath !== undefined && !hiddenFile.test(sitePath)
  const file = isPublic ? join(outDir, sitePath, isFolder ? 'index.html' : '') : ''
  if (!existsSync(file) || !statSync(file).isFile()) return fileReply(404, join(outDir, '404.html'), '', headers)
  return fileReply(200, file, sitePath ?? '', headers)
}

/** Replies with a file, compressed if the browser allows it. Sends no body if the browser already has the file. */
function fileReply(status: number, file: string, sitePath: string, request: IncomingMessage['headers']): Reply {
  const { size, mtimeMs } = statSync(file)
  const etag = `W/"${size}-${mtimeMs}"`
  const isUnchanging = unchangingFile.test(sitePath)
  const type = contentType(file)
  const headers = {
    ...(isUnchanging ? commonHeader : securityHeaders),
    ...(status === 200 && { 'Cache-Control': isUnchanging ? caching.unchanging : caching.other, ETag: etag }),
    'Content-Type': type,
    Vary: 'Accept-Encoding',
  }
  if (status === 200 && request['if-none-match'] === etag) return { status: 304, headers }
  const isCompressed = compressibleType.test(type) && /\bgzip\b/.test(`${request['accept-encoding']}`)
  const content = isCompressed ? gzipSync(readFileSync(file)) : readFileSync(file)
  const encoding = isCompressed && { 'Content-Encoding': 'gzip' }
  return { status, headers: { ...headers, ...encoding, 'Content-Length': content.length }, content }
}

/** Decodes a URL path. Returns undefined if it is malformed. */
function decode(path: string): string | undefined {
  try {
    return decodeURI(path)
  } catch {
    return undefined
  }
}
