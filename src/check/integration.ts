import { relative } from 'node:path'
import type { AstroIntegration } from 'astro'
import { formatProblems } from '../rubric/problem.ts'
import { check } from './check.ts'
import { retakeRendition, snapshot } from './rendition.ts'

/** How long after a change others are waited for, since editors and imports write several files at once. */
const settled = 100

/**
 * While the site is worked on: tells all problems of the content as the build tells them, and takes its snapshot anew
 * whenever one of its files has changed.
 */
export function checkedContent(contentDir: string): AstroIntegration {
  const take = () => check(contentDir)
  return {
    name: 'checked-content',
    hooks: {
      'astro:server:setup': async ({ server, logger, refreshContent }) => {
        let wereProblems = false
        const tell = async () => {
          const { problems } = await snapshot()
          if (problems.length) logger.error(`\n${formatProblems(problems)}`)
          else if (wereProblems) logger.info('All problems are mended.')
          wereProblems = problems.length > 0
        }
        const renew = async () => {
          await retakeRendition(take)
          await tell()
          await refreshContent?.({})
          // Also what is in no collection can change pages: redirects, for one.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {})
          server.environments.client.hot.send({ type: 'full-reload' })
        }
        let timer: NodeJS.Timeout | undefined
        server.watcher.add(contentDir).on('all', (_, path) => {
          const inContent = relative(contentDir, path)
          if (/^\.|[\\/]\./.test(inContent)) return
          clearTimeout(timer)
          timer = setTimeout(() => renew().catch((error: Error) => logger.error(error.message)), settled)
        })
        await tell()
      },
    },
  }
}
