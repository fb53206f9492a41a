import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import compression from '@polka/compression'
import sirv from 'sirv'
import { contentType } from '../site/content-type.ts'
import { caching, everyHeader, securityHeaders, unchangingFolders } from '../site/policy.ts'

/** Files for hosts and for builds, which are not part of the site. */
const hidden = /\/(\.|_headers$|_redirects$)/

const unchanging = new RegExp(`^/(editions/[^/]+/)?(${unchangingFolders.join('|')})/`)

/**
 * Serves a finished site below a base path like usual static hosts: a folder by its `index.html`, its address without the
 * slash by a redirect, an unknown address by `404.html`, compressed text, and the headers of `policy.ts`. Never writes.
 * Listens on this machine only.
 */
export function serveSite(outDir: string, basePath: string, port: number): Promise<Server> {
  const compress = compression()
  // Reads each file again for each request, since a build may replace it.
  const serveFile = sirv(outDir, { dev: true, etag: true, extensions: [], setHeaders })
  const server = createServer((request, response) => {
    addHeaders(response, securityHeaders)
    response.setHeader('Vary', 'Accept-Encoding')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const [, path = '/', search = ''] = /^([^?]*)(.*)$/.exec(request.url ?? '/') ?? []
    const place = path.startsWith(basePath) ? decoded(`/${path.slice(basePath.length)}`) : undefined
    const isFolder = place !== undefined && existsSync(join(outDir, place, 'index.html'))
    if (`${path}/` === basePath || (isFolder && !path.endsWith('/'))) {
      response.writeHead(301, { Location: `${path}/${search}` }).end()
      return
    }
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': contentType('404.html') })
      response.end(readFileSync(join(outDir, '404.html')))
    }
    request.url = path.slice(basePath.length - 1) + (isFolder ? 'index.html' : '')
    // A request for a part gets the whole, which HTTP allows.
    delete request.headers.range
    compress(request, response, () => {
      if (place === undefined || hidden.test(place)) notFound()
      else serveFile(request, response, notFound)
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => resolve(server))
  })
}

/** Files that never change need no policy: that of their page applies. */
function setHeaders(response: ServerResponse, path: string): void {
  if (unchanging.test(path)) {
    for (const name of Object.keys(securityHeaders)) response.removeHeader(name)
    addHeaders(response, { ...everyHeader, 'Cache-Control': caching.unchanging })
  } else response.setHeader('Cache-Control', caching.other)
  response.setHeader('Content-Type', contentType(path))
}

function addHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/** The file path of a URL path. Undefined if there can be none. */
function decoded(path: string): string | undefined {
  try {
    return decodeURI(path)
  } catch {
    return undefined
  }
}
