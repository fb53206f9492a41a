import { type CollectionEntry, getCollection } from 'astro:content'
import { readListed, readRedirects } from '../addresses/read.ts'
import { type FormerFragment, type Moved, movedOf } from '../addresses/moved.ts'
import { pageOf } from '../addresses/published.ts'
import { integrityProblems } from '../rubric/integrity.ts'
import type { Entry } from '../rubric/content.ts'
import { type Family, linkFamily } from '../rubric/family.ts'
import { formatProblems } from '../rubric/problem.ts'
import { settings } from '../settings.ts'
import { to } from '../routes/to.ts'
import { sharedFamily } from '../content/snapshot.ts'

/**
 * The linked family: in a build the one that was checked, else from the content collections, which nothing else reads.
 * Throws all integrity problems.
 */
export function loadFamily(): Promise<Family> {
  if (import.meta.env.DEV) return readFamily()
  return (family ??= Promise.resolve(sharedFamily() ?? readFamily()))
}

let family: Promise<Family> | undefined

async function readFamily(): Promise<Family> {
  const [careerPaths, factors, rubrics] = await Promise.all([
    getCollection('paths'),
    getCollection('factors'),
    getCollection('rubrics'),
  ])
  const content = {
    careerPaths: careerPaths.map(entry),
    factors: factors.map(entry),
    rubrics: rubrics.map(entry),
  }
  const problems = integrityProblems(content)
  if (problems.length) throw new Error(formatProblems(problems))
  return linkFamily(content)
}

function entry<Data>({ id, filePath, data }: { id: string; filePath?: string; data: Data }): Entry<Data> {
  return { id, file: filePath ?? id, data }
}

/** The guides, in their order. */
export async function loadGuides(): Promise<CollectionEntry<'guides'>[]> {
  const guides = await getCollection('guides')
  return guides.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id, 'en'))
}

/** Everything that has another address than it had. */
export function loadMoved(): Promise<Moved> {
  if (import.meta.env.DEV) return readMoved()
  return (moved ??= readMoved())
}

let moved: Promise<Moved> | undefined

async function readMoved(): Promise<Moved> {
  const { rules } = await readRedirects(settings.contentDir)
  const { addresses } = await readListed(settings.contentDir)
  return movedOf(rules, addresses)
}

/** The fragments that a page had: those whose words it still has, under another fragment, and those that went away. */
export async function loadFormerFragments(address: string): Promise<Record<'here' | 'away', FormerFragment[]>> {
  const all = (await loadMoved()).fragments.get(to.inContent(address)) ?? []
  const isHere = ({ target }: FormerFragment) => to.within(pageOf(target)) === address
  return { here: all.filter(isHere), away: all.filter((one) => !isHere(one)) }
}
