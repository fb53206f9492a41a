import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Moved } from '../addresses/moved.ts'
import { caching, securityHeaders, unchangingFolders } from '../site/policy.ts'
import { routes } from '../routes/routes.ts'

/** The file with the redirects for hosts: an old address, its new one and the status in each line. */
export const redirectsFile = '_redirects'

/**
 * Adds to a finished site what hosts such as Netlify and Cloudflare Pages read: the headers of its answers, and where
 * old addresses lead, which keeps fragments without a script. Elsewhere the pages at the old addresses lead on.
 */
export async function writeHostFiles(folder: string, parts: readonly SitePart[], basePath: string): Promise<void> {
  const redirects = parts.map(({ place, snapshot }) => redirectsText(snapshot.moved, basePath + place)).join('')
  if (redirects) await writeFile(join(folder, redirectsFile), redirects)
  await writeFile(join(folder, '_headers'), headersText(parts.map(({ place }) => basePath + place)))
}

/** An edition’s part of a site: where it is, and what has another address in it. */
interface SitePart {
  readonly place: string
  readonly snapshot: { readonly moved: Moved }
}

function redirectsText({ pages }: Moved, basePath: string): string {
  const { within } = routes(basePath)
  return [...pages].map(([old, target]) => `${within(old)} ${within(target)} 301\n`).join('')
}

/** Of caching only what never changes: these hosts have browsers ask again for all else, and add up what rules say. */
function headersText(places: readonly string[]): string {
  const block = (address: string, headers: Readonly<Record<string, string>>) =>
    [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
  return [
    block('/*', securityHeaders),
    ...places.flatMap((place) =>
      unchangingFolders.map((name) => block(`${place}${name}/*`, { 'Cache-Control': caching.unchanging })),
    ),
  ].join('\n')
}
