import type { ContentFiles } from '../content/read.ts'
import type { Content, Entry } from '../rubric/content.ts'
import type { Problem } from '../rubric/problem.ts'
import { sameHeading } from './capitals.ts'
import type { DocumentFile, SourceDocument } from './document.ts'
import { parseSource } from './file/received.ts'
import { idOf } from './id.ts'
import type { Reading } from './reading.ts'

/** A document of the content's sources or of an import, with the id of its rubric and all that its file holds. */
export interface PlacedDocument extends DocumentFile {
  readonly id: string
  readonly reading: Reading
}

/**
 * The id of a document's rubric: that of the career path and factor with its titles or, to replace these, with its
 * numbers; otherwise the id made from its titles.
 */
export function rubricIdFor(
  { careerPath, factor }: SourceDocument,
  { careerPaths, factors, rubrics }: Content,
  replace = false,
): string {
  const titled = <Data extends { title: string }>(entries: readonly Entry<Data>[], title: string) =>
    entries.find(({ data }) => sameHeading(data.title, title))?.id
  const numbered = <Data extends { number?: number | null | undefined }>(
    entries: readonly Entry<Data>[],
    number: number | null,
  ) => (replace && number !== null ? entries.find(({ data }) => data.number === number)?.id : undefined)
  const path =
    titled(careerPaths, careerPath.title) ?? numbered(careerPaths, careerPath.number) ?? idOf(careerPath.title)
  const onPath = factors.filter(({ id }) => rubrics.some((rubric) => rubric.id === `${path}/${id}`))
  return `${path}/${titled(factors, factor.title) ?? numbered(onPath, factor.number) ?? idOf(factor.title)}`
}

/** The documents of the content's sources, except those of some rubrics, and why any of them cannot be read. */
export async function sourceDocuments(
  { content, sources }: ContentFiles,
  except: ReadonlySet<string> = new Set(),
): Promise<{ documents: PlacedDocument[]; problems: Problem[] }> {
  const documents: PlacedDocument[] = []
  const problems: Problem[] = []
  for (const [id, { file, bytes }] of sources) {
    if (except.has(id)) continue
    const reading = await parseSource(file, bytes)
    if ('problems' in reading) {
      problems.push(...reading.problems)
      continue
    }
    const [only, ...others] = reading.documents
    const source = others.length
      ? reading.documents.find(({ document }) => rubricIdFor(document, content) === id)
      : only
    if (source) documents.push({ ...source, file, id, reading })
    else problems.push({ file, wrong: `it has no document of ${id}`, fix: 'Import the document of that rubric again.' })
  }
  return { documents, problems }
}
