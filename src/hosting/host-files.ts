import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Moved } from '../addresses/moved.ts'
import { caching, securityHeaders, unchangingFolders } from '../site/policy.ts'
import { routes } from '../routes/routes.ts'

/** The name of the redirect file for hosts. Each of its lines contains an old address, a new address and a status. */
const redirectsFile = '_redirects'

/**
 * Adds files for hosts such as Netlify and Cloudflare Pages to a finished site: one with response headers, and one with
 * redirects from old addresses. These redirects preserve fragments without needing a script. On other hosts, the pages
 * at the old addresses do the redirecting.
 */
export async function writeHostFiles(folder: string, parts: readonly SitePart[], basePath: string): Promise<void> {
  const redirects = parts.map(({ place, snapshot }) => redirectsText(snapshot.moved, basePath + place)).join('')
  if (redirects) await writeFile(join(folder, redirectsFile), redirects)
  await writeFile(join(folder, '_headers'), headersText(parts.map(({ place }) => basePath + place)))
}

/** An edition’s part of a site: its path within the site, and its moved addresses. */
interface SitePart {
  readonly place: string
  readonly snapshot: { readonly moved: Moved }
}

function redirectsText({ pages }: Moved, basePath: string): string {
  const { within } = routes(basePath)
  return [...pages].map(([address, target]) => `${within(address)} ${within(target)} 301\n`).join('')
}

/**
 * Sets caching only for files that never change, because these hosts combine matching rules and make browsers
 * revalidate all other files anyway.
 */
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
