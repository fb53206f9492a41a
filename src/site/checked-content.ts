import { relative } from 'node:path'
import type { AstroIntegration } from 'astro'
import { InvalidContent, check } from '../check/check.ts'
import { rereadRendition } from './rendition.ts'

/**
 * How many milliseconds to wait after a change before reading the content, since editors and imports write several
 * files at once.
 */
const delay = 100

/**
 * For `npm run dev`: rereads the content when one of its files changes. If there are problems, reports them and keeps
 * the previous pages.
 */
export function checkedContent(contentDir: string): AstroIntegration {
  return {
    name: 'checked-content',
    hooks: {
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        let hadProblems = false
        const reread = async () => {
          await rereadRendition(() => check(contentDir))
          if (hadProblems) logger.info('All problems are fixed.')
          hadProblems = false
          await refreshContent?.({})
          // Pages also depend on data outside the collections, such as moved addresses.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {})
          server.environments.client.hot.send({ type: 'full-reload' })
        }
        const report = (error: Error) => {
          hadProblems ||= error instanceof InvalidContent
          logger.error(`\n${error.message}\nThe pages are unchanged.`)
        }
        let timer: NodeJS.Timeout | undefined
        server.watcher.add(contentDir).on('all', (_, path) => {
          if (/^\.|[\\/]\./.test(relative(contentDir, path))) return
          clearTimeout(timer)
          timer = setTimeout(() => reread().catch(report), delay)
        })
      },
    },
  }
}
