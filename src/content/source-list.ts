import { createHash } from 'node:crypto'
import { isMap, parseDocument } from 'yaml'
import type { Problem } from '../rubric/problem.ts'
import type { Source } from '../rubric/schema/source.ts'
import type { SourceFile } from './read.ts'

/** The name of the source list in a content folder. */
export const sourcesFile = 'sources.yaml'

/** The SHA-256 hash of a file’s bytes, in the format that `sha256sum` prints. */
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Formats the source list, sorted by rubric id. Keeps the entries and comments from the previous list. */
export function sourceListYaml(sources: ReadonlyMap<string, Source>, previous = ''): string {
  const document = parseDocument(previous)
  for (const [id, { sha256, received }] of sources) {
    document.setIn([id, 'sha256'], sha256)
    document.setIn([id, 'received'], received)
  }
  if (isMap(document.contents)) document.contents.items.sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1))
  return document.toString()
}

/** Reports a source document that is not listed or was altered after it was received. `list` is the list’s path. */
export function sourceFileProblems({ file, bytes }: SourceFile, listed: Source | undefined, list: string): Problem[] {
  if (!listed) {
    const fix = 'Import it again, which lists it as received today.'
    return [{ file, wrong: `it is not listed in ${list}`, fix }]
  }
  if (sha256Of(bytes) === listed.sha256) return []
  const fault = `it is not the document that was received on ${listed.received}: its SHA-256 is not the one in ${list}`
  return [{ file, wrong: fault, fix: 'Put that document back or, if another one has been received, import that.' }]
}
