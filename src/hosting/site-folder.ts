import { hash } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { cp, readdir, rename, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { expectOwnFolder, makeOwnFolder, removeOwnFolder } from './own-folder.ts'

/** The file in a finished site in which its build recorded all the others with their sums, as `sha256sum` does. */
const record = '.site-files'

/** The folder beside a site in which the next one and the last one are while they change places. */
const moving = (outDir: string) => `${outDir}.moving`
const previous = (outDir: string) => join(moving(outDir), 'previous')

/** Mends what a killed build left beside a site, the last site itself if it was killed between its two moves. */
export async function mendSiteFolder(outDir: string): Promise<void> {
  expectOwnFolder(moving(outDir))
  if (!existsSync(outDir) && existsSync(previous(outDir))) await rename(previous(outDir), outDir)
  await removeOwnFolder(moving(outDir))
}

/** The files in a site’s folder that are not as a build recorded them there, since a new site would do away with them. */
export async function foreignFiles(outDir: string): Promise<string[]> {
  const files = await filesBelow(outDir)
  const recorded = files.get(record) ? readFileSync(join(outDir, record), 'utf8').split('\n') : []
  const own = new Set(recorded)
  return [...files].flatMap(([file, isFile]) =>
    isFile && (file === record || own.has(recordOf(outDir, file))) ? [] : [file],
  )
}

/** Brings a finished site beside its folder, with the record of its files, and has it take the place of the last one. */
export async function replaceSite(outDir: string, built: string): Promise<void> {
  const files = [...(await filesBelow(built)).keys()]
  await writeFile(join(built, record), files.map((file) => `${recordOf(built, file)}\n`).join(''))
  await makeOwnFolder(moving(outDir))
  const next = join(moving(outDir), 'next')
  await rename(built, next).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await cp(built, next, { recursive: true })
  })
  // Nothing comes between the two, not even a signal.
  if (existsSync(outDir)) renameSync(outDir, previous(outDir))
  renameSync(next, outDir)
  await removeOwnFolder(moving(outDir))
}

/** A file’s line in the record. */
const recordOf = (folder: string, file: string) => `${hash('sha256', readFileSync(join(folder, file)), 'hex')}  ${file}`

/** All that is below a folder but folders, by name, and whether it is a file. */
async function filesBelow(folder: string): Promise<Map<string, boolean>> {
  if (!existsSync(folder)) return new Map()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const file = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
      return [file, entry.isFile()] as const
    })
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)))
}
