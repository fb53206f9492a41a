import { type CollectionEntry, getCollection, getEntry } from 'astro:content'
import type { FormerFragment } from '../addresses/moved.ts'
import type { SiteEntry } from './rendition.ts'
import { type Family, linkFamily } from '../rubric/family.ts'
import { siteName } from '../rubric/site.ts'
import { routes } from '../routes/routes.ts'
import { to } from '../routes/to.ts'

/** The addresses of this site in full, for files that leave it. */
export const absolute = routes(new URL(import.meta.env.BASE_URL, import.meta.env.SITE).href)

/** The site, the edition that is shown, its place, and every moved address. */
export async function loadSiteEntry(): Promise<SiteEntry> {
  const entry = await getEntry('site', 'site')
  if (!entry) throw new Error('The collection "site" is empty: src/content.config.ts fills it.')
  return entry.data
}

const families = new WeakMap<SiteEntry, Promise<Family>>()

/** The linked content of the collections: linked once in a build, and on each change in `npm run dev`. */
export async function loadFamily(): Promise<Family> {
  // Astro reads all collections again when one has changed, so a new entry means new content.
  const entry = await loadSiteEntry()
  const family = families.get(entry) ?? linkCollections()
  families.set(entry, family)
  return family
}

async function linkCollections(): Promise<Family> {
  const [careerPaths, factors, rubrics, sources] = await Promise.all([
    getCollection('paths'),
    getCollection('factors'),
    getCollection('rubrics'),
    getCollection('sources'),
  ])
  return linkFamily({ careerPaths, factors, rubrics }, new Map(sources.map(({ id, data }) => [id, data])))
}

/** The edition that is shown; `null` where the content does not name it. */
export const loadEdition = async () => (await loadSiteEntry()).edition

/** The name of the site; at the lasting addresses of an edition with that, too. */
export async function loadSiteName(): Promise<string> {
  const { site, edition, place } = await loadSiteEntry()
  return place && edition ? `${siteName(site)}, ${edition.title}` : siteName(site)
}

/** The site's title, organization and contact. */
export const loadSite = async () => (await loadSiteEntry()).site

/** Every moved address. */
export const loadMoved = async () => (await loadSiteEntry()).moved

/** The guides in order. */
export async function loadGuides(): Promise<CollectionEntry<'guides'>[]> {
  const guides = await getCollection('guides')
  return guides.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id, 'en'))
}

/** The fragments that a page had, each with the address of what it named. */
export const loadFormerFragments = async (address: string): Promise<readonly FormerFragment[]> =>
  (await loadMoved()).fragments.get(to.inContent(address)) ?? []
