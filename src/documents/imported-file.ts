import { isDeepStrictEqual } from 'node:util'
import type { Body } from '../content/write.ts'
import type { Change } from './changes.ts'

/** A file of the content folder that an import makes or removes. */
export interface ImportedFile {
  /** Below the content folder. */
  readonly path: string
  readonly state: 'new' | 'changed' | 'unchanged' | 'removed'
  readonly body: Body
  /** What has changed in the texts of a factor or rubric. */
  readonly changes?: readonly Change[]
}

/** What becomes of a file, by what stood in it, if it was there, and what is to stand in it. */
export function stateOf(before: unknown, after: unknown): ImportedFile['state'] {
  if (before === undefined) return 'new'
  return isDeepStrictEqual(before, after) ? 'unchanged' : 'changed'
}
