import { contentOf } from '../documents/content.ts'
import { writeDocument } from '../documents/form/write.ts'
import { contentYaml, writeFiles } from '../content/write.ts'
import type { Content } from '../rubric/content.ts'
import { listSources } from './content-folder.ts'
import { generateDocuments } from './generated-documents.ts'

/** The content of `count` generated rubrics; a rubric's file is the generated document that it was made from. */
export function generatedContent(count: number): Content {
  const made = contentOf(generateDocuments(count), { careerPaths: [], factors: [], rubrics: [] })
  if ('problems' in made) throw new Error(made.problems.map(({ wrong }) => wrong).join('\n'))
  return made.content
}

/** Writes content of `count` generated rubrics, with their source documents, to a folder. */
export async function writeGeneratedContent(count: number, folder: string): Promise<void> {
  const { careerPaths, factors, rubrics } = generatedContent(count)
  const texts = new Map(generateDocuments(count).map(({ file, document }) => [file, writeDocument(document)]))
  await writeFiles(
    folder,
    new Map([
      ...careerPaths.map(({ id, data }) => [`paths/${id}.yaml`, contentYaml(data)] as const),
      ...factors.map(({ id, data }) => [`factors/${id}.yaml`, contentYaml(data)] as const),
      ...rubrics.map(({ id, data }) => [`rubrics/${id}.yaml`, contentYaml(data)] as const),
      ...rubrics.map(({ id, file }) => [`sources/${id}.txt`, texts.get(file) ?? ''] as const),
    ]),
  )
  await listSources(folder)
}

/** Writes `count` generated source documents to a folder, in their usual form. */
export async function writeGeneratedDocuments(count: number, folder: string): Promise<void> {
  const documents = generateDocuments(count).map(
    ({ document }, place) => [`${place}.txt`, writeDocument(document)] as const,
  )
  await writeFiles(folder, new Map(documents))
}
