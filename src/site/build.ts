import { createHash } from 'node:crypto'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { build } from 'astro'
import { formatProblems } from '../rubric/problem.ts'
import { settings } from '../settings.ts'
import { check } from './check.ts'
import { writeHostFiles } from './host-files.ts'

/** `npm run build`: checks the content, builds the site beside the last one, and swaps them only when all went well. */
async function main(): Promise<number> {
  const { basePath, contentDir, outDir } = settings
  const finished = relative('', outDir)
  const nothing = `\n\nNothing was built; ${finished} is as it was.`

  const { problems, unlisted } = await check(contentDir)
  if (problems.length) {
    console.error(formatProblems(problems) + nothing)
    return 1
  }
  // Astro runs what it builds from where it is built, and finds the project's packages only from within the project.
  const staging = resolve(`dist.building-${createHash('sha256').update(outDir).digest('hex').slice(0, 8)}`)
  // A cache of its own and at first empty: what Astro remembers of a build of other content names files that are gone.
  const cache = `${staging}.cache`
  try {
    await rm(cache, { recursive: true, force: true })
    await build({ outDir: staging, cacheDir: cache, logLevel: 'warn' })
    await writeHostFiles(staging, contentDir, basePath)
    await swap(staging, outDir)
  } catch (error) {
    console.error((error instanceof Error ? error.message : String(error)) + nothing)
    return 1
  } finally {
    for (const folder of [staging, cache]) await rm(folder, { recursive: true, force: true })
  }
  console.log(`The site is in ${finished}.`)
  if (unlisted.length) {
    console.log(
      `It has ${unlisted.length} new addresses. When it is published, add them to the list: npm run addresses`,
    )
  }
  return 0
}

/** Puts a finished site in the place of the last one, also where that is on another disk. */
async function swap(built: string, outDir: string): Promise<void> {
  const next = `${outDir}.next`
  const previous = `${outDir}.previous`
  await mkdir(dirname(outDir), { recursive: true })
  await rm(next, { recursive: true, force: true })
  await rename(built, next).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await cp(built, next, { recursive: true })
  })
  await rm(previous, { recursive: true, force: true })
  await rename(outDir, previous).catch(ignoreMissing)
  await rename(next, outDir)
  await rm(previous, { recursive: true, force: true })
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

process.exitCode = await main()
