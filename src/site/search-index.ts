import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { routes } from '../routes/routes.ts'
import { buildIndex, type IndexFiles } from '../search/pagefind.ts'
import { recordsOf, type SearchContent } from '../search/records.ts'
import { answerWith } from './serve-files.ts'
import { writeFiles } from './write-files.ts'

const to = routes('/')

/**
 * Builds the search index. A build writes it into the site; `npm run dev` serves it from memory and rebuilds it when
 * the content changes. Pages read the index version from `import.meta.env.SEARCH_INDEX`.
 */
export function searchIndex(content: () => Promise<SearchContent>, basePath: string): AstroIntegration {
  let indexedContent: SearchContent | undefined
  let index: Promise<IndexFiles> | undefined
  const latestIndex = async () => {
    const currentContent = await content()
    if (!index || currentContent !== indexedContent) index = buildIndex(recordsOf(currentContent))
    indexedContent = currentContent
    return index
  }
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        const { version, table } = command === 'build' ? await latestIndex() : { version: 'dev', table: '' }
        updateConfig({ vite: { define: { 'import.meta.env.SEARCH_INDEX': JSON.stringify({ version, table }) } } })
      },
      'astro:server:setup': ({ server }) => {
        const folder = routes(basePath).searchIndex('dev')
        const fileAt = async (path: string) => (await latestIndex()).files.get(path.slice(folder.length))
        answerWith(server, async (path) => (path.startsWith(folder) ? fileAt(path) : undefined))
      },
      'astro:build:done': async ({ dir }) => {
        const { version, files } = await latestIndex()
        const indexFiles = Array.from(files, ([name, file]) => [to.searchFile(version, name), () => file] as const)
        if (indexedContent?.edition) indexFiles.push([to.searchVersion(), () => Buffer.from(JSON.stringify(version))])
        await writeFiles(fileURLToPath(dir), new Map(indexFiles))
      },
    },
  }
}
