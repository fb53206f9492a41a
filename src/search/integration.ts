import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { routes } from '../routes/routes.ts'
import { buildIndex, type IndexFiles } from './pagefind.ts'
import { recordsOf, type Searched } from './records.ts'

/**
 * Builds the search index of the content: a build writes it into the site, and while the site is worked on it is served
 * from memory, rebuilt when the content has changed. Pages know it as `import.meta.env.SEARCH_INDEX`.
 */
export function searchIndex(content: () => Promise<Searched>, basePath: string): AstroIntegration {
  let built: IndexFiles
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build') built = await buildIndex(recordsOf(await content()))
        const known =
          command === 'build' ? { version: built.version, table: built.table } : { version: 'dev', table: '' }
        updateConfig({ vite: { define: { 'import.meta.env.SEARCH_INDEX': JSON.stringify(known) } } })
      },
      'astro:server:setup': ({ server }) => {
        const latest = latestIndex(content)
        const folder = routes(basePath).searchIndex('dev')
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?')
          if (!path.startsWith(folder)) return next()
          latest().then(({ files }) => {
            const file = files.get(path.slice(folder.length))
            if (!file) return next()
            response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream')
            response.end(file)
          }, next)
        })
      },
      'astro:build:done': async ({ dir }) => {
        const write = async (address: string, content: string | Uint8Array) => {
          const file = join(fileURLToPath(dir), address)
          await mkdir(dirname(file), { recursive: true })
          await writeFile(file, content)
        }
        for (const [name, content] of built.files) await write(routes('').searchFile(built.version, name), content)
        if ((await content()).edition) await write(routes('').searchVersion(), JSON.stringify(built.version))
      },
    },
  }
}

/** Returns a function that returns the index of the content as it is now. */
function latestIndex(content: () => Promise<Searched>): () => Promise<IndexFiles> {
  let indexed: Searched | undefined
  let index: Promise<IndexFiles> | undefined
  return async () => {
    const now = await content()
    if (index && now === indexed) return index
    indexed = now
    return (index = buildIndex(recordsOf(now)))
  }
}
