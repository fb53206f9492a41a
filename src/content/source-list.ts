import { createHash } from 'node:crypto'
import { Document } from 'yaml'
import type { Problem } from '../rubric/problem.ts'
import type { Source } from '../rubric/schema/source.ts'
import type { SourceFile } from './read.ts'

/** The name of the list of source documents, in a content folder. */
export const sourcesFile = 'sources.yaml'

/** The SHA-256 of a file's bytes, as `sha256sum` prints it. */
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The list's text, ordered by the rubrics' ids. */
export function sourceListYaml(sources: ReadonlyMap<string, Source>): string {
  return new Document(Object.fromEntries([...sources].sort(([a], [b]) => (a < b ? -1 : 1)))).toString()
}

/** Why a source document is not the one that was received, by what the list, a file, says of it. */
export function unlikeListed({ file, bytes }: SourceFile, listed: Source | undefined, list: string): Problem[] {
  if (!listed) {
    const fix = 'Import it again: that lists it, as received on that day.'
    return [{ file, wrong: `it is not listed in ${list}`, fix }]
  }
  if (sha256Of(bytes) === listed.sha256) return []
  const wrong = `it is not the document that was received on ${listed.received}: its SHA-256 is not the one in ${list}`
  return [{ file, wrong, fix: 'Put that document back or, if another one has been received, import that.' }]
}
