import { join } from 'node:path'
import type { ContentFiles } from '../content/read.ts'
import { sourcesFile, unlikeListed } from '../content/source-list.ts'
import { wordProblems } from '../documents/account.ts'
import { contentOf } from '../documents/content.ts'
import { difference, shownValue } from '../documents/difference.ts'
import { sourceDocuments } from '../documents/placing.ts'
import type { Entry } from '../rubric/content.ts'
import { linkFamily } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'

/**
 * Differences between the content and its source documents, and source documents that are not those that were received.
 * If a document is not the right one, its content is not compared.
 */
export async function sourceProblems(contentDir: string, files: ContentFiles): Promise<Problem[]> {
  const unlike = fileProblems(contentDir, files)
  if (unlike.length) return unlike
  const { documents, problems } = await sourceDocuments(files)
  if (problems.length) return problems
  const made = contentOf(documents, files.content)
  if ('problems' in made) return made.problems
  const { careerPaths, factors, rubrics } = files.content
  const sourceOf = ({ id }: Entry<unknown>) => `the source document ${files.sources.get(id)?.file}`
  const differing = [
    ...entryProblems(careerPaths, made.content.careerPaths, () => 'its source documents'),
    ...entryProblems(factors, made.content.factors, () => 'its source documents'),
    ...entryProblems(rubrics, made.content.rubrics, sourceOf),
  ]
  return differing.length ? differing : wordProblems(documents, linkFamily(files.content))
}

/** Source documents that are not as received, rubrics without source document, and source documents without rubric. */
function fileProblems(contentDir: string, { content, sources, listedSources }: ContentFiles): Problem[] {
  const list = join(contentDir, sourcesFile)
  const fileOf = new Map(content.rubrics.map(({ id, file }) => [id, file]))
  const isGone = (id: string) => !sources.has(id) && !fileOf.has(id)
  return [
    ...[...sources].flatMap(([id, source]): Problem[] => {
      if (fileOf.has(id)) return unlikeListed(source, listedSources.get(id), list)
      const fix = `Import it again, or remove it and what ${list} says of it.`
      return [{ file: source.file, wrong: 'no rubric was taken from it', fix }]
    }),
    ...[...fileOf].flatMap(([id, file]): Problem[] => {
      if (sources.has(id)) return []
      const fix = `Import it again, or add ${contentDir}/sources/${id}.txt.`
      return [{ file, wrong: 'its source document is missing', fix }]
    }),
    ...[...listedSources.keys()].filter(isGone).map((id): Problem => {
      const wrong = 'this source document is gone, and so is its rubric'
      return { file: list, key: [id], wrong, fix: 'Put both back or, if they are gone for good, remove it here.' }
    }),
  ]
}

/** Entries that no source document has, and differences between entries and their documents. */
function entryProblems<Data>(
  entries: readonly Entry<Data>[],
  made: readonly Entry<Data>[],
  whose: (entry: Entry<Data>) => string,
): Problem[] {
  const madeById = new Map(made.map((entry) => [entry.id, entry.data]))
  const missing = made.filter(({ id }) => !entries.some((entry) => entry.id === id))
  return [
    ...missing.map(({ id, file }): Problem => {
      return { file, wrong: `the content has no file for "${id}", which is in it`, fix: 'Import it again.' }
    }),
    ...entries.flatMap((entry): Problem[] => {
      const { id, file, data } = entry
      const derived = madeById.get(id)
      if (!derived) {
        const fix = 'Import the document that has it, or remove this file.'
        return [{ file, wrong: 'no source document has it', fix }]
      }
      return difference(data, derived).map(({ key, before, after }) => ({
        file,
        key,
        wrong: `it differs from ${whose(entry)}\n    content: ${shownValue(before)}\n    source:  ${shownValue(after)}`,
        fix: 'Correct the content to the source document’s words or, if a new document has arrived, import that.',
      }))
    }),
  ]
}
