import { readFile, stat } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { basename, join, normalize, relative, sep } from 'node:path'
import { redirectsFile } from './host-files.ts'
import { send, sendMissing } from './send.ts'
import { caching, everyHeader, securityHeaders, unchangingFolders } from '../site/policy.ts'

/** What hosts read, and what builds note: none of it is part of the site. */
const forHosts = /^(\.|_headers$|_redirects$)/

/**
 * Serves a finished site below a base path as usual static hosts do: a folder by its `index.html`, a folder's address
 * without the slash by a redirect, an old address by one to its new one, an unknown address by `404.html`, text
 * compressed, with the headers of `policy.ts`. Only reads. Listens on this machine only.
 */
export function serveSite(outDir: string, basePath: string, port: number): Promise<Server> {
  const server = createServer(async (request, response) => {
    setHeaders(response, securityHeaders)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    try {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
      const path = pathname.startsWith(basePath) ? decodeURIComponent(pathname.slice(basePath.length)) : '..'
      const file = normalize(join(outDir, path))
      const isWithin = `${file}/`.startsWith(`${normalize(outDir)}/`) && !forHosts.test(basename(file))
      const kind = isWithin ? await kindOf(file) : 'none'
      const [folder] = relative(outDir, file)
        .replace(/^editions[\\/][^\\/]+[\\/]/, '')
        .split(sep)
      const isUnchanging = unchangingFolders.includes(folder ?? '')
      const moved = kind === 'folder' && (await redirects(outDir)).get(pathname.replace(/\/?$/, '/'))
      if (moved) {
        response.writeHead(301, { location: moved + search }).end()
      } else if (kind === 'folder' && !pathname.endsWith('/')) {
        response.writeHead(301, { location: `${pathname}/${search}` }).end()
      } else if (kind === 'folder' && (await kindOf(join(file, 'index.html'))) === 'file') {
        await send(request, response, join(file, 'index.html'), caching.other)
      } else if (kind === 'file' && isUnchanging) {
        for (const name of Object.keys(securityHeaders)) response.removeHeader(name)
        setHeaders(response, everyHeader)
        await send(request, response, file, caching.unchanging)
      } else if (kind === 'file') {
        await send(request, response, file, caching.other)
      } else {
        await sendMissing(request, response, join(outDir, '404.html'))
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

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
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
