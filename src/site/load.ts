import { type CollectionEntry, getCollection, getEntry } from 'astro:content'
import type { FormerFragment } from '../addresses/moved.ts'
import type { SiteEntry } from './rendition.ts'
import { type Family, linkFamily } from '../rubric/family.ts'
import { siteName } from '../rubric/site.ts'
import { to } from '../routes/to.ts'

/** The site's data, the edition that the pages show, its location on the site, and all moved addresses. */
export async function loadSiteEntry(): Promise<SiteEntry> {
  const entry = await getEntry('site', 'site')
  if (!entry) throw new Error('The collection "site" is empty: src/content.config.ts fills it.')
  return entry.data
}

const families = new WeakMap<SiteEntry, Promise<Family>>()

/** The content of the collections, linked once per build and again after each change in `npm run dev`. */
export async function loadFamily(): Promise<Family> {
  // Astro reloads all collections when one changes, so a new entry means new content.
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

/** The edition that the pages show. `null` if the content does not name its edition. */
export const loadEdition = async () => (await loadSiteEntry()).edition

/** The site's name, followed by the edition's title on pages at permanent addresses. */
export async function loadSiteName(): Promise<string> {
  const { site, edition, place } = await loadSiteEntry()
  return place && edition ? `${siteName(site)}, ${edition.title}` : siteName(site)
}

/** The site's title, organization and contact. */
export const loadSite = async () => (await loadSiteEntry()).site

/** All moved addresses. */
export const loadMoved = async () => (await loadSiteEntry()).moved

/** The guides, in order. */
export async function loadGuides(): Promise<CollectionEntry<'guides'>[]> {
  const guides = await getCollection('guides')
  return guides.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id, 'en'))
}

/** A page's former fragments, each with its target. */
export const loadFormerFragments = async (address: string): Promise<readonly FormerFragment[]> =>
  (await loadMoved()).fragments.get(to.inContent(address)) ?? []
