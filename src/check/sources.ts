import { join } from 'node:path'
import type { ContentFiles, SourceFile } from '../content/read.ts'
import { sourcesFile, unlikeListed } from '../content/source-list.ts'
import type { SourceDocument } from '../documents/document.ts'
import { parseSource } from '../documents/file/received.ts'
import { documentFor, wordingProblems } from '../documents/wording.ts'
import { rubricId } from '../rubric/content.ts'
import type { Family, Rubric } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'
import type { Broken } from './broken-files.ts'
import { unsourcedProblems } from './unsourced.ts'

/**
 * Source documents that are not those that were received, rubrics that are unlike theirs, either without the other, and
 * whatever career paths and factors say that no source document does.
 */
export async function sourceProblems(
  contentDir: string,
  files: ContentFiles,
  family: Family,
  broken: Broken,
): Promise<Problem[]> {
  const { content, sources, listedSources, problems } = files
  const list = join(contentDir, sourcesFile)
  const isListRead = !problems.some(({ file }) => file === list)
  const fileOf = new Map(content.rubrics.map(({ id, file }) => [id, file]))
  const rubrics = new Map(family.rubrics.map((rubric) => [rubricId(rubric), rubric]))
  /** The documents of rubrics in which nothing is wrong. */
  const documents = new Map<Rubric, SourceDocument>()

  async function problemsOf(id: string, source: SourceFile): Promise<Problem[]> {
    const rubric = rubrics.get(id)
    if (!rubric && !broken.has('rubrics', id) && !broken.uncertain(`/paths/${id}/`)) return [idle(source, list)]
    const listed = listedSources.get(id)
    const unlike = isListRead ? unlikeListed(source, listed, list) : []
    // What the document should say is known only from the one that was received.
    if (!rubric || (listed && unlike.length)) return unlike
    const parsed = await parseSource(source.file, source.bytes)
    if ('problems' in parsed) return [...unlike, ...parsed.problems]
    const all = parsed.documents.map(({ document }) => document)
    const document = documentFor(rubric.careerPath.title, rubric.factor.title, all)
    const wording = wordingProblems(rubric, fileOf.get(id) ?? id, source.file, document)
    if (document && !wording.length) documents.set(rubric, document)
    return [...unlike, ...wording]
  }

  const found = await Promise.all([...sources].map(([id, source]) => problemsOf(id, source)))
  const missing = [...rubrics.keys()].filter((id) => !sources.has(id) && !broken.has('sources', id))
  const gone = [...listedSources.keys()].filter(
    (id) => !sources.has(id) && !fileOf.has(id) && !broken.has('rubrics', id) && !broken.has('sources', id),
  )
  return [
    ...found.flat(),
    ...missing.map((id) => {
      const fix = `Import it again, or add ${contentDir}/sources/${id}.txt.`
      return { file: fileOf.get(id) ?? id, wrong: 'its source document is missing', fix }
    }),
    ...gone.map((id) => {
      const wrong = 'this source document is gone, and so is its rubric'
      return { file: list, key: [id], wrong, fix: 'Put both back or, if they are gone for good, remove it here.' }
    }),
    ...unsourcedProblems(files, family, documents, broken),
  ]
}

function idle({ file }: SourceFile, list: string): Problem {
  return {
    file,
    wrong: 'no rubric was taken from it',
    fix: `Import it again, or remove it and what ${list} says of it.`,
  }
}
