import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { readdir, rm, rmdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { makeFolder } from '../content/folder.ts'

/** The file by which a folder is known to be a build’s own. */
const mark = '.made-by-a-build'

/** Makes a folder that builds may remove. */
export async function makeOwnFolder(folder: string): Promise<void> {
  makeFolder(folder)
  await writeFile(join(folder, mark), 'A build works in this folder. The next one removes it.\n')
}

/** Throws when there is something of this name that no build has made. */
export function expectOwnFolder(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (!found || (found.isDirectory() && (existsSync(join(folder, mark)) || !readdirSync(folder).length))) return
  throw new Error(
    `${relative('', folder)} is where a build works, and holds what no build put there. Move it elsewhere.`,
  )
}

/** Removes a folder that a build has made, if there is one, and nothing else; the mark last. */
export async function removeOwnFolder(folder: string): Promise<void> {
  expectOwnFolder(folder)
  if (!existsSync(folder)) return
  const names = (await readdir(folder)).filter((name) => name !== mark)
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true })
  await rm(join(folder, mark), { force: true })
  await rmdir(folder)
}
