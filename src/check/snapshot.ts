import type { AddressList } from '../addresses/list.ts'
import type { Moved } from '../addresses/moved.ts'
import type { Guide } from '../content/guides.ts'
import type { Content } from '../rubric/content.ts'
import type { Family } from '../rubric/family.ts'
import type { Edition } from '../rubric/edition.ts'
import type { Site } from '../rubric/schema/site.ts'

/** What a content folder holds, read, checked and linked once. Nothing is wrong with it. */
export interface Snapshot {
  readonly content: Content
  readonly guides: readonly Guide[]
  /** Whose site this is. */
  readonly site: Site
  /** The pictures beside guides, by their paths there. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** The same content, linked. */
  readonly family: Family
  readonly list: AddressList
  /** Everything that has another address than it had. */
  readonly moved: Moved
  /** Every address that the site has now, with its fragments. */
  readonly existing: ReadonlySet<string>
  /** Which edition this is; `null` where the content does not say. */
  readonly edition: Edition | null
  /** The editions before it, the latest first. */
  readonly superseded: readonly Snapshot[]
}
