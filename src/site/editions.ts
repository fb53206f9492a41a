import type { NamedEdition } from '../browser/editions.ts'
import { rendition } from './rendition.ts'
import type { Snapshot } from '../check/snapshot.ts'
import { parentOf, type Counterparts, counterparts } from '../editions/counterpart.ts'
import { becameIn } from '../editions/became.ts'
import { type CareerPathChange, editionChanges } from '../editions/changes.ts'
import type { Edition } from '../rubric/edition.ts'
import { type Routes, routes } from '../routes/routes.ts'
import { to } from '../routes/to.ts'
import { loadEdition, loadSiteEntry } from './load.ts'

/** An edition and the address of its home page. */
export interface PlacedEdition {
  readonly edition: Edition
  /** The edition's home page. For the edition in force, this is the site's home page, not a permanent address. */
  readonly home: string
  readonly snapshot: Snapshot
}

/** The routes of the edition in force, for use on the pages of any edition. */
export async function loadRoot(): Promise<Routes> {
  const { place } = await loadSiteEntry()
  return routes(to.home().slice(0, to.home().length - place.length))
}

/**
 * All editions of the site, latest first. Empty if the content names no edition. Uses the rendition, since a build's
 * collections contain only one edition.
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
 * The editions that a page's scripts can fetch data from, latest first. Undefined if there is only one edition, and in
 * `npm run dev`, which serves only one.
 */
export async function fetchableEditions(): Promise<NamedEdition[] | undefined> {
  const [editions, ownEdition] = [await editionsOf(), await loadEdition()]
  if (editions.length < 2 || import.meta.env.DEV) return undefined
  return editions.map(({ edition: { id, title }, home }) => {
    return { id, title, home: id === ownEdition?.id ? to.home() : home }
  })
}

/** The title of an edition’s changes, such as “What Edition 2017 changed”. */
export const changesTitle = ({ title }: Pick<Edition, 'title'>) => `What ${title} changed`

/** An edition, the next edition, and the changes between them. */
export interface Changes {
  readonly before: PlacedEdition
  readonly after: PlacedEdition
  readonly changes: readonly CareerPathChange[]
  /** For each rubric that is in both editions, maps its address to the address of the page that shows its changes. */
  readonly rubrics: ReadonlyMap<string, string>
}

const knownChanges = new WeakMap<Snapshot, Promise<Changes | undefined>>()

/** What the next edition changed. Undefined for the edition in force. */
export async function loadChanges(): Promise<Changes | undefined> {
  const { snapshot } = await rendition()
  const changes = knownChanges.get(snapshot) ?? findChanges(snapshot)
  knownChanges.set(snapshot, changes)
  return changes
}

async function findChanges({ edition }: Snapshot): Promise<Changes | undefined> {
  const editions = await editionsOf()
  const index = editions.findIndex((placed) => placed.edition.id === edition?.id)
  const [before, after] = [editions[index], editions[index - 1]]
  if (!before || !after) return undefined
  const changes = editionChanges(
    before.snapshot.family,
    after.snapshot.family,
    becameIn(after.snapshot, before.snapshot),
  )
  const sharedRubrics = changes.flatMap(({ rubrics }) =>
    rubrics.flatMap(({ rubric }) => (rubric.before && rubric.after ? rubric.before : [])),
  )
  const rubrics = new Map(sharedRubrics.map((rubric) => [to.rubric(rubric), to.rubricChanges(rubric)]))
  return { before, after, changes, rubrics }
}

/** The page that shows the changes to the rubric at an address. For any other address, the overview of changes. */
export async function changesFrom(address: string): Promise<string | undefined> {
  const changes = await loadChanges()
  if (!changes) return undefined
  // A level page's parent is its rubric's page.
  return changes.rubrics.get(address) ?? changes.rubrics.get(parentOf(address)) ?? to.editionChanges()
}

/** The permanent address of the edition in force. Undefined on the pages under that address. */
export async function loadPermanentAddress(): Promise<string | undefined> {
  const { edition, place } = await loadSiteEntry()
  return place || !edition ? undefined : to.edition(edition)
}

/** A page's canonical address. If the page's edition is in force, this is the address that omits the edition. */
export async function loadCanonicalAddress(address: string): Promise<string> {
  return (await loadEdition())?.until === null ? (await loadRoot()).within(to.inContent(address)) : address
}

/** A link to a page in another edition. The title is undefined if the page has the same address there. */
export interface CounterpartLink {
  readonly address: string
  readonly title: string | undefined
}

/** The pages of another edition that correspond to a page. */
export interface OtherEdition extends Pick<Counterparts, 'same'> {
  readonly edition: Edition
  readonly links: readonly CounterpartLink[]
}

/** The pages of other editions that correspond to a page, latest edition first. */
export async function counterpartsOf(address: string): Promise<OtherEdition[]> {
  const editions = await editionsOf()
  const { snapshot } = await rendition()
  const page = to.inContent(address)
  const ownIndex = editions.findIndex(({ edition }) => edition.id === snapshot.edition?.id)
  if (ownIndex === -1 || !snapshot.existing.has(page)) return []
  return editions.flatMap((other, index) => {
    if (index === ownIndex) return []
    const range = index < ownIndex ? editions.slice(index, ownIndex + 1).reverse() : editions.slice(ownIndex, index + 1)
    const { addresses, same } = counterparts(
      page,
      range.map((placed) => placed.snapshot),
    )
    const links = addresses.map((counterpart) => ({
      address: routes(other.home).within(counterpart),
      title: same && counterpart === page ? undefined : titleOf(counterpart, other.snapshot),
    }))
    return [{ edition: other.edition, links, same }]
  })
}

/** The title of the career path or factor that a page belongs to. */
function titleOf(address: string, { family: { careerPaths, factors } }: Snapshot): string | undefined {
  const [, collection, first, second] = address.split('/')
  const factor = factors.find(({ id }) => id === (collection === 'factors' ? first : second))
  const careerPath = careerPaths.find(({ id }) => collection === 'paths' && id === first)
  return (factor ?? careerPath)?.title
}
