import { createHash } from 'node:crypto'
import { isMap, parseDocument } from 'yaml'
import type { Problem } from '../rubric/problem.ts'
import type { Source } from '../rubric/schema/source.ts'
import type { SourceFile } from './read.ts'

/** The name of the list of source documents, in a content folder. */
export const sourcesFile = 'sources.yaml'

/** The SHA-256 of a file's bytes, as `sha256sum` prints it. */
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The text of the list, ordered by the rubrics' ids, with the comments of the text that it replaces. */
export function sourceListYaml(sources: ReadonlyMap<string, Source>, before = ''): string {
  const document = parseDocument(before)
  for (const [id, { sha256, received }] of sources) {
    document.setIn([id, 'sha256'], sha256)
    document.setIn([id, 'received'], received)
  }
  if (isMap(document.contents)) document.contents.items.sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1))
  return document.toString()
}

/** The problem that a source document is not the one that was received, by its entry in the list, a file. */
export function unlikeListed({ file, bytes }: SourceFile, listed: Source | undefined, list: string): Problem[] {
  if (!listed) {
    const fix = 'Import it again: that lists it, as received on that day.'
    return [{ file, wrong: `it is not listed in ${list}`, fix }]
  }
  if (sha256Of(bytes) === listed.sha256) return []
  const wrong = `it is not the document that was received on ${listed.received}: its SHA-256 is not the one in ${list}`
  return [{ file, wrong, fix: 'Put that document back or, if another one has been received, import that.' }]
}
