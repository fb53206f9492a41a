import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContentFiles } from '../content/read.ts'
import { sha256Of, sourceListYaml, sourcesFile } from '../content/source-list.ts'
import type { Source } from '../rubric/schema/source.ts'
import type { ReceivedDocument } from './file/received.ts'
import { type ImportedFile, stateOf } from './imported-file.ts'

/**
 * The documents as received, where one that came in another kind of file before goes, and the list of them. `received`
 * is the day they were, where it is not today.
 */
export function sourceFiles(
  { sources, listedSources }: ContentFiles,
  documents: ReadonlyMap<string, ReceivedDocument>,
  folder: string,
  received: string | undefined,
): ImportedFile[] {
  const files = [...documents].flatMap(([id, { bytes, extension }]): ImportedFile[] => {
    const path = `sources/${id}${extension}`
    const before = sources.get(id)
    const stays = before?.file === join(folder, path)
    const fresh = { path, state: stateOf(stays ? before.bytes : undefined, bytes), body: bytes }
    if (!before || stays) return [fresh]
    const other = `sources/${id}${extension === '.txt' ? '.docx' : '.txt'}`
    return [fresh, { path: other, state: 'removed', body: null }]
  })
  return [...files, listFile(join(folder, sourcesFile), listedSources, documents, received)]
}

/** The list of source documents: one with the bytes that it had was received when it says, any other today. */
function listFile(
  file: string,
  before: ReadonlyMap<string, Source>,
  documents: ReadonlyMap<string, ReceivedDocument>,
  received: string | undefined,
): ImportedFile {
  const listed = new Map(before)
  for (const [id, { bytes }] of documents) {
    const sha256 = sha256Of(bytes)
    const known = before.get(id)
    const day = known?.sha256 === sha256 ? known.received : today()
    listed.set(id, { sha256, received: received ?? day })
  }
  const state = stateOf(before.size ? before : undefined, listed)
  const body = sourceListYaml(listed, existsSync(file) ? readFileSync(file, 'utf8') : '')
  return { path: sourcesFile, state, body }
}

/** Today where this runs, as 2026-11-20: the way Swedes write it. */
const today = () => new Intl.DateTimeFormat('sv').format()
