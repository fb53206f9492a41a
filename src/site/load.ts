import { type CollectionEntry, getCollection } from 'astro:content'
import type { FormerFragment } from '../addresses/moved.ts'
import { pageOf } from '../addresses/published.ts'
import { snapshot } from '../check/snapshot.ts'
import { to } from '../routes/to.ts'

/** The linked family that was checked. */
export const loadFamily = async () => (await snapshot()).family

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
