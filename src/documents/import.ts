import { existsSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type ContentFiles, editionFile, readContent } from '../content/read.ts'
import { editionTextAfter, editionsFolder, sumProblems } from '../content/edition-files.ts'
import { type Body, contentYaml, withContentLock, writeFiles } from '../content/write.ts'
import type { Content } from '../rubric/content.ts'
import { linkFamily } from '../rubric/family.ts'
import { addressCollisions } from '../rubric/address-collisions.ts'
import { type Problem, formatKey } from '../rubric/problem.ts'
import { wordProblems } from './account.ts'
import { contentOf } from './content.ts'
import { type Difference, difference, valueText } from './difference.ts'
import { type ReceivedDocument, receiveDocuments } from './file/received.ts'
import { type ImportedFile, contentFiles, sourceFiles } from './imported-files.ts'
import { rubricIdFor, sourceDocuments } from './placing.ts'

export interface ImportOptions {
  /** Reports what would be written, but writes nothing. */
  readonly dryRun?: boolean
  /** Overwrites manual edits, as well as any career path or factor with the same number but a different title. */
  readonly replace?: boolean
  /** The date on which the documents were received, if not today. */
  readonly received?: string | undefined
  /** The id of the superseded edition to import into. */
  readonly edition?: string | undefined
  /** Called with the number of files read so far. */
  readonly progress?: (read: number) => void
}

type Outcome =
  | { readonly imported: readonly ImportedFile[]; readonly remarks: readonly Problem[] }
  | { readonly problems: readonly Problem[] }

/**
 * Turns source documents into content. Writes nothing if there is any problem, and does not touch files that would not
 * change.
 */
export async function importDocuments(
  files: readonly string[],
  folder: string,
  options: ImportOptions = {},
): Promise<Outcome> {
  const work = () => importNow(files, folder, options)
  return options.dryRun && !existsSync(folder) ? work() : withContentLock(folder, work)
}

async function importNow(
  files: readonly string[],
  contentDir: string,
  { dryRun = false, replace = false, received, edition, progress }: ImportOptions,
): Promise<Outcome> {
  const folder = edition === undefined ? contentDir : join(contentDir, editionsFolder, edition)
  const existing = await readContent(folder)
  const alteredFiles = edition === undefined ? [] : await sumProblems(folder, existing.edition)
  if (existing.problems.length || alteredFiles.length) return { problems: [...existing.problems, ...alteredFiles] }

  const { documents, remarks, problems } = await readDocuments(files, progress)
  const placedDocuments = documents.map((received) => ({
    ...received,
    id: rubricIdFor(received.document, existing.content, replace),
    isNew: true,
  }))
  const ids = new Set(placedDocuments.map(({ id }) => id))
  const otherSources = await sourceDocuments(existing, ids)
  if (problems.length || otherSources.problems.length) return { problems: [...problems, ...otherSources.problems] }
  const result = contentOf([...otherSources.documents, ...placedDocuments], existing.content)
  if ('problems' in result) return result
  const brokenRules = addressCollisions(result.content)
  if (brokenRules.length) return { problems: brokenRules.map(existing.locate) }
  const lostWords = wordProblems(placedDocuments, linkFamily(result.content))
  if (lostWords.length) return { problems: lostWords }

  const order = result.content.rubrics.map(({ id }) => id)
  const sortedDocuments = placedDocuments.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  const imported = contentFiles(existing.content, result.content, ids)
  const edits = replace ? [] : await editProblems(existing, imported)
  if (edits.length) return { problems: edits }
  imported.push(...sourceFiles(existing, sortedDocuments, folder, received))
  const changedFiles = imported.filter(({ state }) => state !== 'unchanged')
  const bodies = new Map<string, Body>(changedFiles.map(({ path, body }) => [path, body]))
  if (edition !== undefined) bodies.set(editionFile, await editionTextAfter(folder, bodies))
  const fromContentDir = (path: string) => relative(contentDir, join(folder, path)).split(sep).join('/')
  if (!dryRun && changedFiles.length) {
    await writeFiles(contentDir, new Map([...bodies].map(([path, body]) => [fromContentDir(path), body])))
  }
  const rubrics = result.content.rubrics.filter(({ id }) => ids.has(id))
  return { imported, remarks: [...remarks, ...ownTextRemarks(rubrics)] }
}

async function readDocuments(files: readonly string[], progress: ImportOptions['progress']) {
  const documents: ReceivedDocument[] = []
  const problems: Problem[] = []
  const remarks: Problem[] = []
  for (const [index, file] of files.entries()) {
    const result = await receiveDocuments(file)
    if ('problems' in result) problems.push(...result.problems)
    else {
      documents.push(...result.documents)
      remarks.push(...result.remarks)
    }
    progress?.(index + 1)
  }
  return { documents, remarks, problems }
}

/** Reports manual edits and comments in content files if the import would overwrite them. */
async function editProblems(existing: ContentFiles, imported: readonly ImportedFile[]): Promise<Problem[]> {
  const { content } = existing
  const result = contentOf((await sourceDocuments(existing)).documents, content)
  const derivedContent = 'problems' in result ? { careerPaths: [], factors: [], rubrics: [] } : result.content
  const fix = 'Leave its document out of the import or, if the edit is no longer wanted, import with --replace.'
  const problemOf = ({ path, state, changes = [] }: ImportedFile): Problem[] => {
    const entry = entryAt(content, path)
    if (state !== 'changed' || !entry) return []
    const { file, data } = entry
    const derivedEntry = entryAt(derivedContent, path)
    const edits = derivedEntry ? difference(data, derivedEntry.data) : changes
    if (edits.length) {
      const fault = derivedEntry
        ? 'it was edited by hand, and this import would undo that'
        : 'it may have been edited by hand, because no source document shows the original; this import would undo that'
      return [{ file, wrong: fault + edits.map(formatEdit).join(''), fix }]
    }
    if (readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === contentYaml(data)) return []
    return [{ file, wrong: 'it has comments or custom formatting, which this import would discard', fix }]
  }
  return imported.flatMap(problemOf)
}

/** The content entry stored at a path. */
function entryAt({ careerPaths, factors, rubrics }: Content, path: string) {
  const [, collection, id] = /^(\w+)\/(.*)\.yaml$/.exec(path) ?? []
  const entries = { paths: careerPaths, factors, rubrics }[collection ?? ''] ?? []
  return entries.find((entry) => entry.id === id)
}

const formatEdit = ({ key, before, after }: Difference) =>
  `\n    ${formatKey(key)}\n      by hand:  ${valueText(before)}\n      document: ${valueText(after)}`

/** Remarks on a rubric’s official texts that differ from its factor’s, because the document may be wrong. */
function ownTextRemarks(rubrics: Content['rubrics']): Problem[] {
  return rubrics.flatMap(({ id, file, data: { levels: _, leadIns: __, ...texts } }) => {
    const names = Object.keys(texts).join(', ')
    return names ? [{ file, wrong: `${id} has texts that differ from its factor’s: ${names}` }] : []
  })
}
