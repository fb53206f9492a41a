import type { AstroIntegration } from 'astro'
import { rendition } from './rendition.ts'
import { routes } from '../routes/routes.ts'
import { contentType } from './content-type.ts'
import { filesOf } from './files.ts'

/** For `npm run dev`: serves the files that a build would write, generated from the current content. */
export function servedFiles(siteUrl: string, basePath: string): AstroIntegration {
  const fileAt = async (path: string) => {
    const files = filesOf(await rendition(), routes(siteUrl + basePath))
    return files.get(routes(basePath).inContent(path))?.()
  }
  return {
    name: 'served-files',
    hooks: {
      'astro:server:setup': ({ server }) => answerWith(server, fileAt),
    },
  }
}

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server']

/** Makes a server respond to a request with the file that `fileAt` finds, if any. */
export function answerWith(server: Server, fileAt: (path: string) => Promise<string | Uint8Array | undefined>): void {
  server.middlewares.use((request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?')
    fileAt(path).then((file) => {
      if (file === undefined) return next()
      response.setHeader('content-type', contentType(path)).end(file)
    }, next)
  })
}
