import { existsSync, renameSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** The file in a finished site in which its build recorded all the others. */
const record = '.site-files'

const next = (outDir: string) => `${outDir}.build-next`
const previous = (outDir: string) => `${outDir}.build-previous`

/** Mends what a killed build left beside a site, the last site itself if it was killed between its two moves. */
export async function mendSiteFolder(outDir: string): Promise<void> {
  if (!existsSync(outDir) && existsSync(previous(outDir))) await rename(previous(outDir), outDir)
  for (const folder of [next(outDir), previous(outDir)]) await rm(folder, { recursive: true, force: true })
}

/** The files in a site’s folder that no build recorded there, since a new site would do away with them. */
export async function foreignFiles(outDir: string): Promise<string[]> {
  const recorded = await readFile(join(outDir, record), 'utf8').catch(() => '')
  const own = new Set([record, ...recorded.split('\n')])
  return (await filesBelow(outDir)).filter((file) => !own.has(file))
}

/** Brings a finished site beside its folder, with the record of its files, and has it take the place of the last one. */
export async function replaceSite(outDir: string, built: string): Promise<void> {
  await writeFile(join(built, record), (await filesBelow(built)).map((file) => `${file}\n`).join(''))
  await mkdir(dirname(outDir), { recursive: true })
  await rename(built, next(outDir)).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await cp(built, next(outDir), { recursive: true })
  })
  // Nothing comes between the two, not even a signal.
  if (existsSync(outDir)) renameSync(outDir, previous(outDir))
  renameSync(next(outDir), outDir)
  await rm(previous(outDir), { recursive: true, force: true })
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
