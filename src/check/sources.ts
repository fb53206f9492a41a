import { join } from 'node:path'
import type { ContentFiles } from '../content/read.ts'
import { sourcesFile, sourceFileProblems } from '../content/source-list.ts'
import { wordProblems } from '../documents/account.ts'
import { contentOf } from '../documents/content.ts'
import { difference, valueText } from '../documents/difference.ts'
import { sourceDocuments } from '../documents/placing.ts'
import type { Entry } from '../rubric/content.ts'
import { linkFamily } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'

/**
 * Reports source documents that are missing, unused or altered. If none are, reports differences between the
 * content and its source documents.
 */
export async function sourceProblems(contentDir: string, files: ContentFiles): Promise<Problem[]> {
  const fileErrors = fileProblems(contentDir, files)
  if (fileErrors.length) return fileErrors
  const { documents, problems } = await sourceDocuments(files)
  if (problems.length) return problems
  const result = contentOf(documents, files.content)
  if ('problems' in result) return result.problems
  const { careerPaths, factors, rubrics } = files.content
  const sourceOf = ({ id }: Entry<unknown>) => `the source document ${files.sources.get(id)?.file}`
  const differences = [
    ...entryProblems(careerPaths, result.content.careerPaths, () => 'its source documents'),
    ...entryProblems(factors, result.content.factors, () => 'its source documents'),
    ...entryProblems(rubrics, result.content.rubrics, sourceOf),
  ]
  return differences.length ? differences : wordProblems(documents, linkFamily(files.content))
}

/** Reports altered source documents, rubrics without a source document, and source documents without a rubric. */
function fileProblems(contentDir: string, { content, sources, listedSources }: ContentFiles): Problem[] {
  const list = join(contentDir, sourcesFile)
  const fileOf = new Map(content.rubrics.map(({ id, file }) => [id, file]))
  const isGone = (id: string) => !sources.has(id) && !fileOf.has(id)
  return [
    ...[...sources].flatMap(([id, source]): Problem[] => {
      if (fileOf.has(id)) return sourceFileProblems(source, listedSources.get(id), list)
      const fix = `Import it again, or remove it and its entry in ${list}.`
      return [{ file: source.file, wrong: 'no rubric was taken from it', fix }]
    }),
    ...[...fileOf].flatMap(([id, file]): Problem[] => {
      if (sources.has(id)) return []
      const fix = `Import it again, or add ${contentDir}/sources/${id}.txt.`
      return [{ file, wrong: 'its source document is missing', fix }]
    }),
    ...[...listedSources.keys()].filter(isGone).map((id): Problem => {
      const fix = 'Restore both or, if they are gone for good, remove this entry.'
      return { file: list, key: [id], wrong: 'this source document is gone, and so is its rubric', fix }
    }),
  ]
}

/** Reports entries found only in the content or only in the source documents, and entries that differ. */
function entryProblems<Data>(
  entries: readonly Entry<Data>[],
  derivedEntries: readonly Entry<Data>[],
  sourceOf: (entry: Entry<Data>) => string,
): Problem[] {
  const derivedById = new Map(derivedEntries.map((entry) => [entry.id, entry.data]))
  const missingEntries = derivedEntries.filter(({ id }) => !entries.some((entry) => entry.id === id))
  return [
    ...missingEntries.map(({ id, file }): Problem => {
      return { file, wrong: `the content has no file for "${id}", which is in this document`, fix: 'Import it again.' }
    }),
    ...entries.flatMap((entry): Problem[] => {
      const { id, file, data } = entry
      const derivedData = derivedById.get(id)
      if (!derivedData) {
        const fix = 'Import the document that contains it, or remove this file.'
        return [{ file, wrong: 'no source document contains it', fix }]
      }
      return difference(data, derivedData).map(({ key, before, after }) => ({
        file,
        key,
        wrong: `it differs from ${sourceOf(entry)}\n    content: ${valueText(before)}\n    source:  ${valueText(after)}`,
        fix: 'Correct the content to match the source document or, if a new document has arrived, import that.',
      }))
    }),
  ]
}
