import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { editionFile, readContent } from '../content/read.ts'
import { editionTextAfter, editionsFolder, sumProblems } from '../content/edition-files.ts'
import { type Body, contentYaml, inTurn, writeFiles } from '../content/write.ts'
import { integrityProblems } from '../rubric/integrity.ts'
import type { Content, Entry } from '../rubric/content.ts'
import type { Problem } from '../rubric/problem.ts'
import { type Change, changesBetween } from './changes.ts'
import { contentOf } from './made-content.ts'
import { correctionProblems } from './corrections.ts'
import { type ReceivedDocument, receiveDocuments } from './file/received.ts'
import { type ImportedFile, stateOf } from './imported-file.ts'
import { sourceFiles } from './imported-sources.ts'

/** How an import goes about its work. */
export interface ImportOptions {
  /** Says what would be written, and writes nothing. */
  readonly dryRun?: boolean
  /** Overwrites what hands have corrected. */
  readonly replace?: boolean
  /** The day the documents were received, where it is not today. */
  readonly received?: string | undefined
  /** The id of an edition that is no longer in force, to be imported to. */
  readonly edition?: string | undefined
  /** Is told how many files have been read. */
  readonly progress?: (read: number) => void
}

type Outcome =
  | { readonly imported: readonly ImportedFile[]; readonly remarks: readonly Problem[] }
  | { readonly problems: readonly Problem[] }

/** Makes content of source documents. On any problem nothing is written; a file that says the same stays untouched. */
export async function importDocuments(
  files: readonly string[],
  folder: string,
  options: ImportOptions = {},
): Promise<Outcome> {
  const work = () => importNow(files, folder, options)
  return options.dryRun && !existsSync(folder) ? work() : inTurn(folder, work)
}

async function importNow(
  files: readonly string[],
  contentDir: string,
  { dryRun = false, replace = false, received, edition, progress }: ImportOptions,
): Promise<Outcome> {
  const folder = edition === undefined ? contentDir : join(contentDir, editionsFolder, edition)
  const existing = await readContent(folder)
  const altered = edition === undefined ? [] : await sumProblems(folder, existing.edition)
  if (existing.problems.length || altered.length) return { problems: [...existing.problems, ...altered] }

  const documents: ReceivedDocument[] = []
  const problems: Problem[] = []
  const remarks: Problem[] = []
  for (const [index, file] of files.entries()) {
    const read = await receiveDocuments(file)
    if ('problems' in read) problems.push(...read.problems)
    else {
      documents.push(...read.documents)
      remarks.push(...read.remarks)
    }
    progress?.(index + 1)
  }
  const made = contentOf(documents, existing.content)
  if ('problems' in made) problems.push(...made.problems)
  if ('problems' in made || problems.length) return { problems }
  const broken = integrityProblems(merged(existing.content, made.content))
  if (broken.length) return { problems: broken.map(existing.locate) }

  const imported = [
    ...contentFiles(existing.content, made.content),
    ...sourceFiles(existing, made.sources, folder, received),
  ]
  const changed = imported.flatMap(({ path, state, changes = [] }) =>
    state === 'changed' ? [[path, changes] as const] : [],
  )
  const undone = replace ? [] : await correctionProblems(new Map(changed), existing)
  if (undone.length) return { problems: undone }
  const written = imported.filter(({ state }) => state !== 'unchanged')
  const bodies = new Map<string, Body>(written.map(({ path, body }) => [path, body]))
  if (edition !== undefined) bodies.set(editionFile, await editionTextAfter(folder, bodies))
  const place = (path: string) => relative(contentDir, join(folder, path)).split(sep).join('/')
  if (!dryRun && written.length) {
    await writeFiles(contentDir, new Map([...bodies].map(([path, body]) => [place(path), body])))
  }
  return { imported, remarks: [...remarks, ...ownTextRemarks(made.content.rubrics)] }
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
    changes: (before: Data, after: Data) => Change[] = () => [],
  ) => {
    const before = new Map(old.map(({ id, data }) => [id, data]))
    return fresh.map(({ id, data }) => {
      const known = before.get(id)
      const file = { path: `${name}/${id}.yaml`, state: stateOf(known, data), body: contentYaml(data) }
      return { ...file, changes: known ? changes(known, data) : [] }
    })
  }
  return [
    ...collection('paths', existing.careerPaths, made.careerPaths),
    ...collection('factors', existing.factors, made.factors, changesBetween),
    ...collection('rubrics', existing.rubrics, made.rubrics, changesBetween),
  ]
}

/** That a rubric has texts of its own should be known, since a slip in its document would make it so too. */
function ownTextRemarks(rubrics: Content['rubrics']): Problem[] {
  return rubrics.flatMap(({ id, file, data: { levels: _, leadIns: __, ...own } }) => {
    const names = Object.keys(own).join(', ')
    return names ? [{ file, wrong: `${id} has a text of its own, unlike its factor’s: ${names}` }] : []
  })
}
