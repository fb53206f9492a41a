import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Problem, formatProblem } from '../rubric/problem.ts'
import { WrongContent, check } from '../check/check.ts'
import { readContent } from '../content/read.ts'
import { sha256Of, sourceListYaml, sourcesFile } from '../content/source-list.ts'

/** A content folder for tests that break it, each in a factor of its own. */
export interface ContentFolder {
  readonly folder: string
  /** Replaces something in a file, which must have it; with another path given, the file gets that name. */
  edit(file: string, from: string | RegExp, to: string): Promise<void>
  write(file: string, text: string | Uint8Array): Promise<void>
  move(from: string, to: string): Promise<void>
  /** The same in another folder. */
  copy(): Promise<ContentFolder>
  /** What the check says of the folder, its own name left out. */
  messages(): Promise<string[]>
  remove(): Promise<void>
}

/** One way in which content can be wrong, and what is said of it. */
export interface WrongContent {
  readonly name: string
  break(content: ContentFolder): Promise<unknown>
  readonly message: string
}

/** A copy of the real content in which its one factor stands again under other names, without a list of addresses. */
export async function contentFolder(factors: readonly string[]): Promise<ContentFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  await cp('content', folder, { recursive: true })
  await rm(join(folder, 'addresses.txt'))
  const read = (file: string) => readFile(join(folder, file), 'utf8')
  const content = contentIn(folder)
  for (const factor of factors) {
    const title = factor.replace(/^\w/, (letter) => letter.toUpperCase())
    const body = await read('factors/customer-relations.yaml')
    await content.write(`factors/${factor}.yaml`, body.replace('title: Customer Relations', `title: ${title}`))
    for (const careerPath of ['administrative-support', 'technical-management-support']) {
      const at = (collection: string, id: string) => `${collection}/${careerPath}/${id}`
      await content.write(at('rubrics', `${factor}.yaml`), await read(at('rubrics', 'customer-relations.yaml')))
      const source = await read(at('sources', 'customer-relations.txt'))
      await content.write(at('sources', `${factor}.txt`), source.replace('CUSTOMER RELATIONS', title.toUpperCase()))
    }
  }
  await listSources(folder)
  return content
}

/** A content folder as it is. */
export function contentIn(folder: string): ContentFolder {
  const read = (file: string) => readFile(join(folder, file), 'utf8')
  const content: ContentFolder = {
    folder,
    async write(file, text) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), text)
    },
    async edit(file, from, to) {
      const before = await read(file)
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

/** Lists the source documents of a content folder as they are, all received on one day. */
export async function listSources(folder: string): Promise<void> {
  const { sources } = await readContent(folder)
  const listed = [...sources].map(
    ([id, { bytes }]) => [id, { sha256: sha256Of(bytes), received: '2026-11-20' }] as const,
  )
  await writeFile(join(folder, sourcesFile), sourceListYaml(new Map(listed)))
}
