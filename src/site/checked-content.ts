import { relative } from 'node:path'
import type { AstroIntegration } from 'astro'
import { WrongContent, check } from '../check/check.ts'
import { retakeRendition } from './rendition.ts'

/** How long after a change others are waited for, since editors and imports write several files at once. */
const settled = 100

/**
 * While the site is worked on: reads the content again whenever one of its files has changed. On any problem it reports
 * all that a build would, and the pages stay as they were.
 */
export function checkedContent(contentDir: string): AstroIntegration {
  return {
    name: 'checked-content',
    hooks: {
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        let wereProblems = false
        const renew = async () => {
          await retakeRendition(() => check(contentDir))
          if (wereProblems) logger.info('All problems are fixed.')
          wereProblems = false
          await refreshContent?.({})
          // Also what is in no collection can change pages: moved addresses, for one.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {})
          server.environments.client.hot.send({ type: 'full-reload' })
        }
        const report = (error: Error) => {
          wereProblems ||= error instanceof WrongContent
          logger.error(`\n${error.message}\nThe pages stay as they were.`)
        }
        let timer: NodeJS.Timeout | undefined
        server.watcher.add(contentDir).on('all', (_, path) => {
          if (/^\.|[\\/]\./.test(relative(contentDir, path))) return
          clearTimeout(timer)
          timer = setTimeout(() => renew().catch(report), settled)
        })
      },
    },
  }
}
