import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close } from 'pagefind'
import { routes } from '../site/routes.ts'
import { type IndexFile, indexFiles, type SearchSource } from './index-files.ts'

/** Where things stand below the site's root, whatever its base path. */
const at = routes('/')

/** Adds the search index to the finished site, and answers for it while the site is worked on. */
export function searchIndex(): AstroIntegration {
  let base = '/'
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir)
        const records = join(root, at.searchRecords())
        const source: SearchSource = JSON.parse(await readFile(records, 'utf8'))
        const files = await indexFiles(source, (url) => readFile(join(root, url, 'index.html'), 'utf8'))
        await write(join(root, at.searchIndex()), files)
        await rm(records)
        await close()
      },
      'astro:server:setup': ({ server, logger }) => {
        const to = routes(base.endsWith('/') ? base : `${base}/`)
        let files: Promise<Map<string, IndexFile>> | undefined
        server.watcher.on('all', () => (files = undefined))
        server.middlewares.use(async (request, response, next) => {
          const path = new URL(request.originalUrl ?? '/', 'http://localhost').pathname
          if (!path.startsWith(to.searchIndex())) return next()
          try {
            files ??= fromServer(`http://${request.headers.host}`, to)
            const file = (await files).get(path.slice(to.searchIndex().length))
            if (!file) return next()
            response.setHeader('content-type', contentTypes[extname(path)] ?? 'application/octet-stream')
            response.end(file.content)
          } catch (error) {
            files = undefined
            logger.error(String(error))
            next(error)
          }
        })
      },
    },
  }
}

const contentTypes: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' }

async function write(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const { path, content } of files) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
}

/** The index of what the development server serves at this moment, by path. */
async function fromServer(origin: string, to: ReturnType<typeof routes>): Promise<Map<string, IndexFile>> {
  const get = async (url: string) => {
    const response = await fetch(origin + url)
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
    return response
  }
  const source = (await (await get(to.searchRecords())).json()) as SearchSource
  const files = await indexFiles(source, async (url) => (await get(to.home() + url.slice(1))).text())
  return new Map(files.map((file) => [file.path, file]))
}
