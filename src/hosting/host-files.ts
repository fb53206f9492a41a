import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Moved } from '../addresses/moved.ts'
import { caching, securityHeaders, unchangingFolders } from '../site/policy.ts'
import { routes } from '../routes/routes.ts'

/** The name of the file that tells hosts of redirects: an old address, its new one and the status in each line. */
export const redirectsFile = '_redirects'

/**
 * Adds to a finished site what hosts such as Netlify and Cloudflare Pages read: the headers of its answers, and where
 * old addresses lead, which keeps fragments without a script. Elsewhere the pages at the old addresses lead on.
 */
export async function writeHostFiles(folder: string, { pages }: Moved, basePath: string): Promise<void> {
  if (pages.size) await writeFile(join(folder, redirectsFile), redirectsText(pages, basePath))
  await writeFile(join(folder, '_headers'), headersText(basePath))
}

function redirectsText(pages: ReadonlyMap<string, string>, basePath: string): string {
  const { within } = routes(basePath)
  return [...pages].map(([old, target]) => `${within(old)} ${within(target)} 301\n`).join('')
}

/** Of caching only what never changes: these hosts have browsers ask again for all else, and add up what rules say. */
function headersText(basePath: string): string {
  const block = (address: string, headers: Readonly<Record<string, string>>) =>
    [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
  return [
    block('/*', securityHeaders),
    ...unchangingFolders.map((name) => block(`${basePath}${name}/*`, { 'Cache-Control': caching.unchanging })),
  ].join('\n')
}
