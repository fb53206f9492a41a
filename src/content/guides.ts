import { join } from 'node:path'
import type { Entry } from '../rubric/content.ts'
import type { Problem } from '../rubric/problem.ts'
import { guide, type GuideData } from '../rubric/schema/guide.ts'
import { type Markdown, readMarkdown } from './markdown.ts'
import { filesIn, readText } from './read.ts'
import { parseYaml, schemaProblems } from './yaml.ts'

/** A guide as it stands in its file, with what others may link to and what it links to. */
export type Guide = Entry<GuideData> & Markdown

/** The pictures that may lie beside guides. */
const pictures = /\.(avif|gif|jpe?g|png|svg|webp)$/

/** Reads the guides below a content folder, and all that keeps files there from being guides. */
export async function readGuides(folder: string): Promise<{ guides: Guide[]; problems: Problem[] }> {
  const problems: Problem[] = []
  const guides: Guide[] = []
  for (const { id, file } of await filesIn(join(folder, 'guides'), ['.mdx'], 1, problems, pictures)) {
    const source = await readText(file, problems)
    const data = source === undefined ? undefined : frontMatter(file, source, problems)
    if (source === undefined || !data) continue
    const markdown = readMarkdown(file, source, problems)
    if (markdown) guides.push({ id, file, data, ...markdown })
  }
  return { guides, problems }
}

function frontMatter(file: string, source: string, problems: Problem[]): GuideData | undefined {
  const [, yamlText] = /^---\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(source) ?? []
  if (yamlText === undefined || !source.startsWith('---')) {
    const fix = 'Begin the file with "---", the lines "title: …", "description: …" and "order: …", and "---".'
    problems.push({ file, line: 1, wrong: 'it does not begin with its title, description and order', fix })
    return undefined
  }
  const yaml = parseYaml(file, yamlText, problems, 2)
  if (!yaml) return undefined
  const result = guide.safeParse(yaml.data, { reportInput: true })
  if (result.success) return result.data
  for (const problem of result.error.issues.flatMap((issue) => schemaProblems(file, issue))) {
    const line = yaml.lineOf(problem.key ?? [])
    problems.push(line === undefined ? problem : { ...problem, line })
  }
  return undefined
}
