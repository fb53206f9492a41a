import type { AddressList } from '../addresses/list.ts'
import type { Moved } from '../addresses/moved.ts'
import type { Guide } from '../content/guides.ts'
import type { Content } from '../rubric/content.ts'
import type { Family } from '../rubric/family.ts'
import type { Edition } from '../rubric/edition.ts'
import type { Site } from '../rubric/schema/site.ts'

/** The contents of a content folder, read, checked and linked. They have no problems. */
export interface Snapshot {
  readonly content: Content
  readonly guides: readonly Guide[]
  /** The site's title, organization and contact. */
  readonly site: Site
  /** The pictures beside guides, by their paths. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** The same content, linked. */
  readonly family: Family
  readonly list: AddressList
  /** Everything whose address has changed. */
  readonly moved: Moved
  /** Every address that the site has now, with its fragments. */
  readonly existing: ReadonlySet<string>
  /** The edition; `null` if the content names none. */
  readonly edition: Edition | null
  /** The editions before it, the latest first. */
  readonly superseded: readonly Snapshot[]
}
