import { leadingTo, movedOf } from '../addresses/moved.ts'
import type { Snapshot } from '../check/snapshot.ts'
import { routes } from '../routes/routes.ts'

/** An edition at one place of the site: what one Astro build renders. */
export interface Rendition {
  readonly snapshot: Snapshot
  /** The edition in force, with those before it. */
  readonly current: Snapshot
  /** The folder of the pages below the base path: empty for the edition in force, else editions/2014/ */
  readonly place: string
}

/** The edition in force, at the addresses of the site. */
export const inForce = (current: Snapshot): Rendition => ({ snapshot: current, current, place: '' })

/** Every rendition of a site: the edition in force, then each edition, that one too, at its lasting addresses. */
export function renditionsOf(current: Snapshot): Rendition[] {
  const { edition, list, superseded } = current
  // Below its lasting address an edition does not redirect to earlier ones.
  const itself = { ...current, moved: movedOf(list.targets.keys(), leadingTo(current, []), current.family) }
  const all = edition ? [itself, ...superseded] : superseded
  return [
    inForce(current),
    ...all.flatMap((snapshot) =>
      snapshot.edition ? { snapshot, current, place: routes('').edition(snapshot.edition) } : [],
    ),
  ]
}

/** A rendition as the entry of the collection `site`. */
export type SiteEntry = Pick<Snapshot, 'site' | 'edition' | 'moved'> & Pick<Rendition, 'place'>

// Astro loads its settings, the collections and the pages as separate module graphs, each with its own copy of this
// module; they share only the global object. Pages get the content from the collections; the files beside pages and the
// search index read it here.
const shared = globalThis as { rendition?: Promise<Rendition> | undefined }

/** Reads the content that this process renders, unless it is set already. */
export const readRendition = (read: () => Promise<Snapshot>) => (shared.rendition ??= read().then(inForce))

/** Reads changed content again. If that fails, the last content stays. */
export async function rereadRendition(read: () => Promise<Snapshot>): Promise<void> {
  setRendition(inForce(await read()))
}

/** Sets what the next Astro build renders. */
export function setRendition(rendition: Rendition): void {
  shared.rendition = Promise.resolve(rendition)
}

/** What this process renders. Throws if nothing was read or set. */
export function rendition(): Promise<Rendition> {
  if (!shared.rendition) throw new Error('The content has not been read: astro.config.mjs does that.')
  return shared.rendition
}

/** The content that this process renders. */
export const snapshot = async () => (await rendition()).snapshot
