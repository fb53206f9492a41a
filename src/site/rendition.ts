import { leadingTo, movedOf } from '../addresses/moved.ts'
import type { Snapshot } from '../check/snapshot.ts'
import { routes } from '../routes/routes.ts'

/** The pages of an edition at one place: what one build of Astro makes. */
export interface Rendition {
  readonly snapshot: Snapshot
  /** The edition in force, with those before it. */
  readonly current: Snapshot
  /** Where the pages are, below the site's base path: nothing for the edition in force, or editions/2014/ */
  readonly place: string
}

/** The edition in force, whose addresses are those of the site. */
export const inForce = (current: Snapshot): Rendition => ({ snapshot: current, current, place: '' })

/** All that a site has of its editions: the one in force, and each at its lasting addresses, itself among them. */
export function renditionsOf(current: Snapshot): Rendition[] {
  const { edition, list, superseded } = current
  // At its lasting addresses it leads to no edition before.
  const itself = { ...current, moved: movedOf(list.targets.keys(), leadingTo(current, []), current.family) }
  const all = edition ? [itself, ...superseded] : superseded
  return [
    inForce(current),
    ...all.flatMap((snapshot) =>
      snapshot.edition ? { snapshot, current, place: routes('').edition(snapshot.edition) } : [],
    ),
  ]
}

/** What the collection `site` says of a rendition. */
export type SiteEntry = Pick<Snapshot, 'site' | 'edition' | 'moved'> & Pick<Rendition, 'place'>

// The only place that hands over what was read. Astro loads its settings, the collections and the pages as separate
// graphs of modules, each with its own copy of this one; in a process only the global object is the same for all. The
// collections hand it on to the pages; the files beside pages and the search index, which are no pages, read it here.
const shared = globalThis as { rendition?: Promise<Rendition> | undefined }

/** Takes what all in this process make pages of, unless it was taken before. */
export const takeRendition = (take: () => Promise<Snapshot>) => (shared.rendition ??= take().then(inForce))

/** Takes it again, since the content has changed; where that fails, the one before stays. */
export async function retakeRendition(take: () => Promise<Snapshot>): Promise<void> {
  shareRendition(inForce(await take()))
}

/** Says of what the next build makes pages. */
export function shareRendition(rendition: Rendition): void {
  shared.rendition = Promise.resolve(rendition)
}

/** What pages are made of. */
export function rendition(): Promise<Rendition> {
  if (!shared.rendition) throw new Error('The content has not been read: astro.config.mjs does that.')
  return shared.rendition
}

/** The content that was taken. */
export const snapshot = async () => (await rendition()).snapshot
