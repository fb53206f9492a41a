import { join } from 'node:path'
import type { ContentFiles, SourceFile } from '../content/read.ts'
import { sourcesFile, unlikeListed } from '../content/source-list.ts'
import { parseSource } from '../documents/file/received.ts'
import { wordingProblems } from '../documents/wording.ts'
import { rubricId } from '../rubric/content.ts'
import type { Family, Rubric } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'
import type { Broken } from './broken.ts'

/** Source documents that are not those that were received, rubrics that are unlike theirs, and either without the other. */
export async function sourceProblems(
  contentDir: string,
  { content, sources, listedSources, problems }: ContentFiles,
  family: Family,
  broken: Broken,
): Promise<Problem[]> {
  const list = join(contentDir, sourcesFile)
  const isListRead = !problems.some(({ file }) => file === list)
  const files = new Map(content.rubrics.map(({ id, file }) => [id, file]))
  const rubrics = new Map(family.rubrics.map((rubric) => [rubricId(rubric), rubric]))

  async function problemsOf(id: string, source: SourceFile): Promise<Problem[]> {
    const rubric = rubrics.get(id)
    if (!rubric && !broken.has('rubrics', id) && !broken.uncertain(`/paths/${id}/`)) return [idle(source, list)]
    const listed = listedSources.get(id)
    const unlike = isListRead ? unlikeListed(source, listed, list) : []
    // What the document should say is known only from the one that was received.
    if (!rubric || (listed && unlike.length)) return unlike
    return [...unlike, ...(await problemsOfWording(rubric, files.get(id) ?? id, source))]
  }

  const found = [...sources].map(([id, source]) => problemsOf(id, source))
  const missing = [...rubrics.keys()].filter((id) => !sources.has(id) && !broken.has('sources', id))
  const gone = [...listedSources.keys()].filter(
    (id) => !sources.has(id) && !files.has(id) && !broken.has('rubrics', id) && !broken.has('sources', id),
  )
  return [
    ...(await Promise.all(found)).flat(),
    ...missing.map((id) => {
      const fix = `Import it again, or add ${contentDir}/sources/${id}.txt.`
      return { file: files.get(id) ?? id, wrong: 'its source document is missing', fix }
    }),
    ...gone.map((id) => {
      const wrong = 'this source document is gone, and so is its rubric'
      return { file: list, key: [id], wrong, fix: 'Put both back or, if they are gone for good, remove it here.' }
    }),
  ]
}

function idle({ file }: SourceFile, list: string): Problem {
  return {
    file,
    wrong: 'no rubric was taken from it',
    fix: `Import it again, or remove it and what ${list} says of it.`,
  }
}

async function problemsOfWording(rubric: Rubric, rubricFile: string, { file, bytes }: SourceFile): Promise<Problem[]> {
  const parsed = await parseSource(file, bytes)
  if ('problems' in parsed) return [...parsed.problems]
  const documents = parsed.documents.map(({ document }) => document)
  return wordingProblems(rubric, rubricFile, file, documents)
}
