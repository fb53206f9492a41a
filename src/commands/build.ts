import { existsSync, realpathSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { build } from 'astro'
import { formatProblems } from '../rubric/problem.ts'
import { settings } from '../settings.ts'
import { check } from '../check/check.ts'
import { writeHostFiles } from '../hosting/host-files.ts'
import { bringTo, foreignFiles, mendSiteFolder, moveTo } from '../hosting/site-folder.ts'
import { precompress } from '../hosting/precompress.ts'
import { withBuildLock } from '../hosting/build-lock.ts'
import { writeSmallFiles } from '../site/small-files.ts'
import { takeSnapshot } from '../check/snapshot.ts'

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
  if (await mendSiteFolder(outDir))
    console.log(`A build was stopped halfway. ${finished} holds the last complete site again.`)
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
  const { problems, family, moved, existing, listed } = await takeSnapshot(() => check(contentDir))
  if (problems.length) throw new Error(formatProblems(problems))
  const foreign = await foreignFiles(outDir)
  if (foreign.length) throw new Error(foreignMessage(foreign))

  await build({ outDir: staging, cacheDir: cache, logLevel: 'warn' })
  writeSmallFiles(staging, family)
  await writeHostFiles(staging, moved, basePath)
  if (settings.precompress) await precompress(staging)
  await bringTo(outDir, staging)
  moveTo(outDir)
  for (const signal of signals) process.off(signal, stop)
  return existing.difference(new Set(listed.addresses)).size
}

/** What builds leave that are killed, of this project whatever they built. */
async function removeStaging(): Promise<void> {
  for (const name of await readdir('.')) {
    if (name.startsWith('dist.building')) await rm(name, { recursive: true, force: true })
  }
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
// Astro keeps notes in the project's own .astro folder, so that two builds of a project would disturb each other.
process.exitCode = await withBuildLock(process.cwd(), main)
