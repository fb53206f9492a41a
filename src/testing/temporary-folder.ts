import { mkdtempSync, rmSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const parent = mkdtempSync(join(tmpdir(), 'tests-'))
process.on('exit', () => rmSync(parent, { recursive: true, force: true }))

/** A new folder, empty or a copy of another one. It is removed when the tests of this process end. */
export async function temporaryFolder(original?: string): Promise<string> {
  const folder = await mkdtemp(join(parent, 'folder-'))
  if (original) await cp(original, folder, { recursive: true })
  return folder
}

/** A new folder with files, by their paths in it. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder()
  for (const [path, body] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), body)
  }
  return folder
}

/** Every file in a folder and in the folders below, by path: its text and the time it was written. */
export async function filesIn(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = paths.toSorted().map(async (path) => {
    return { path: path.slice(folder.length), text: await readFile(path, 'utf8'), written: (await stat(path)).mtimeMs }
  })
  return Promise.all(files)
}
