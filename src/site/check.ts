import { parseSource } from '../documents/file/received.ts'
import { wordingProblems } from '../documents/wording.ts'
import { type SourceFile, readContent } from '../files/read.ts'
import { integrityProblems } from '../rubric/checks.ts'
import { finishWriting } from '../files/write.ts'
import { type Rubric, linkFamily } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'

/**
 * Everything that is wrong with a content folder: files and schemas, then integrity, then wording unlike its source
 * document. Each stage runs only on what the stage before accepted whole, since its findings would mislead otherwise.
 */
export async function check(contentDir: string): Promise<Problem[]> {
  await finishWriting(contentDir)
  const { content, sources, problems, locate } = await readContent(contentDir)
  if (problems.length) return [...problems]

  const integrity = integrityProblems(content)
  if (integrity.length) return integrity.map(locate)

  const files = new Map(content.rubrics.map(({ id, file }) => [id, file]))
  const wording = linkFamily(content).rubrics.map(async (rubric): Promise<Problem[]> => {
    const id = `${rubric.careerPath.id}/${rubric.factor.id}`
    const file = files.get(id) ?? id
    const source = sources.get(id)
    files.delete(id)
    if (source) return problemsOfWording(rubric, file, source)
    return [
      {
        file,
        wrong: 'its source document is missing',
        fix: `Import it again, or add ${contentDir}/sources/${id}.txt.`,
      },
    ]
  })
  const known = new Set(content.rubrics.map(({ id }) => id))
  const idle = [...sources].filter(([id]) => !known.has(id))
  return [
    ...(await Promise.all(wording)).flat().map(locate),
    ...idle.map(([, { file }]) => ({
      file,
      wrong: 'no rubric was taken from it',
      fix: 'Import it again, or remove it.',
    })),
  ]
}

async function problemsOfWording(rubric: Rubric, rubricFile: string, { file, bytes }: SourceFile): Promise<Problem[]> {
  const parsed = await parseSource(file, bytes)
  if ('problems' in parsed) return [...parsed.problems]
  const documents = parsed.documents.map(({ document }) => document)
  return wordingProblems(rubric, rubricFile, file, documents)
}
