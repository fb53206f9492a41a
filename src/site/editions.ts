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

/** An edition with the place of its pages in the site. */
export interface PlacedEdition {
  readonly edition: Edition
  /** Where its pages begin: at the site's own home for the one in force, else at its lasting address. */
  readonly home: string
  readonly snapshot: Snapshot
}

/** Where the pages of the edition in force are, whatever edition these are of. */
export async function loadRoot(): Promise<Routes> {
  const { place } = await loadSiteEntry()
  return routes(to.home().slice(0, to.home().length - place.length))
}

/**
 * All editions of the site, from the one in force to the first; none where the content does not say which it is. The
 * collections of a build hold its own edition only, so what the others have comes from where the collections have theirs.
 */
export async function editionsOf(): Promise<PlacedEdition[]> {
  const [{ current }, root] = [await rendition(), await loadRoot()]
  return [current, ...current.superseded].flatMap((snapshot) => {
    const { edition } = snapshot
    if (!edition) return []
    return [{ edition, home: snapshot === current ? root.home() : root.edition(edition), snapshot }]
  })
}

/**
 * The editions that a page can ask for what it does not have, its own among them, from the one in force to the first;
 * nothing where there is only one, as there is while the site is worked on.
 */
export async function editionsToAsk(): Promise<NamedEdition[] | undefined> {
  const [all, shown] = [await editionsOf(), await loadEdition()]
  if (all.length < 2 || import.meta.env.DEV) return undefined
  return all.map(({ edition: { id, title }, home }) => {
    return { id, title, home: id === shown?.id ? to.home() : home }
  })
}

/** What Edition 2017 changed */
export const changesTitle = ({ title }: Pick<Edition, 'title'>) => `What ${title} changed`

/** An edition and the next, with what that changed. */
export interface Changes {
  readonly before: PlacedEdition
  readonly after: PlacedEdition
  readonly changes: readonly CareerPathChange[]
  /** Where the changes of each rubric of both are, by its address in the first. */
  readonly rubrics: ReadonlyMap<string, string>
}

const made = new WeakMap<Snapshot, Promise<Changes | undefined>>()

/** What the edition after the one that is shown changed; nothing on the pages of the one in force. */
export async function loadChanges(): Promise<Changes | undefined> {
  const { snapshot } = await rendition()
  const known = made.get(snapshot) ?? makeChanges(snapshot)
  made.set(snapshot, known)
  return known
}

async function makeChanges({ edition }: Snapshot): Promise<Changes | undefined> {
  const all = await editionsOf()
  const own = all.findIndex((one) => one.edition.id === edition?.id)
  const [before, after] = [all[own], all[own - 1]]
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

/** Where it is said what the next edition changed of a page: of its rubric, or else of everything. */
export async function changesFrom(address: string): Promise<string | undefined> {
  const found = await loadChanges()
  if (!found) return undefined
  // A level description is below its rubric.
  return found.rubrics.get(address) ?? found.rubrics.get(above(address)) ?? to.editionChanges()
}

/** Where the pages of the edition that is shown are for good, while they are read at the site's own addresses. */
export async function loadLasting(): Promise<string | undefined> {
  const { edition, place } = await loadSiteEntry()
  return place || !edition ? undefined : to.edition(edition)
}

/** The address under which search engines know a page: while its edition is in force, the one without the edition. */
export async function loadCanonical(address: string): Promise<string> {
  return (await loadEdition())?.until === null ? (await loadRoot()).within(to.inContent(address)) : address
}

/** A page of another edition, and what it is called where its name says more than the edition’s. */
export interface CounterpartLink {
  readonly address: string
  readonly title: string | undefined
}

/** Where another edition has what a page of this one has. */
export interface OtherEdition extends Pick<Counterparts, 'same'> {
  readonly edition: Edition
  readonly links: readonly CounterpartLink[]
}

/** What the other editions have of a page of this one, from the one in force to the first. */
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
      between.map((one) => one.snapshot),
    )
    const links = addresses.map((one) => ({
      address: routes(other.home).within(one),
      title: same && one === page ? undefined : titleOf(one, other.snapshot),
    }))
    return [{ edition: other.edition, links, same }]
  })
}

/** What a page of the career paths or factors is called. */
function titleOf(address: string, { family: { careerPaths, factors } }: Snapshot): string | undefined {
  const [, collection, first, second] = address.split('/')
  const factor = factors.find(({ id }) => id === (collection === 'factors' ? first : second))
  const careerPath = careerPaths.find(({ id }) => collection === 'paths' && id === first)
  return (factor ?? careerPath)?.title
}
