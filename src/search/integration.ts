import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Guide } from '../content/guides.ts'
import type { Edition } from '../rubric/edition.ts'
import type { Family } from '../rubric/family.ts'
import { routes } from '../routes/routes.ts'
import { titles } from '../routes/titles.ts'
import { type IndexFiles, makeIndex } from './pagefind.ts'
import { type Records, recordsOf } from './records.ts'

/** What the search is over. */
interface Searched {
  readonly family: Family
  readonly guides: readonly Guide[]
  readonly edition: Edition | null
}

/**
 * Makes the search index of the content: a build writes it into the site, and while the site is worked on it is served
 * from memory, made anew when the content has changed. Pages know it as `import.meta.env.SEARCH_INDEX`.
 */
export function searchIndex(content: () => Promise<Searched>, basePath: string): AstroIntegration {
  let made: IndexFiles
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build') made = await makeIndex(recordsIn(await content()))
        const known = command === 'build' ? { version: made.version, table: made.table } : { version: 'dev', table: '' }
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
        for (const [name, content] of made.files) await write(routes('').searchFile(made.version, name), content)
        if ((await content()).edition) await write(routes('').searchVersion(), JSON.stringify(made.version))
      },
    },
  }
}

/** Gives the index of the content as it is now. */
function latestIndex(content: () => Promise<Searched>): () => Promise<IndexFiles> {
  let indexed: Searched | undefined
  let index: Promise<IndexFiles> | undefined
  return async () => {
    const now = await content()
    if (index && now === indexed) return index
    indexed = now
    return (index = makeIndex(recordsIn(now)))
  }
}

function recordsIn({ family, guides }: Searched): Records {
  const to = routes('/')
  const sections = guides.flatMap(({ id, data, sections }) =>
    sections.map(({ fragment, heading, text }) => ({
      url: to.guide(id) + (fragment === undefined ? '' : `#${fragment}`),
      labels: heading === undefined ? [data.title] : [heading, data.title],
      text,
    })),
  )
  const pages = [
    ...guides.map(({ id, data }) => ({ url: to.guide(id), title: data.title })),
    ...(Object.keys(titles) as (keyof typeof titles)[]).map((page) => ({ url: to[page](), title: titles[page] })),
  ]
  return recordsOf(family, sections, pages)
}
