import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { sourceExtensions } from '../content/read.ts'
import type { Problem } from '../rubric/problem.ts'

/** Files that Word and operating systems leave next to documents. */
const leftOver = /^(?:\.|~\$|Thumbs\.db$)/i

/**
 * Resolves names to files. A folder means the documents in it and its subfolders, sorted by name. Remarks list the
 * other files in the folder.
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
    const inFolder = entries
      .filter((entry) => entry.isFile() && !leftOver.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
    for (const file of isFolder ? inFolder.toSorted() : [name]) {
      if (!isFolder || isDocument(file)) files.push(file)
      else remarks.push({ file, wrong: `skipped, since it is not ${kinds}` })
    }
  }
  return { files: [...new Set(files)], remarks }
}

const kinds = new Intl.ListFormat('en-US', { type: 'disjunction' }).format(sourceExtensions)

const isDocument = (file: string) => sourceExtensions.some((known) => known === extname(file).toLowerCase())
