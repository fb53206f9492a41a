import { mkdtempSync, rmSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const parent = mkdtempSync(join(tmpdir(), 'tests-'))
process.on('exit', () => rmSync(parent, { recursive: true, force: true }))

/** A new folder, either empty or a copy of another folder. It is removed when the process exits. */
export async function temporaryFolder(original?: string): Promise<string> {
  const folder = await mkdtemp(join(parent, 'folder-'))
  if (original) await cp(original, folder, { recursive: true })
  return folder
}

/** A new folder that contains the given files, keyed by path. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder()
  for (const [path, body] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), body)
  }
  return folder
}

/** Every file in a folder and its subfolders, sorted by path, with its text and modification time. */
export async function filesIn(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = paths.toSorted().map(async (path) => {
    return { path: path.slice(folder.length), text: await readFile(path, 'utf8'), written: (await stat(path)).mtimeMs }
  })
  return Promise.all(files)
}
