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

/** Removes a folder that a build created. Removes the marker last, so that an interrupted removal can be repeated. */
export async function removeBuildFolder(folder: string): Promise<void> {
  expectBuildFolder(folder)
  if (!existsSync(folder)) return
  const names = (await readdir(folder)).filter((name) => name !== marker)
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true })
  await rm(join(folder, marker), { force: true })
  await rmdir(folder)
}

// The folders of the previous and next sites during a replacement.
const previousSite = (outDir: string) => `${outDir}.last`
const nextSite = (outDir: string) => `${outDir}.next`

/**
 * Removes what a killed build left next to a site. If the build was killed while swapping sites, restores the previous
 * site.
 */
export async function restoreSite(outDir: string): Promise<void> {
  expectBuildFolder(previousSite(outDir))
  if (!existsSync(outDir) && existsSync(previousSite(outDir))) renameSync(previousSite(outDir), outDir)
  await removeBuildFolder(previousSite(outDir))
  await removeBuildFolder(nextSite(outDir))
}

/** Replaces the previous site with a newly built one. */
export async function replaceSite(outDir: string, newSite: string): Promise<void> {
  await markBuildFolder(newSite)
  mkdirSync(dirname(outDir), { recursive: true })
  await rename(newSite, nextSite(outDir)).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await markBuildFolder(nextSite(outDir))
    await cp(newSite, nextSite(outDir), { recursive: true })
  })
  expectBuildFolder(outDir)
  // No other code runs between these two lines, not even a signal handler.
  if (existsSync(outDir)) renameSync(outDir, previousSite(outDir))
  renameSync(nextSite(outDir), outDir)
  await removeBuildFolder(previousSite(outDir))
}
