import { movedOf, resolver } from '../addresses/moved.ts'
import type { Snapshot } from '../check/snapshot.ts'
import { routes } from '../routes/routes.ts'

/** An edition at one location on the site. Each Astro build produces one rendition. */
export interface Rendition {
  readonly snapshot: Snapshot
  /** The edition in force, which includes the earlier editions. */
  readonly current: Snapshot
  /** The folder of its pages under the base path, such as `editions/2014/`. Empty at the main addresses. */
  readonly place: string
}

/** The edition in force, at the site's main addresses. */
export const inForce = (current: Snapshot): Rendition => ({ snapshot: current, current, place: '' })

/**
 * All renditions of a site: the edition in force at the main addresses, then every edition, including the one in force,
 * at its permanent addresses.
 */
export function renditionsOf(current: Snapshot): Rendition[] {
  const { edition, list, superseded } = current
  // At its permanent addresses, the edition in force has no redirects to earlier editions.
  const permanentSnapshot = { ...current, moved: movedOf(list.targets.keys(), resolver(current, []), current.family) }
  const editions = edition ? [permanentSnapshot, ...superseded] : superseded
  return [
    inForce(current),
    ...editions.flatMap((snapshot) =>
      snapshot.edition ? { snapshot, current, place: routes('').edition(snapshot.edition) } : [],
    ),
  ]
}

/** A rendition, as an entry in the `site` collection. */
export type SiteEntry = Pick<Snapshot, 'site' | 'edition' | 'moved'> & Pick<Rendition, 'place'>

// Astro loads its config, the collections and the pages as separate module graphs, each with its own copy of this
// module. The copies share only the global object. Pages get the content from the collections; other files and the
// search index get it from here.
const globals = globalThis as { rendition?: Promise<Rendition> | undefined }

/** Reads the content that this process renders, unless it is already set. */
export const readRendition = (read: () => Promise<Snapshot>) => (globals.rendition ??= read().then(inForce))

/** Rereads the content after a change. If that fails, keeps the previous content. */
export async function rereadRendition(read: () => Promise<Snapshot>): Promise<void> {
  setRendition(inForce(await read()))
}

/** Sets the rendition for the next Astro build. */
export function setRendition(rendition: Rendition): void {
  globals.rendition = Promise.resolve(rendition)
}

/** The rendition that this process renders. Throws if none was read or set. */
export function rendition(): Promise<Rendition> {
  if (!globals.rendition) throw new Error('The content has not been read: astro.config.mjs does that.')
  return globals.rendition
}

/** The content that this process renders. */
export const snapshot = async () => (await rendition()).snapshot
