import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Problem, formatProblem } from '../rubric/problem.ts'
import { WrongContent, check } from '../check/check.ts'
import { readContent } from '../content/read.ts'
import { sha256Of, sourceListYaml, sourcesFile } from '../content/source-list.ts'
import { importDocuments } from '../documents/import.ts'
import { example } from './example-document.ts'

/** A content folder for tests that break it. */
export interface ContentFolder {
  readonly folder: string
  /** Replaces something in a file, which must have it. */
  edit(file: string, from: string | RegExp, to: string): Promise<void>
  write(file: string, text: string | Uint8Array): Promise<void>
  move(from: string, to: string): Promise<void>
  /** The same in another folder. */
  copy(): Promise<ContentFolder>
  /** What the check says of the folder, its own name left out. */
  messages(): Promise<string[]>
  remove(): Promise<void>
}

/** The content of two career paths of two and three levels and of two factors, the real guides, no list of addresses. */
export async function exampleFolder(): Promise<ContentFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  const third = 'LEVEL III\n· Plans.\n· Grows.\nTeams\nGrowth\n'
  const field = example.replace('PATH 2', 'PATH 3').replace('OFFICE', 'FIELD') + third
  const care = (text: string) => text.replace('1 - TEAM WORK', '2 - CARE')
  const texts = [example, field, care(example), care(field)]
  await importTexts(new Map(texts.map((text, place) => [`${place}.txt`, text])), folder)
  await cp('content/guides', join(folder, 'guides'), { recursive: true })
  return contentIn(folder)
}

/** A content folder as it is. */
export function contentIn(folder: string): ContentFolder {
  const content: ContentFolder = {
    folder,
    async write(file, text) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), text)
    },
    async edit(file, from, to) {
      const before = await readFile(join(folder, file), 'utf8')
      const after = before.replace(from, to)
      assert.notEqual(after, before)
      await content.write(file, after)
    },
    move: (from, to) => rename(join(folder, from), join(folder, to)),
    async messages() {
      const problems = await problemsIn(folder)
      return problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ''))
    },
    async copy() {
      const other = await mkdtemp(join(tmpdir(), 'content-'))
      await cp(folder, other, { recursive: true })
      return contentIn(other)
    },
    remove: () => rm(folder, { recursive: true }),
  }
  return content
}

/** What the check finds wrong with a content folder. */
export const problemsIn = (folder: string): Promise<readonly Problem[]> =>
  check(folder).then(
    () => [],
    (error) => {
      if (error instanceof WrongContent) return error.problems
      throw error
    },
  )

/** Imports texts into a content folder, as received on a day; throws on any problem. */
export async function importTexts(texts: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const received = await mkdtemp(join(tmpdir(), 'received-'))
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, text] of texts) await writeFile(join(received, name), text)
    const files = [...texts.keys()].map((name) => join(received, name))
    const result = await importDocuments(files, folder, { received: '2017-09-01' })
    if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  } finally {
    await rm(received, { recursive: true })
  }
}

/** Lists the source documents of a content folder as they are, all received on one day. */
export async function listSources(folder: string): Promise<void> {
  const { sources } = await readContent(folder)
  const listed = [...sources].map(
    ([id, { bytes }]) => [id, { sha256: sha256Of(bytes), received: '2026-11-20' }] as const,
  )
  await writeFile(join(folder, sourcesFile), sourceListYaml(new Map(listed)))
}
