import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Entry } from '../rubric/content.ts'
import type { Problem } from '../rubric/problem.ts'
import { guide, type GuideData } from '../rubric/schema/guide.ts'
import { type Markdown, readMarkdown } from './markdown.ts'
import { pictureName, readPictures } from './picture.ts'
import { filesIn, readText } from './read.ts'
import { readYaml } from './yaml.ts'

/** A guide as read from its file, with its links, sections and fragments. */
export type Guide = Entry<GuideData> & Markdown & { readonly source: string }

/** The contents of a `guides` folder. */
export interface Guides {
  readonly guides: readonly Guide[]
  /** Keyed by path within the folder. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** Reads the guides in a content folder and reports files that are not valid guides. */
export async function readGuides(folder: string): Promise<Guides & { problems: Problem[] }> {
  const problems: Problem[] = []
  const guides: Guide[] = []
  const pictures = await readPictures(join(folder, 'guides'), problems)
  for (const { id, file } of await filesIn(join(folder, 'guides'), ['.mdx'], 1, problems, pictureName)) {
    const source = await readText(file, problems)
    const guide = source === undefined ? undefined : readGuide(file, source, problems)
    if (source !== undefined && guide) guides.push({ id, file, source, ...guide })
  }
  return { guides, pictures, problems }
}

/** Writes guides and their pictures to another folder, unchanged. */
export async function writeGuides({ guides, pictures }: Guides, folder: string): Promise<void> {
  const files = [...guides.map(({ id, source }) => [`${id}.mdx`, source] as const), ...pictures]
  for (const [path, body] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), body)
  }
}

/** Parses the text of a guide’s file. Adds any problems to `problems`. */
export function readGuide(
  file: string,
  source: string,
  problems: Problem[],
): Pick<Guide, 'data' | keyof Markdown> | undefined {
  // Ends the front matter at the first line that starts with ---, as Astro does, so that Astro sees the same prose.
  const [header = '', yamlText] = /^---\r?\n((?:(?!---|\+\+\+)[^\n]*\n)*)---[ \t]*\r?(?:\n|$)/.exec(source) ?? []
  if (yamlText === undefined) {
    const fix = 'Begin the file with "---", the lines "title: …", "description: …" and "order: …", and "---".'
    problems.push({ file, line: 1, wrong: 'it does not begin with its title, description and order', fix })
    return undefined
  }
  const { data } = readYaml(file, yamlText, guide, problems, 2)
  const markdown = data && readMarkdown(file, header.replace(/[^\r\n]/g, ' ') + source.slice(header.length), problems)
  return markdown && { data, ...markdown }
}
