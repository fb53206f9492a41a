import assert from 'node:assert/strict'
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InvalidContent, check } from '../check/check.ts'
import { readContent } from '../content/read.ts'
import { sha256Of, sourceListYaml, sourcesFile } from '../content/source-list.ts'
import { importDocuments } from '../documents/import.ts'
import { type Problem, formatProblem } from '../rubric/problem.ts'
import { example } from './example-document.ts'
import { temporaryFolder } from './temporary-folder.ts'

/**
 * A content folder with the real guides, two factors, and two career paths: one with two levels and one with three. It
 * has no address list.
 */
export async function exampleFolder(): Promise<string> {
  const folder = await temporaryFolder()
  const thirdLevel = 'LEVEL III\n· Plans.\n· Grows.\nTeams\nGrowth\n'
  const fieldSupport = example.replace('PATH 2', 'PATH 3').replace('OFFICE', 'FIELD') + thirdLevel
  const care = (text: string) => text.replace('1 - TEAM WORK', '2 - CARE')
  const texts = [example, fieldSupport, care(example), care(fieldSupport)]
  await importTexts(new Map(texts.map((text, index) => [`${index}.txt`, text])), folder)
  await cp('content/guides', join(folder, 'guides'), { recursive: true })
  return folder
}

/** A change that a test makes to a content folder. */
export type Change = (folder: string) => Promise<unknown>

/** Writes a file, and creates its folder if necessary. */
export const write =
  (file: string, text: string | Uint8Array): Change =>
  async (folder) => {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }

/** Replaces text in a file. Fails if the file does not contain that text. */
export const edit =
  (file: string, from: string | RegExp, to: string): Change =>
  async (folder) => {
    const oldText = await readFile(join(folder, file), 'utf8')
    const newText = oldText.replace(from, to)
    assert.notEqual(newText, oldText)
    await writeFile(join(folder, file), newText)
  }

export const move =
  (from: string, to: string): Change =>
  (folder) =>
    rename(join(folder, from), join(folder, to))

/** The messages from checking a copy of a content folder after the given changes, with the folder's name removed. */
export async function messagesAfter(original: string, ...changes: readonly Change[]): Promise<string[]> {
  const folder = await temporaryFolder(original)
  for (const change of changes) await change(folder)
  const problems = await problemsIn(folder)
  return problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ''))
}

/** The problems that the check finds in a content folder. */
export const problemsIn = (folder: string): Promise<readonly Problem[]> =>
  check(folder).then(
    () => [],
    (error) => {
      if (error instanceof InvalidContent) return error.problems
      throw error
    },
  )

/** Imports documents from text, and gives them all the same date of receipt. Throws if there is a problem. */
export async function importTexts(texts: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const received = await temporaryFolder()
  await mkdir(folder, { recursive: true })
  for (const [name, text] of texts) await writeFile(join(received, name), text)
  const files = [...texts.keys()].map((name) => join(received, name))
  const result = await importDocuments(files, folder, { received: '2017-09-01' })
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
}

/** Writes the source list of a content folder, and gives all documents the same date of receipt. */
export async function listSources(folder: string): Promise<void> {
  const { sources } = await readContent(folder)
  const entries = [...sources].map(
    ([id, { bytes }]) => [id, { sha256: sha256Of(bytes), received: '2026-11-20' }] as const,
  )
  await writeFile(join(folder, sourcesFile), sourceListYaml(new Map(entries)))
}
