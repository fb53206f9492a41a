import { spawnSync } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** The file in a finished site that names all its files: others in the same folder are somebody else's. */
const filesOfSite = '.site-files'

const next = (outDir: string) => `${outDir}.build-next`
const previous = (outDir: string) => `${outDir}.build-previous`

/**
 * The folder that holds the last whole site. It is the folder itself, unless a build was killed in the instant between
 * the two moves by which a site takes the place of another.
 */
export const wholeSiteAt = (outDir: string) =>
  !existsSync(outDir) && existsSync(previous(outDir)) ? previous(outDir) : outDir

/** Mends what killed builds left beside a site, and says whether the last site had to be put back. */
export async function mendSiteFolder(outDir: string): Promise<boolean> {
  await rm(next(outDir), { recursive: true, force: true })
  if (wholeSiteAt(outDir) !== outDir) {
    await rename(previous(outDir), outDir)
    return true
  }
  await rm(previous(outDir), { recursive: true, force: true })
  return false
}

/** The files in a site’s folder that no build put there, since a new site would do away with them. */
export async function foreignFiles(outDir: string): Promise<string[]> {
  const files = await filesBelow(outDir)
  const list = await readFile(join(outDir, filesOfSite), 'utf8').catch(() => undefined)
  // A site from before there was this list.
  if (list === undefined && files.includes('sitemap-index.xml') && files.some((file) => file.startsWith('_astro/'))) {
    return []
  }
  const own = new Set([filesOfSite, ...(list ?? '').split('\n')])
  return files.filter((file) => !own.has(file))
}

/** Brings a finished site to the disk of its folder, with the list of its files, ready to be moved there. */
export async function bringTo(outDir: string, built: string): Promise<void> {
  await writeFile(join(built, filesOfSite), (await filesBelow(built)).map((file) => `${file}\n`).join(''))
  await mkdir(dirname(outDir), { recursive: true })
  await rename(built, next(outDir)).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await cp(built, next(outDir), { recursive: true })
  })
}

/**
 * Moves the site that was brought to a folder there, and the last one away. Where the system can, the two are exchanged
 * in one step, so that the folder is never missing; else in two moves with nothing between them, not even a signal.
 */
export function moveTo(outDir: string): void {
  if (!existsSync(outDir)) {
    renameSync(next(outDir), outDir)
  } else if (exchanged(next(outDir), outDir)) {
    renameSync(next(outDir), previous(outDir))
  } else {
    renameSync(outDir, previous(outDir))
    renameSync(next(outDir), outDir)
  }
  rmSync(previous(outDir), { recursive: true, force: true })
}

/** Node has no call for it, but newer systems have a command: https://www.gnu.org/software/coreutils/mv */
function exchanged(one: string, other: string): boolean {
  const words = ['--exchange', '--no-target-directory', '--', one, other]
  return process.platform === 'linux' && spawnSync('mv', words, { stdio: 'ignore' }).status === 0
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
