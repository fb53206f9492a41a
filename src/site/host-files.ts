import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readListed, readRedirects } from '../addresses/files.ts'
import { movedOf } from '../addresses/moved.ts'
import { routes } from './routes.ts'

/** The name of the file that tells hosts of redirects: an old address, its new one and the status in each line. */
export const redirectsFile = '_redirects'

/**
 * Adds to a finished site what hosts such as Netlify and Cloudflare Pages read, so that old addresses are answered with
 * true redirects there, which keep fragments without a script. Elsewhere the pages at the old addresses do that.
 */
export async function writeHostFiles(folder: string, contentDir: string, basePath: string): Promise<void> {
  const to = routes(basePath)
  const { rules } = await readRedirects(contentDir)
  const { pages } = movedOf(rules, (await readListed(contentDir)).addresses)
  const lines = [...pages].map(([old, target]) => `${to.within(old)} ${to.within(target)} 301\n`)
  if (lines.length) await writeFile(join(folder, redirectsFile), lines.join(''))
}
