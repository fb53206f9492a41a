import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { readContent } from '../files/read.ts'
import { contentYaml, writeFiles } from '../files/write.ts'
import { integrityProblems } from '../rubric/checks.ts'
import type { Content, Entry } from '../rubric/content.ts'
import type { Problem } from '../rubric/problem.ts'
import { contentOf } from './content.ts'
import { type ReceivedDocument, readDocuments } from './received.ts'

/** A file of the content folder that an import makes. */
export interface ImportedFile {
  /** Below the content folder. */
  readonly path: string
  readonly state: 'new' | 'changed' | 'unchanged'
  readonly body: string | Uint8Array
}

/** Makes content of source documents. On any problem nothing is written; a file that says the same stays untouched. */
export async function importDocuments(
  files: readonly string[],
  folder: string,
): Promise<{ imported: ImportedFile[] } | { problems: readonly Problem[] }> {
  const existing = await readContent(folder)
  if (existing.problems.length) return { problems: existing.problems }
  const { documents, problems } = await readDocuments(files)
  const made = contentOf(documents, existing.content)
  if ('problems' in made) problems.push(...made.problems)
  if ('problems' in made || problems.length) return { problems }
  const broken = integrityProblems(merged(existing.content, made.content))
  if (broken.length) return { problems: broken.map(existing.locate) }

  const imported = [
    ...contentFiles(existing.content, made.content),
    ...(await sourceFiles(folder, made.content, documents)),
  ]
  const written = imported.filter(({ state }) => state !== 'unchanged')
  await writeFiles(folder, new Map(written.map(({ path, body }) => [path, body])))
  return { imported }
}

/** The existing content with the made entries in the place of those of the same id. */
function merged(existing: Content, made: Content): Content {
  const entries = <Data>(old: readonly Entry<Data>[], fresh: readonly Entry<Data>[]) => [
    ...new Map([...old, ...fresh].map((entry) => [entry.id, entry])).values(),
  ]
  return {
    careerPaths: entries(existing.careerPaths, made.careerPaths),
    factors: entries(existing.factors, made.factors),
    rubrics: entries(existing.rubrics, made.rubrics),
  }
}

function contentFiles(existing: Content, made: Content): ImportedFile[] {
  const collection = <Data extends Parameters<typeof contentYaml>[0]>(
    name: string,
    old: readonly Entry<Data>[],
    fresh: readonly Entry<Data>[],
  ) =>
    fresh.map(({ id, data }) => {
      const before = old.find((entry) => entry.id === id)?.data
      return { path: `${name}/${id}.yaml`, state: stateOf(before, data), body: contentYaml(data) }
    })
  return [
    ...collection('paths', existing.careerPaths, made.careerPaths),
    ...collection('factors', existing.factors, made.factors),
    ...collection('rubrics', existing.rubrics, made.rubrics),
  ]
}

async function sourceFiles(folder: string, made: Content, documents: readonly ReceivedDocument[]) {
  const files: ImportedFile[] = []
  for (const { id, file } of made.rubrics) {
    for (const { bytes } of documents.filter((document) => document.file === file)) {
      const path = `sources/${id}.txt`
      files.push({ path, state: stateOf(await bytesOf(join(folder, path)), bytes), body: bytes })
    }
  }
  return files
}

async function bytesOf(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

function stateOf(before: unknown, after: unknown): ImportedFile['state'] {
  if (before === undefined) return 'new'
  return isDeepStrictEqual(before, after) ? 'unchanged' : 'changed'
}
