import { existsSync, realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { build } from 'astro'
import { check } from '../check/check.ts'
import { takeSnapshot } from '../check/snapshot.ts'
import { withBuildLock } from '../hosting/build-lock.ts'
import { writeHostFiles } from '../hosting/host-files.ts'
import { foreignFiles, mendSiteFolder, replaceSite } from '../hosting/site-folder.ts'
import { formatProblems } from '../rubric/problem.ts'
import { settings } from '../settings.ts'
import { writeSmallFiles } from '../site/small-files.ts'

// Astro runs what it builds from where it is built, and finds the project's packages only from within the project.
const staging = resolve('dist.building')
// A cache of its own and at first empty: what Astro remembers of a build of other content names files that are gone.
const cache = resolve('dist.building.cache')

const signals = ['SIGINT', 'SIGTERM'] as const
const { basePath, contentDir } = settings
const outDir = existsSync(settings.outDir) ? realpathSync(settings.outDir) : settings.outDir
const finished = relative('', settings.outDir)

/** `npm run build`: checks the content, builds the site beside the last one, and swaps them only when all went well. */
async function main(): Promise<number> {
  await mendSiteFolder(outDir)
  await removeStaging()
  try {
    const unlisted = await buildBeside()
    console.log(`The site is in ${finished}.`)
    if (unlisted)
      console.log(`New addresses: ${unlisted}. When you publish the site, add them to the list: npm run addresses`)
    return 0
  } catch (error) {
    // Astro's messages have the way through its code in them.
    console.error((error instanceof Error ? error.message : String(error)).replace(/\n +at .*/g, ''))
    sayNothing()
    return 1
  } finally {
    await removeStaging()
  }
}

/** Builds the site and moves it to its folder, or throws what is wrong; returns how many of its addresses are new. */
async function buildBeside(): Promise<number> {
  const { problems, family, site, moved, existing, listed } = await takeSnapshot(() => check(contentDir))
  if (problems.length) throw new Error(formatProblems(problems))
  const foreign = await foreignFiles(outDir)
  if (foreign.length) throw new Error(foreignMessage(foreign))

  await build({ outDir: staging, cacheDir: cache, logLevel: 'warn' })
  await writeSmallFiles(staging, { family, site }, outDir)
  await writeHostFiles(staging, moved, basePath)
  await replaceSite(outDir, staging)
  for (const signal of signals) process.off(signal, stop)
  return existing.difference(new Set(listed.addresses)).size
}

/** What a build leaves that is killed. */
async function removeStaging(): Promise<void> {
  for (const folder of [staging, cache]) await rm(folder, { recursive: true, force: true })
}

function foreignMessage(files: readonly string[]): string {
  const some = files.slice(0, 3).join(', ') + (files.length > 3 ? ` and ${files.length - 3} more` : '')
  return `${finished} holds files that no build put there and that a build would remove: ${some}.
Move them elsewhere, or set OUT_DIR to another folder.`
}

function sayNothing(): void {
  console.error(
    `\nNothing was built; ${existsSync(outDir) ? `${finished} is as it was` : `there is no ${finished} yet`}.`,
  )
}

function stop(signal: NodeJS.Signals): void {
  sayNothing()
  process.exit(signal === 'SIGINT' ? 130 : 143)
}

for (const signal of signals) process.on(signal, stop)
process.exitCode = await withBuildLock(main)
