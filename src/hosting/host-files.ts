import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Moved } from '../addresses/moved.ts'
import { caching, securityHeaders, unchangingFolders } from '../site/policy.ts'
import { routes } from '../routes/routes.ts'

/** The file with the redirects for hosts: an old address, its new one and the status in each line. */
const redirectsFile = '_redirects'

/**
 * Adds the files that hosts such as Netlify and Cloudflare Pages read to a finished site: the headers of its answers, and
 * redirects from old addresses, which keep fragments without a script. On other hosts, the pages at old addresses redirect.
 */
export async function writeHostFiles(folder: string, parts: readonly SitePart[], basePath: string): Promise<void> {
  const redirects = parts.map(({ place, snapshot }) => redirectsText(snapshot.moved, basePath + place)).join('')
  if (redirects) await writeFile(join(folder, redirectsFile), redirects)
  await writeFile(join(folder, '_headers'), headersText(parts.map(({ place }) => basePath + place)))
}

/** An edition’s part of a site: its place, and the addresses that have changed in it. */
interface SitePart {
  readonly place: string
  readonly snapshot: { readonly moved: Moved }
}

function redirectsText({ pages }: Moved, basePath: string): string {
  const { within } = routes(basePath)
  return [...pages].map(([old, target]) => `${within(old)} ${within(target)} 301\n`).join('')
}

/** Caching rules only for what never changes: these hosts add up rules, and let browsers ask again for everything else. */
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
