import { wordingProblems } from '../documents/wording.ts'
import { readContent } from '../files/read.ts'
import { integrityProblems } from '../rubric/checks.ts'
import { linkFamily } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'

/**
 * Everything that is wrong with a content folder: files and schemas, then integrity, then wording unlike its source
 * document. Each stage runs only on what the stage before accepted whole, since its findings would mislead otherwise.
 */
export async function check(contentDir: string): Promise<Problem[]> {
  const { content, sources, problems, locate } = await readContent(contentDir)
  if (problems.length) return [...problems]

  const integrity = integrityProblems(content)
  if (integrity.length) return integrity.map(locate)

  const files = new Map(content.rubrics.map(({ id, file }) => [id, file]))
  const wording = linkFamily(content).rubrics.flatMap((rubric) => {
    const id = `${rubric.careerPath.id}/${rubric.factor.id}`
    const file = files.get(id) ?? id
    const source = sources.get(id)
    files.delete(id)
    if (source) return wordingProblems(rubric, file, source.file, source.text)
    return [
      {
        file,
        wrong: 'its source document is missing',
        fix: `Import it again, or add ${contentDir}/sources/${id}.txt.`,
      },
    ]
  })
  const idle = [...sources].filter(([id]) => !content.rubrics.some((rubric) => rubric.id === id))
  return [
    ...wording.map(locate),
    ...idle.map(([, { file }]) => ({
      file,
      wrong: 'no rubric was taken from it',
      fix: 'Import it again, or remove it.',
    })),
  ]
}
