import type { AddressList } from '../addresses/list.ts'
import type { Moved } from '../addresses/moved.ts'
import type { Guide } from '../content/guides.ts'
import type { Content } from '../rubric/content.ts'
import type { Family } from '../rubric/family.ts'
import type { Edition } from '../rubric/edition.ts'
import type { Site } from '../rubric/schema/site.ts'

/** The contents of a content folder after they have been read, linked, and found free of problems. */
export interface Snapshot {
  readonly content: Content
  readonly guides: readonly Guide[]
  /** The site’s title, organization and contact. */
  readonly site: Site
  /** The guides’ pictures, by path. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** `content` as a linked model. */
  readonly family: Family
  readonly list: AddressList
  /** Where old addresses lead now. */
  readonly moved: Moved
  /** Every current address on the site, including fragments. */
  readonly existing: ReadonlySet<string>
  /** `null` if the content does not name an edition. */
  readonly edition: Edition | null
  /** The earlier editions, latest first. */
  readonly superseded: readonly Snapshot[]
}
