import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { cp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

/** The file that marks a folder as created by a build. */
const marker = '.made-by-a-build'

/** Throws if a build would remove a file or folder that no build created. */
export function expectBuildFolder(folder: string): void {
  if (!existsSync(folder)) return
  const name = relative('', folder)
  if (!statSync(folder).isDirectory()) throw new Error(`${name} is a file, and a build needs a folder there.`)
  if (existsSync(join(folder, marker)) || !readdirSync(folder).length) return
  throw new Error(`${name} holds files that no build put there, and that a build would remove.
Move them elsewhere, or set OUT_DIR to another folder.`)
}

/** Marks a folder as one that builds may remove. Creates it if necessary. */
export async function markBuildFolder(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await writeFile(join(folder, marker), 'A build made this folder. The next one replaces it.\n')
}

/** Removes a folder if a build created it. Removes the marker last. */
export async function removeBuildFolder(folder: string): Promise<void> {
  expectBuildFolder(folder)
  if (!existsSync(folder)) return
  const names = (await readdir(folder)).filter((name) => name !== marker)
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true })
  await rm(join(folder, marker), { force: true })
  await rmdir(folder)
}

// Where the last site and the next site are during the replacement.
const last = (outDir: string) => `${outDir}.last`
const next = (outDir: string) => `${outDir}.next`

/** Removes what a killed build left beside a site. Restores the last site if it was killed between the two moves. */
export async function restoreSite(outDir: string): Promise<void> {
  expectBuildFolder(last(outDir))
  if (!existsSync(outDir) && existsSync(last(outDir))) renameSync(last(outDir), outDir)
  await removeBuildFolder(last(outDir))
  await removeBuildFolder(next(outDir))
}

/** Replaces the last site with a finished one. */
export async function replaceSite(outDir: string, built: string): Promise<void> {
  await markBuildFolder(built)
  mkdirSync(dirname(outDir), { recursive: true })
  await rename(built, next(outDir)).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await markBuildFolder(next(outDir))
    await cp(built, next(outDir), { recursive: true })
  })
  expectBuildFolder(outDir)
  // Nothing runs between these two lines, not even a signal handler.
  if (existsSync(outDir)) renameSync(outDir, last(outDir))
  renameSync(next(outDir), outDir)
  await removeBuildFolder(last(outDir))
}
