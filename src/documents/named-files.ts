import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'

/** What Word and systems leave in folders beside documents. */
const leftOver = /^(?:\.|~\$|Thumbs\.db$)/i

/** Kinds of file that can't hold a document's words, and are passed over in a folder. */
const otherKinds = new Set(['.png', '.jpg', '.jpeg', '.gif', '.xlsx', '.pptx', '.zip', '.md', '.yaml', '.json'])

/** The files that names stand for: themselves or, for a folder, the documents in it and below, ordered by name. */
export async function filesNamed(names: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const name of names) {
    const isFolder = await stat(name).then(
      (found) => found.isDirectory(),
      () => false,
    )
    if (!isFolder) {
      files.push(name)
      continue
    }
    const entries = await readdir(name, { recursive: true, withFileTypes: true })
    const found = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    files.push(...found.filter(isDocument).sort())
  }
  return [...new Set(files)]
}

function isDocument(file: string): boolean {
  return !leftOver.test(basename(file)) && !otherKinds.has(extname(file).toLowerCase())
}
