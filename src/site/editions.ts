import type { NamedEdition } from '../browser/editions.ts'
import { rendition } from './rendition.ts'
import type { Snapshot } from '../check/snapshot.ts'
import { above, type Counterparts, counterparts } from '../editions/counterpart.ts'
import { becameIn } from '../editions/became.ts'
import { type CareerPathChange, editionChanges } from '../editions/changes.ts'
import type { Edition } from '../rubric/edition.ts'
import { type Routes, routes } from '../routes/routes.ts'
import { to } from '../routes/to.ts'
import { loadEdition, loadSiteEntry } from './load.ts'

/** An edition and where its pages are. */
export interface PlacedEdition {
  readonly edition: Edition
  /** Where its pages begin: at the site's own home for the one in force, else at its lasting address. */
  readonly home: string
  readonly snapshot: Snapshot
}

/** The addresses of the edition in force, on pages of any edition. */
export async function loadRoot(): Promise<Routes> {
  const { place } = await loadSiteEntry()
  return routes(to.home().slice(0, to.home().length - place.length))
}

/**
 * All editions of the site, the latest first; none where the content does not name its edition. They come from the
 * rendition, since the collections of a build hold one edition.
 */
export async function editionsOf(): Promise<PlacedEdition[]> {
  const [{ current }, root] = [await rendition(), await loadRoot()]
  return [current, ...current.superseded].flatMap((snapshot) => {
    const { edition } = snapshot
    if (!edition) return []
    return [{ edition, home: snapshot === current ? root.home() : root.edition(edition), snapshot }]
  })
}

/** The editions that a page's scripts can fetch from, the latest first; undefined where there is one, as in `npm run dev`. */
export async function editionsToAsk(): Promise<NamedEdition[] | undefined> {
  const [all, shown] = [await editionsOf(), await loadEdition()]
  if (all.length < 2 || import.meta.env.DEV) return undefined
  return all.map(({ edition: { id, title }, home }) => {
    return { id, title, home: id === shown?.id ? to.home() : home }
  })
}

/** What Edition 2017 changed */
export const changesTitle = ({ title }: Pick<Edition, 'title'>) => `What ${title} changed`

/** An edition, the next one, and what that changed. */
export interface Changes {
  readonly before: PlacedEdition
  readonly after: PlacedEdition
  readonly changes: readonly CareerPathChange[]
  /** The page of changes for each rubric that both have, by the address of the rubric. */
  readonly rubrics: ReadonlyMap<string, string>
}

const known = new WeakMap<Snapshot, Promise<Changes | undefined>>()

/** What the next edition changed; undefined for the edition in force. */
export async function loadChanges(): Promise<Changes | undefined> {
  const { snapshot } = await rendition()
  const changes = known.get(snapshot) ?? findChanges(snapshot)
  known.set(snapshot, changes)
  return changes
}

async function findChanges({ edition }: Snapshot): Promise<Changes | undefined> {
  const all = await editionsOf()
  const index = all.findIndex((placed) => placed.edition.id === edition?.id)
  const [before, after] = [all[index], all[index - 1]]
  if (!before || !after) return undefined
  const changes = editionChanges(
    before.snapshot.family,
    after.snapshot.family,
    becameIn(after.snapshot, before.snapshot),
  )
  const inBoth = changes.flatMap(({ rubrics }) =>
    rubrics.flatMap(({ rubric }) => (rubric.before && rubric.after ? rubric.before : [])),
  )
  const rubrics = new Map(inBoth.map((rubric) => [to.rubric(rubric), to.rubricChanges(rubric)]))
  return { before, after, changes, rubrics }
}

/** The page of what the next edition changed: for the rubric that an address belongs to, otherwise the overview. */
export async function changesFrom(address: string): Promise<string | undefined> {
  const found = await loadChanges()
  if (!found) return undefined
  // A level description is below its rubric.
  return found.rubrics.get(address) ?? found.rubrics.get(above(address)) ?? to.editionChanges()
}

/** The lasting address of the edition in force; undefined at that address. */
export async function loadLasting(): Promise<string | undefined> {
  const { edition, place } = await loadSiteEntry()
  return place || !edition ? undefined : to.edition(edition)
}

/** The canonical address of a page: while its edition is in force, the address without the edition. */
export async function loadCanonical(address: string): Promise<string> {
  return (await loadEdition())?.until === null ? (await loadRoot()).within(to.inContent(address)) : address
}

/** A page of another edition, with its title if that differs. */
export interface CounterpartLink {
  readonly address: string
  readonly title: string | undefined
}

/** The pages of another edition that correspond to a page. */
export interface OtherEdition extends Pick<Counterparts, 'same'> {
  readonly edition: Edition
  readonly links: readonly CounterpartLink[]
}

/** The pages of the other editions that correspond to a page, the latest edition first. */
export async function counterpartsOf(address: string): Promise<OtherEdition[]> {
  const all = await editionsOf()
  const { snapshot } = await rendition()
  const page = to.inContent(address)
  const own = all.findIndex(({ edition }) => edition.id === snapshot.edition?.id)
  if (own === -1 || !snapshot.existing.has(page)) return []
  return all.flatMap((other, place) => {
    if (place === own) return []
    const between = place < own ? all.slice(place, own + 1).reverse() : all.slice(own, place + 1)
    const { addresses, same } = counterparts(
      page,
      between.map((placed) => placed.snapshot),
    )
    const links = addresses.map((counterpart) => ({
      address: routes(other.home).within(counterpart),
      title: same && counterpart === page ? undefined : titleOf(counterpart, other.snapshot),
    }))
    return [{ edition: other.edition, links, same }]
  })
}

/** The title of a page of a career path or factor. */
function titleOf(address: string, { family: { careerPaths, factors } }: Snapshot): string | undefined {
  const [, collection, first, second] = address.split('/')
  const factor = factors.find(({ id }) => id === (collection === 'factors' ? first : second))
  const careerPath = careerPaths.find(({ id }) => collection === 'paths' && id === first)
  return (factor ?? careerPath)?.title
}
