import type { Guide } from '../content/guides.ts'
import { sourcesFile } from '../content/source-list.ts'
import type { Body } from '../content/write.ts'
import { replaceId } from '../content/yaml.ts'
import { destination, fragmentOf, pageOf } from '../routes/address.ts'
import { routes } from '../routes/routes.ts'
import type { Family } from '../rubric/family.ts'
import { id as idSchema } from '../rubric/schema/text.ts'
import { type AddressList, listFile, listText } from './list.ts'
import { addressesOf } from './published.ts'
import { queryAfter } from './query.ts'

/** What a rename needs from the content, which must have no problems. */
export interface RenameInput {
  readonly guides: readonly Guide[]
  readonly family: Family
  readonly list: AddressList
  readonly existing: ReadonlySet<string>
}

/**
 * Changes the id of the item at an address: renames files and updates references, links in guides and the address list.
 * Returns the files to write, keyed by path within the content folder, or no files if the item already has the new id.
 * Throws an error with a message for the user if the id cannot be changed.
 */
export function filesAfterRename(
  files: ReadonlyMap<string, Uint8Array>,
  { guides, family, list, existing }: RenameInput,
  address: string,
  newId: string,
): ReadonlyMap<string, Body> {
  const idIssue = idSchema.safeParse(newId).error?.issues[0]
  if (idIssue) throw new Error(`${JSON.stringify(newId)} is not an id: it ${idIssue.message}.`)
  const newAddress = address.replace(/[^/]+\/$/, `${newId}/`)
  // The change is already made: by an earlier run or, if that was killed, by this run when it acquired the lock.
  if (!existing.has(address) && destination(address, existing, list.targets) === newAddress) return new Map()
  const [familyAfter, guidesAfter] = structuredClone([family, guides] as const)
  const target = renameTargets(familyAfter, guidesAfter).get(address)
  if (!target) throw new Error(unknownAddress(address, existing, list))
  const { item, filePath, references } = target
  const oldId = item.id
  const oldAddresses = addressesOf(family, guides)
  setId(item, newId, familyAfter)
  const newAddresses = addressesOf(familyAfter, guidesAfter)
  const moves = new Map(
    oldAddresses.map((old, index) => [old, newAddresses[index] ?? old] as const).filter(([old, now]) => old !== now),
  )
  for (const [old, now] of moves) {
    if (existing.has(now)) throw new Error(`${now} already exists.`)
    const owner = destination(now, existing, list.targets)
    if (list.targets.get(now) && owner !== old) {
      throw new Error(`${now} was the address of what is now at ${owner}, so it cannot be given to something else.`)
    }
  }

  const nameAfter = (file: string) => (filePath ? file.replace(filePath, `$1${newId}`) : file)
  const textAfter = (file: string, text: string): string => {
    if (file === sourcesFile) {
      return text.replace(/^[\w-]+\/[\w-]+(?=:)/gm, (key) => nameAfter(`sources/${key}.`).slice('sources/'.length, -1))
    }
    if (file.endsWith('.mdx')) return text.replace(/(?<=[(<\s])\/[^\s()<>"]*/g, (link) => linkAfter(link, moves))
    if (!references?.files.test(file)) return text
    return replaceId(text, newId, (value, keys) => value === oldId && references.keys.test(keys.join()))
  }
  const writtenFiles = new Map<string, Body>([[listFile, listText(listAfter(list, moves))]])
  for (const [file, bytes] of files) {
    const name = nameAfter(file)
    const isText = /^(paths|factors|rubrics|guides)\/.*\.(yaml|mdx)$/.test(file) || file === sourcesFile
    const text = isText ? Buffer.from(bytes).toString() : undefined
    const newText = text && textAfter(file, text)
    if (name !== file) writtenFiles.set(file, null)
    if (name !== file || newText !== text) writtenFiles.set(name, newText ?? bytes)
  }
  return writtenFiles
}

function unknownAddress(address: string, existing: ReadonlySet<string>, { targets }: AddressList): string {
  const target = destination(address, existing, targets)
  if (target && target !== address) return `${address} is an old address. Name the new one: ${target}`
  if (existing.has(`${address}/`)) return `${address} lacks its trailing slash.`
  return `${address} is not the address of a career path, level, factor, discriminator or guide, such as /factors/customer-relations/.`
}

/** The list after a rename. Moved addresses, and addresses that redirected to them, now lead to the new addresses. */
const listAfter = ({ targets }: AddressList, moves: ReadonlyMap<string, string>) =>
  new Map<string, string | null>([
    ...[...targets].map(([address, target]) => [address, target && (moves.get(target) ?? target)] as const),
    ...moves,
    ...[...moves.values()].map((address) => [address, null] as const),
  ])

/** Something whose id can be changed. */
interface RenameTarget {
  readonly item: { id: string }
  /** Matches file paths that contain the id. The first group captures what precedes the id. */
  readonly filePath?: RegExp
  /** The YAML files that refer to the item, and the keys that hold the references. */
  readonly references?: { readonly files: RegExp; readonly keys: RegExp }
}

const to = routes('/')

/** Everything whose id can be changed, keyed by address. */
function renameTargets({ careerPaths, factors }: Family, guides: readonly Guide[]): ReadonlyMap<string, RenameTarget> {
  const itemsByAddress = new Map<string, RenameTarget>()
  for (const guide of guides) {
    itemsByAddress.set(to.guide(guide.id), { item: guide, filePath: new RegExp(`^(guides/)${guide.id}(?=\\.mdx$)`) })
  }
  for (const careerPath of careerPaths) {
    const { id, levels } = careerPath
    const filePath = new RegExp(`^((?:paths|rubrics|sources)/)${id}(?=[./])`)
    itemsByAddress.set(to.careerPath(careerPath), { item: careerPath, filePath })
    const references = { files: new RegExp(`^(paths/${id}\\.|rubrics/${id}/)`), keys: /^(levels|leadIns|levels,id)$/ }
    for (const level of levels) itemsByAddress.set(to.level(level), { item: level, references })
  }
  for (const factor of factors) {
    const filePath = new RegExp(`^((?:factors|(?:rubrics|sources)/[^/]+)/)${factor.id}(?=\\.)`)
    itemsByAddress.set(to.factor(factor), { item: factor, filePath })
    const references = {
      files: new RegExp(`^(factors|rubrics/[^/]+)/${factor.id}\\.`),
      keys: /(^|,)(id|discriminator)$/,
    }
    for (const item of factor.discriminators) itemsByAddress.set(to.discriminator(item), { item, references })
  }
  return itemsByAddress
}

/** Changes an item’s id and, for a discriminator, the anchors of its descriptors if they match the old id. */
function setId(item: { id: string }, id: string, { rubrics }: Family): void {
  const descriptors = rubrics.flatMap(({ levels }) => levels).flatMap((level) => level.descriptors)
  for (const descriptor of descriptors as { anchor: string; discriminator: unknown }[]) {
    if (descriptor.discriminator === item && descriptor.anchor === item.id) descriptor.anchor = id
  }
  item.id = id
}

/** Updates a link in a guide, including the ids in its query. */
function linkAfter(link: string, moves: ReadonlyMap<string, string>): string {
  const [, page = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(.*)$/.exec(link) ?? []
  const target = moves.get(page + fragment) ?? (moves.get(page) ?? page) + fragment
  const part = fragmentOf(target)
  return pageOf(target) + queryAfter(query, moves) + (part === undefined ? '' : `#${part}`)
}
