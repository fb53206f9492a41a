import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { readGuides } from '../content/guides.ts'
import { readContent } from '../content/read.ts'
import { sharedFamily } from '../content/snapshot.ts'
import { linkFamily } from '../rubric/family.ts'
import { routes } from '../routes/routes.ts'
import { titles } from '../routes/titles.ts'
import { type IndexFiles, makeIndex } from './pagefind.ts'
import { type Records, recordsOf } from './records.ts'

/**
 * Makes the search index of a content folder: a build writes it into the site, and while the site is worked on it is
 * served from memory, made anew when the content has changed. Pages know it as `import.meta.env.SEARCH_INDEX`.
 */
export function searchIndex(contentDir: string, basePath: string): AstroIntegration {
  let made: IndexFiles
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build') made = await makeIndex(await readRecords(contentDir))
        const known = command === 'build' ? { version: made.version, table: made.table } : { version: 'dev', table: '' }
        updateConfig({ vite: { define: { 'import.meta.env.SEARCH_INDEX': JSON.stringify(known) } } })
      },
      'astro:server:setup': ({ server }) => {
        const latest = latestIndex(contentDir)
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
        for (const [name, content] of made.files) {
          const file = join(fileURLToPath(dir), routes('').searchFile(made.version, name))
          await mkdir(dirname(file), { recursive: true })
          await writeFile(file, content)
        }
      },
    },
  }
}

/** Gives the index of the content as it is now. */
function latestIndex(contentDir: string): () => Promise<IndexFiles> {
  let key = ''
  let index: Promise<IndexFiles> | undefined
  return async () => {
    const records = await readRecords(contentDir)
    const now = JSON.stringify(records)
    if (!index || now !== key) {
      key = now
      index = makeIndex(records)
    }
    return index
  }
}

async function readRecords(contentDir: string): Promise<Records> {
  const family = sharedFamily() ?? linkFamily((await readContent(contentDir)).content)
  const { guides } = await readGuides(contentDir)
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
