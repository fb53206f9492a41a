import { movedOf, resolver } from '../addresses/moved.ts'
import type { Snapshot } from '../check/snapshot.ts'
import { routes } from '../routes/routes.ts'

/** An edition at one place in the site. Each Astro build renders one. */
export interface Rendition {
  readonly snapshot: Snapshot
  /** The edition in force, with its earlier editions. */
  readonly current: Snapshot
  /** The folder of the pages below the base path: empty for the edition in force, otherwise like `editions/2014/`. */
  readonly place: string
}

/** The edition in force, at the site's main addresses. */
export const inForce = (current: Snapshot): Rendition => ({ snapshot: current, current, place: '' })

/** All renditions of a site: the edition in force, then every edition, including the same one, at its lasting addresses. */
export function renditionsOf(current: Snapshot): Rendition[] {
  const { edition, list, superseded } = current
  // At its lasting address, an edition does not redirect to earlier editions.
  const itself = { ...current, moved: movedOf(list.targets.keys(), resolver(current, []), current.family) }
  const all = edition ? [itself, ...superseded] : superseded
  return [
    inForce(current),
    ...all.flatMap((snapshot) =>
      snapshot.edition ? { snapshot, current, place: routes('').edition(snapshot.edition) } : [],
    ),
  ]
}

/** A rendition as an entry in the collection `site`. */
export type SiteEntry = Pick<Snapshot, 'site' | 'edition' | 'moved'> & Pick<Rendition, 'place'>

// Astro loads its config, the collections and the pages as separate module graphs, each with its own copy of this
// module. The copies share only the global object. Pages get the content from the collections; other files and the
// search index get it here.
const shared = globalThis as { rendition?: Promise<Rendition> | undefined }

/** Reads the content that this process renders, unless it is already set. */
export const readRendition = (read: () => Promise<Snapshot>) => (shared.rendition ??= read().then(inForce))

/** Reads changed content again. If that fails, keeps the last content. */
export async function rereadRendition(read: () => Promise<Snapshot>): Promise<void> {
  setRendition(inForce(await read()))
}

/** Sets the rendition for the next Astro build. */
export function setRendition(rendition: Rendition): void {
  shared.rendition = Promise.resolve(rendition)
}

/** The rendition that this process renders. Throws if none was read or set. */
export function rendition(): Promise<Rendition> {
  if (!shared.rendition) throw new Error('The content has not been read: astro.config.mjs does that.')
  return shared.rendition
}

/** The content that this process renders. */
export const snapshot = async () => (await rendition()).snapshot
