import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { basename, extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { redirectsFile } from './host-files.ts'
import { caching, securityHeaders, unchangingFolders } from '../site/policy.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
}
/** Pagefind compresses its files itself. */
const incompressible = new Set(['.png', '.pagefind', '.pf_meta', '.pf_index', '.pf_fragment'])

/** What hosts read, and what builds note: none of it is part of the site. */
const forHosts = /^(\.|_headers$|_redirects$)/

/**
 * Serves a finished site below a base path as usual static hosts do: a folder by its `index.html`, a folder's address
 * without the slash by a redirect, an old address by one to its new one, an unknown address by `404.html`, text
 * compressed, with the headers of `policy.ts`. Listens on this machine only.
 */
export function serveSite(outDir: string, basePath: string, port: number): Promise<Server> {
  const server = createServer(async (request, response) => {
    try {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
      const path = pathname.startsWith(basePath) ? decodeURIComponent(pathname.slice(basePath.length)) : '..'
      const file = normalize(join(outDir, path))
      const isWithin = `${file}/`.startsWith(`${normalize(outDir)}/`) && !forHosts.test(basename(file))
      const kind = isWithin ? await kindOf(file) : 'none'
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
      const moved = kind === 'folder' && (await redirects(outDir)).get(pathname.replace(/\/?$/, '/'))
      if (moved) {
        response.writeHead(301, { location: moved + search }).end()
      } else if (kind === 'folder' && !pathname.endsWith('/')) {
        response.writeHead(301, { location: `${pathname}/${search}` }).end()
      } else if (kind === 'folder' && (await kindOf(join(file, 'index.html'))) === 'file') {
        await send(request, response, 200, join(file, 'index.html'))
      } else if (kind === 'file') {
        await send(request, response, 200, file)
      } else {
        await send(request, response, 404, join(outDir, '404.html'))
      }
    } catch {
      if (!response.headersSent) response.writeHead(400)
      response.end()
    }
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => resolve(server))
  })
}

/** The new address for each old one that the site tells its host. */
async function redirects(folder: string): Promise<ReadonlyMap<string, string>> {
  const lines = await readFile(join(folder, redirectsFile), 'utf8').catch(() => '')
  return new Map(
    lines.split('\n').map((line): [string, string] => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']),
  )
}

async function kindOf(file: string): Promise<'file' | 'folder' | 'none'> {
  const found = await stat(file).catch(() => undefined)
  if (found?.isFile()) return 'file'
  return found?.isDirectory() ? 'folder' : 'none'
}

async function send(request: IncomingMessage, response: ServerResponse, status: 200 | 404, file: string) {
  const { size, mtimeMs } = await stat(file)
  const etag = `W/"${size.toString(16)}-${Math.trunc(mtimeMs).toString(16)}"`
  if (status === 200) {
    const unchanging = unchangingFolders.some((name) => file.includes(`${sep}${name}${sep}`))
    response.setHeader('cache-control', unchanging ? caching.unchanging : caching.other).setHeader('etag', etag)
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end()
      return
    }
  }
  const extension = extname(file)
  const compressible = !incompressible.has(extension)
  const compress = compressible && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  response.writeHead(status, {
    'content-type': types[extension] ?? 'application/octet-stream',
    ...(compressible && { vary: 'accept-encoding' }),
    ...(compress && { 'content-encoding': 'gzip' }),
  })
  const content = createReadStream(file)
  await (compress ? pipeline(content, createGzip(), response) : pipeline(content, response))
}
