import { spawnSync } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** The file in a finished site that names all its files: others in the same folder are somebody else's. */
const filesOfSite = '.site-files'

const next = (place: string) => `${place}.build-next`
const previous = (place: string) => `${place}.build-previous`

/**
 * The folder that holds the last whole site. It is the place itself, unless a build was killed in the instant between
 * the two moves by which a site takes the place of another.
 */
export const wholeSiteAt = (place: string) =>
  !existsSync(place) && existsSync(previous(place)) ? previous(place) : place

/** Mends what killed builds left at a place, and says whether the last site had to be put back. */
export async function mendPlace(place: string): Promise<boolean> {
  await rm(next(place), { recursive: true, force: true })
  if (wholeSiteAt(place) !== place) {
    await rename(previous(place), place)
    return true
  }
  await rm(previous(place), { recursive: true, force: true })
  return false
}

/** The files at a place that no build put there, since a new site would do away with them. */
export async function foreignFiles(place: string): Promise<string[]> {
  const files = await filesBelow(place)
  const list = await readFile(join(place, filesOfSite), 'utf8').catch(() => undefined)
  // A site from before there was this list.
  if (list === undefined && files.includes('sitemap-index.xml') && files.some((file) => file.startsWith('_astro/'))) {
    return []
  }
  const own = new Set([filesOfSite, ...(list ?? '').split('\n')])
  return files.filter((file) => !own.has(file))
}

/** Brings a finished site to the disk of its place, with the list of its files, ready to be moved there. */
export async function bringTo(place: string, built: string): Promise<void> {
  await writeFile(join(built, filesOfSite), (await filesBelow(built)).map((file) => `${file}\n`).join(''))
  await mkdir(dirname(place), { recursive: true })
  await rename(built, next(place)).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await cp(built, next(place), { recursive: true })
  })
}

/**
 * Moves the site that was brought to a place there, and the last one away. Where the system can, the two are exchanged
 * in one step, so that the place is never empty; else in two moves with nothing between them, not even a signal.
 */
export function moveTo(place: string): void {
  if (!existsSync(place)) {
    renameSync(next(place), place)
  } else if (exchanged(next(place), place)) {
    renameSync(next(place), previous(place))
  } else {
    renameSync(place, previous(place))
    renameSync(next(place), place)
  }
  rmSync(previous(place), { recursive: true, force: true })
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
