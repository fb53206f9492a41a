import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { sourceExtensions } from '../content/read.ts'
import type { Problem } from '../rubric/problem.ts'

/** Matches the names of files that Word and operating systems leave next to documents. */
const strayFile = /^(?:\.|~\$|Thumbs\.db$)/i

/**
 * Resolves names to files. A folder stands for the documents in it and in its subfolders, sorted by name. The remarks
 * list any other files in the folders.
 */
export async function filesNamed(names: readonly string[]): Promise<{ files: string[]; remarks: Problem[] }> {
  const files: string[] = []
  const remarks: Problem[] = []
  for (const name of names) {
    const isFolder = await stat(name).then(
      (stats) => stats.isDirectory(),
      () => false,
    )
    const entries = isFolder ? await readdir(name, { recursive: true, withFileTypes: true }) : []
    const folderFiles = entries
      .filter((entry) => entry.isFile() && !strayFile.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
    for (const file of isFolder ? folderFiles.toSorted() : [name]) {
      if (!isFolder || isDocument(file)) files.push(file)
      else remarks.push({ file, wrong: `skipped, since it is not ${extensionList}` })
    }
  }
  return { files: [...new Set(files)], remarks }
}

const extensionList = new Intl.ListFormat('en-US', { type: 'disjunction' }).format(sourceExtensions)

const isDocument = (file: string) => sourceExtensions.some((extension) => extension === extname(file).toLowerCase())
