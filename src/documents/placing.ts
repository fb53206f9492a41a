import type { ContentFiles } from '../content/read.ts'
import type { Content, Entry } from '../rubric/content.ts'
import type { Problem } from '../rubric/problem.ts'
import { sameHeading } from './capitals.ts'
import type { DocumentFile, SourceDocument } from './document.ts'
import { parseSource } from './file/received.ts'
import { idOf } from './id.ts'
import type { Reading } from './reading.ts'

/** A document from the content's sources or from an import, with its rubric's id and everything read from its file. */
export interface PlacedDocument extends DocumentFile {
  readonly id: string
  readonly reading: Reading
}

/**
 * The id of a document's rubric. Uses the existing career path and factor with the same titles. If `replace` is set,
 * falls back to the career path and factor with the same numbers. Otherwise, builds the id from the titles.
 */
export function rubricIdFor(
  { careerPath, factor }: SourceDocument,
  { careerPaths, factors, rubrics }: Content,
  replace = false,
): string {
  const idByTitle = <Data extends { title: string }>(entries: readonly Entry<Data>[], title: string) =>
    entries.find(({ data }) => sameHeading(data.title, title))?.id
  const idByNumber = <Data extends { number?: number | null | undefined }>(
    entries: readonly Entry<Data>[],
    number: number | null,
  ) => (replace && number !== null ? entries.find(({ data }) => data.number === number)?.id : undefined)
  const careerPathId =
    idByTitle(careerPaths, careerPath.title) ?? idByNumber(careerPaths, careerPath.number) ?? idOf(careerPath.title)
  const pathFactors = factors.filter(({ id }) => rubrics.some((rubric) => rubric.id === `${careerPathId}/${id}`))
  return `${careerPathId}/${idByTitle(factors, factor.title) ?? idByNumber(pathFactors, factor.number) ?? idOf(factor.title)}`
}

/** Reads the content's source documents, except those for the given rubrics. Reports files that cannot be read. */
export async function sourceDocuments(
  { content, sources }: ContentFiles,
  excludedIds: ReadonlySet<string> = new Set(),
): Promise<{ documents: PlacedDocument[]; problems: Problem[] }> {
  const documents: PlacedDocument[] = []
  const problems: Problem[] = []
  for (const [id, { file, bytes }] of sources) {
    if (excludedIds.has(id)) continue
    const reading = await parseSource(file, bytes)
    if ('problems' in reading) {
      problems.push(...reading.problems)
      continue
    }
    const [first, ...others] = reading.documents
    const source = others.length
      ? reading.documents.find(({ document }) => rubricIdFor(document, content) === id)
      : first
    if (source) documents.push({ ...source, file, id, reading })
    else
      problems.push({ file, wrong: `it has no document for ${id}`, fix: 'Import the document of that rubric again.' })
  }
  return { documents, problems }
}
