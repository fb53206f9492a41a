import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { ContentFiles } from '../content/read.ts'
import { sha256Of, sourceListYaml, sourcesFile } from '../content/source-list.ts'
import { type Body, contentYaml } from '../content/write.ts'
import type { Content, Entry } from '../rubric/content.ts'
import type { Source } from '../rubric/schema/source.ts'
import { type Difference, difference } from './difference.ts'
import type { ReceivedDocument } from './file/received.ts'

/** A file in the content folder, and how an import changes it. */
export interface ImportedFile {
  /** Relative to the content folder. */
  readonly path: string
  readonly state: 'new' | 'changed' | 'unchanged' | 'removed'
  readonly body: Body
  /** The changes to a content file. */
  readonly changes?: readonly Difference[]
}

/** Compares a file’s old content (undefined if the file is new) with its new content. */
function stateOf(before: unknown, after: unknown): ImportedFile['state'] {
  if (before === undefined) return 'new'
  return isDeepStrictEqual(before, after) ? 'unchanged' : 'changed'
}

/** The content files that imported documents contribute to, and any other content files that change. */
export function contentFiles(existing: Content, updated: Content, rubricIds: ReadonlySet<string>): ImportedFile[] {
  const parts = new Set([...rubricIds].flatMap((id) => [id, ...id.split('/')]))
  const collection = <Data extends Parameters<typeof contentYaml>[0]>(
    name: string,
    known: readonly Entry<Data>[],
    entries: readonly Entry<Data>[],
  ) => {
    const oldData = new Map(known.map(({ id, data }) => [id, data]))
    return entries.flatMap(({ id, data }): ImportedFile[] => {
      const old = oldData.get(id)
      const state = stateOf(old, data)
      if (state === 'unchanged' && !parts.has(id)) return []
      const changes = old ? difference(old, data) : []
      return [{ path: `${name}/${id}.yaml`, state, body: contentYaml(data), changes }]
    })
  }
  return [
    ...collection('paths', existing.careerPaths, updated.careerPaths),
    ...collection('factors', existing.factors, updated.factors),
    ...collection('rubrics', existing.rubrics, updated.rubrics),
  ]
}

/**
 * The files of the received documents, any previous versions to remove because they have a different file type, and the
 * updated source list.
 */
export function sourceFiles(
  { sources, listedSources }: ContentFiles,
  documents: readonly (ReceivedDocument & { id: string })[],
  folder: string,
  received: string | undefined,
): ImportedFile[] {
  const files = documents.flatMap(({ id, bytes, extension }): ImportedFile[] => {
    const path = `sources/${id}${extension}`
    const oldSource = sources.get(id)
    const hasSamePath = oldSource?.file === join(folder, path)
    const state = stateOf(hasSamePath ? oldSource.bytes : undefined, bytes)
    const oldPath = `sources/${id}${oldSource?.file.slice(oldSource.file.lastIndexOf('.'))}`
    return [
      { path, state, body: bytes },
      ...(oldSource && !hasSamePath ? [{ path: oldPath, state: 'removed', body: null } as const] : []),
    ]
  })
  const list = new Map<string, Source>(listedSources)
  for (const { id, bytes } of documents) {
    const sha256 = sha256Of(bytes)
    const listedSource = listedSources.get(id)
    list.set(id, { sha256, received: received ?? (listedSource?.sha256 === sha256 ? listedSource.received : today()) })
  }
  const file = join(folder, sourcesFile)
  const body = sourceListYaml(list, existsSync(file) ? readFileSync(file, 'utf8') : '')
  return [...files, { path: sourcesFile, state: stateOf(listedSources.size ? listedSources : undefined, list), body }]
}

/** Today’s date in the local time zone as YYYY-MM-DD, which is the Swedish date format. */
const today = () => new Intl.DateTimeFormat('sv').format()
