import type { Guide } from '../content/guides.ts'
import { sourcesFile } from '../content/source-list.ts'
import type { Body } from '../content/write.ts'
import { withId } from '../content/yaml.ts'
import { destination, fragmentOf, pageOf } from '../routes/address.ts'
import { routes } from '../routes/routes.ts'
import type { Family } from '../rubric/family.ts'
import { id as idSchema } from '../rubric/schema/text.ts'
import { type AddressList, listFile, listText } from './list.ts'
import { addressesOf } from './published.ts'
import { queryMoved } from './query.ts'

/** What a rename needs from the content, which must have no problems. */
export interface Renamable {
  readonly guides: readonly Guide[]
  readonly family: Family
  readonly list: AddressList
  readonly existing: ReadonlySet<string>
}

/**
 * Gives the thing at an address another id: renames files and updates references, links in guides and the address list.
 * Returns the files to write, by path within the content folder. Empty if it already has that id. Throws an error with
 * a message for the user if it cannot have that id.
 */
export function renamed(
  files: ReadonlyMap<string, Uint8Array>,
  { guides, family, list, existing }: Renamable,
  address: string,
  newId: string,
): ReadonlyMap<string, Body> {
  const wrongId = idSchema.safeParse(newId).error?.issues[0]
  if (wrongId) throw new Error(`${JSON.stringify(newId)} is not an id: it ${wrongId.message}.`)
  const wanted = address.replace(/[^/]+\/$/, `${newId}/`)
  // An earlier run of this command was killed, and its changes were completed when the lock was acquired again.
  if (!existing.has(address) && destination(address, existing, list.targets) === wanted) return new Map()
  const [familyAfter, guidesAfter] = structuredClone([family, guides] as const)
  const thing = thingsOf(familyAfter, guidesAfter).get(address)
  if (!thing) throw new Error(unknown(address, existing, list))
  const { item, named, referring } = thing
  const oldId = item.id
  const before = addressesOf(family, guides)
  setId(item, newId, familyAfter)
  const after = addressesOf(familyAfter, guidesAfter)
  const moved = new Map(
    before.map((old, index) => [old, after[index] ?? old] as const).filter(([old, now]) => old !== now),
  )
  for (const [old, now] of moved) {
    if (existing.has(now)) throw new Error(`${now} exists already.`)
    const owner = destination(now, existing, list.targets)
    if (list.targets.get(now) && owner !== old) {
      throw new Error(`${now} was the address of what is now at ${owner}, so it cannot be given to something else.`)
    }
  }

  const nameAfter = (file: string) => (named ? file.replace(named, `$1${newId}`) : file)
  const textAfter = (file: string, text: string): string => {
    if (file === sourcesFile) {
      return text.replace(/^[\w-]+\/[\w-]+(?=:)/gm, (key) => nameAfter(`sources/${key}.`).slice('sources/'.length, -1))
    }
    if (file.endsWith('.mdx')) return text.replace(/(?<=[(<\s])\/[^\s()<>"]*/g, (link) => linkAfter(link, moved))
    if (!referring?.files.test(file)) return text
    return withId(text, newId, (value, keys) => value === oldId && referring.keys.test(keys.join()))
  }
  const written = new Map<string, Body>([[listFile, listText(listAfter(list, moved))]])
  for (const [file, bytes] of files) {
    const name = nameAfter(file)
    const isText = /^(paths|factors|rubrics|guides)\/.*\.(yaml|mdx)$/.test(file) || file === sourcesFile
    const text = isText ? Buffer.from(bytes).toString() : undefined
    const after = text && textAfter(file, text)
    if (name !== file) written.set(file, null)
    if (name !== file || after !== text) written.set(name, after ?? bytes)
  }
  return written
}

function unknown(address: string, existing: ReadonlySet<string>, { targets }: AddressList): string {
  const now = destination(address, existing, targets)
  if (now && now !== address) return `${address} is an old address. Name the new one: ${now}`
  if (existing.has(`${address}/`)) return `${address} lacks its trailing slash.`
  return `${address} is not the address of a career path, level, factor, discriminator or guide, such as /factors/customer-relations/.`
}

/** The new list, in which old addresses, and those that led to them, lead to the new ones. */
const listAfter = ({ targets }: AddressList, moved: ReadonlyMap<string, string>) =>
  new Map<string, string | null>([
    ...[...targets].map(([address, target]) => [address, target && (moved.get(target) ?? target)] as const),
    ...moved,
    ...[...moved.values()].map((address) => [address, null] as const),
  ])

/** A thing that can get another id. */
interface Thing {
  readonly item: { id: string }
  /** Matches file paths that contain its id. The first group is the part before the id. */
  readonly named?: RegExp
  /** The YAML files that refer to it, and the keys under which they do. */
  readonly referring?: { readonly files: RegExp; readonly keys: RegExp }
}

const to = routes('/')

/** Everything that can get another id, by address. */
function thingsOf({ careerPaths, factors }: Family, guides: readonly Guide[]): ReadonlyMap<string, Thing> {
  const things = new Map<string, Thing>()
  for (const guide of guides) {
    things.set(to.guide(guide.id), { item: guide, named: new RegExp(`^(guides/)${guide.id}(?=\\.mdx$)`) })
  }
  for (const careerPath of careerPaths) {
    const { id, levels } = careerPath
    const named = new RegExp(`^((?:paths|rubrics|sources)/)${id}(?=[./])`)
    things.set(to.careerPath(careerPath), { item: careerPath, named })
    const referring = { files: new RegExp(`^(paths/${id}\\.|rubrics/${id}/)`), keys: /^(levels|leadIns|levels,id)$/ }
    for (const level of levels) things.set(to.level(level), { item: level, referring })
  }
  for (const factor of factors) {
    const named = new RegExp(`^((?:factors|(?:rubrics|sources)/[^/]+)/)${factor.id}(?=\\.)`)
    things.set(to.factor(factor), { item: factor, named })
    const referring = {
      files: new RegExp(`^(factors|rubrics/[^/]+)/${factor.id}\\.`),
      keys: /(^|,)(id|discriminator)$/,
    }
    for (const item of factor.discriminators) things.set(to.discriminator(item), { item, referring })
  }
  return things
}

/** Changes the id of a thing and the descriptor anchors that match it. */
function setId(item: { id: string }, id: string, { rubrics }: Family): void {
  const descriptors = rubrics.flatMap(({ levels }) => levels).flatMap((level) => level.descriptors)
  for (const descriptor of descriptors as { anchor: string; discriminator: unknown }[]) {
    if (descriptor.discriminator === item && descriptor.anchor === item.id) descriptor.anchor = id
  }
  item.id = id
}

/** Updates a link in a guide, including the ids in its query. */
function linkAfter(link: string, moved: ReadonlyMap<string, string>): string {
  const [, page = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(.*)$/.exec(link) ?? []
  const target = moved.get(page + fragment) ?? (moved.get(page) ?? page) + fragment
  const part = fragmentOf(target)
  return pageOf(target) + queryMoved(query, moved) + (part === undefined ? '' : `#${part}`)
}
