import { type CollectionEntry, getCollection } from 'astro:content'
import type { FormerFragment } from '../addresses/moved.ts'
import { pageOf } from '../routes/address.ts'
import { rendition, snapshot } from '../check/rendition.ts'
import { siteName } from '../rubric/site.ts'
import { routes } from '../routes/routes.ts'
import { to } from '../routes/to.ts'

/** The addresses of this site in full, for what leaves it. */
export const absolute = routes(new URL(import.meta.env.BASE_URL, import.meta.env.SITE).href)

/** The linked family that was checked. */
export const loadFamily = async () => (await snapshot()).family

/** The edition that is shown, where it stands in the site, and the others. */
export const loadRendition = rendition

/** The edition that is shown; `null` where the content does not say. */
export const loadEdition = async () => (await snapshot()).edition

/** The name of the site, with that of the edition at its lasting addresses. */
export async function loadSiteName(): Promise<string> {
  const { snapshot, place } = await rendition()
  const name = siteName(snapshot.site)
  return place && snapshot.edition ? `${name}, ${snapshot.edition.title}` : name
}

/** Whose site this is. */
export const loadSite = async () => (await snapshot()).site

/** Everything that has another address than it had. */
export const loadMoved = async () => (await snapshot()).moved

/** The guides, in their order. */
export async function loadGuides(): Promise<CollectionEntry<'guides'>[]> {
  const guides = await getCollection('guides')
  return guides.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id, 'en'))
}

/** The fragments that a page had: those whose words it still has, under another fragment, and those that went away. */
export async function loadFormerFragments(address: string): Promise<Record<'here' | 'away', FormerFragment[]>> {
  const all = (await loadMoved()).fragments.get(to.inContent(address)) ?? []
  const isHere = ({ target }: FormerFragment) => to.within(pageOf(target)) === address
  return { here: all.filter(isHere), away: all.filter((one) => !isHere(one)) }
}
