import { listText } from '../addresses/list.ts'
import type { Rendition } from './rendition.ts'
import type { Snapshot } from '../check/snapshot.ts'
import type { RubricFile } from '../compare/compared-level.ts'
import { documentOf, type SourceDocument } from '../documents/document.ts'
import { writeDocument } from '../documents/form/write.ts'
import { rubricsCsv } from '../exports/csv.ts'
import { rubricsModel } from '../exports/json.ts'
import { modelSchema } from '../exports/schema.ts'
import { fragmentOf, pageOf } from '../routes/address.ts'
import { type Routes, routes } from '../routes/routes.ts'
import type { Rubric } from '../rubric/family.ts'
import { settings } from '../settings.ts'
import { licensesText } from './licenses.ts'

/** Generates the content of a file. */
export type MakeFile = () => string | Uint8Array | Promise<string>

const to = routes('/')

/**
 * An edition's files other than its pages and search index, keyed by their addresses without the base path or edition.
 * `absoluteRoutes` builds full addresses, for files that people download. A build writes the files without Astro, since
 * an endpoint for each file would take as long as a page. `npm run dev` generates each file on request.
 */
export function filesOf({ snapshot, place }: Rendition, absoluteRoutes: Routes): ReadonlyMap<string, MakeFile> {
  const { family, site, edition } = snapshot
  return new Map<string, MakeFile>([
    [to.rubricsTable(), () => rubricsCsv(family, absoluteRoutes, edition)],
    [to.rubricsModel(), () => JSON.stringify(rubricsModel(family, absoluteRoutes, site, edition))],
    [to.rubricsSchema(), () => JSON.stringify(modelSchema(absoluteRoutes.rubricsSchema()), null, 2)],
    ...family.rubrics.flatMap((rubric): [string, MakeFile][] => [
      [to.rubricText(rubric), () => writeDocument(documentOf(rubric))],
      [to.rubricFile(rubric), () => JSON.stringify(rubricFile(rubric))],
    ]),
    [to.licenses(), licensesText],
    [to.addresses(), () => listText(servedList(snapshot))],
    [to.sitemap(), () => sitemapText(snapshot, place, absoluteRoutes)],
    ...(place ? [] : [[to.robots(), () => robotsText(absoluteRoutes)] as const]),
  ])
}

const rubricFile = (rubric: Rubric): SourceDocument & RubricFile => ({
  ...documentOf(rubric),
  ids: {
    levels: rubric.levels.map(({ level }) => level.id),
    discriminators: rubric.factor.discriminators.map(({ id }) => id),
  },
})

/** Every current or former address on the site, with its target if it has moved. */
const servedList = ({ list, existing, moved }: Snapshot) =>
  new Map([
    ...[...list.targets.keys(), ...moved.pages.keys(), ...moved.files.keys()].map((address) => {
      const [page, fragment] = [pageOf(address), fragmentOf(address)]
      const formerTarget = moved.fragments.get(page)?.find((entry) => entry.fragment === fragment)?.target
      return [
        address,
        existing.has(address) ? null : (formerTarget ?? moved.pages.get(page) ?? moved.files.get(page) ?? null),
      ] as const
    }),
    ...[...existing].map((address) => [address, null] as const),
  ])

/** The sitemap for search engines: https://www.sitemaps.org/protocol.html */
function sitemapText({ existing, moved }: Snapshot, place: string, absoluteRoutes: Routes): string {
  // The list of editions and the editions' home pages exist only at the site's root.
  const isListed = (page: string) => !place || !page.startsWith(to.editions())
  const pages = [...existing].filter((page) => page.endsWith('/') && !moved.pages.has(page) && isListed(page))
  const urls = pages.map((page) => `<url><loc>${absoluteRoutes.within(page)}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`
}

const robotsText = (absoluteRoutes: Routes) =>
  `User-agent: *\n${settings.searchEngines ? `Allow: /\n\nSitemap: ${absoluteRoutes.sitemap()}` : 'Disallow: /'}\n`
