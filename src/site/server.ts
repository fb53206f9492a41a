import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

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
const incompressible = new Set(['.png'])

/**
 * Serves a finished site below a base path as usual static hosts do: a folder by its `index.html`, a folder's address
 * without the slash by a redirect, an unknown address by `404.html`, text compressed. Listens on this machine only.
 */
export function serveSite(folder: string, basePath: string, port: number): Promise<Server> {
  const server = createServer(async (request, response) => {
    try {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
      const path = pathname.startsWith(basePath) ? decodeURIComponent(pathname.slice(basePath.length)) : '..'
      const file = normalize(join(folder, path))
      const kind = file.startsWith(normalize(folder)) ? await kindOf(file) : 'none'
      const gzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
      if (kind === 'folder' && !pathname.endsWith('/')) {
        response.writeHead(301, { location: `${pathname}/${search}` }).end()
      } else if (kind === 'folder' && (await kindOf(join(file, 'index.html'))) === 'file') {
        await send(response, 200, join(file, 'index.html'), gzip)
      } else if (kind === 'file') {
        await send(response, 200, file, gzip)
      } else {
        await send(response, 404, join(folder, '404.html'), gzip)
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

async function kindOf(file: string): Promise<'file' | 'folder' | 'none'> {
  const found = await stat(file).catch(() => undefined)
  if (found?.isFile()) return 'file'
  return found?.isDirectory() ? 'folder' : 'none'
}

async function send(response: ServerResponse, status: number, file: string, gzip: boolean): Promise<void> {
  const extension = extname(file)
  const compress = gzip && !incompressible.has(extension)
  response.writeHead(status, {
    'content-type': types[extension] ?? 'application/octet-stream',
    ...(compress && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
  })
  const content = createReadStream(file)
  await (compress ? pipeline(content, createGzip(), response) : pipeline(content, response))
}
