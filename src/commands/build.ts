import { existsSync, realpathSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { check } from '../check/check.ts'
import { withBuildLock } from '../hosting/build-lock.ts'
import { makeSite } from '../hosting/make-site.ts'
import { makeOwnFolder, removeOwnFolder } from '../hosting/own-folder.ts'
import { foreignFiles, mendSiteFolder, replaceSite } from '../hosting/site-folder.ts'
import { settings } from '../settings.ts'

// Astro runs what it builds from where it is built, and finds the project's packages only from within the project.
const staging = resolve('dist.building')
const site = join(staging, 'site')
// A cache of its own and at first empty: what Astro remembers of a build of other content names files that are gone.
const cache = join(staging, 'cache')

const signals = ['SIGINT', 'SIGTERM'] as const
const { contentDir } = settings
const outDir = existsSync(settings.outDir) ? realpathSync(settings.outDir) : settings.outDir
const finished = relative('', settings.outDir)

/** `npm run build`: checks the content, builds the site beside the last one, and swaps them only when all went well. */
async function main(): Promise<number> {
  await mendSiteFolder(outDir)
  await removeOwnFolder(staging)
  const unlisted = await buildBeside()
  console.log(`The site is in ${finished}.`)
  if (unlisted)
    console.log(`New addresses: ${unlisted}. When you publish the site, add them to the list: npm run addresses`)
  return 0
}

/** Says what is wrong. Astro's messages have the way through its code in them, and name what it reads: the copies. */
function failed(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error)
  console.error(message.replace(/\n +at .*/g, '').replaceAll(join(cache, 'guides'), join(contentDir, 'guides')))
  sayNothing()
  return 1
}

/** Builds the site and moves it to its folder, or throws what is wrong; returns how many of its addresses are new. */
async function buildBeside(): Promise<number> {
  const current = await check(contentDir)
  await expectOwnSite()
  try {
    await makeOwnFolder(staging)
    await makeSite(current, { site, cache })
    await expectOwnSite()
    await replaceSite(outDir, site)
  } finally {
    await removeOwnFolder(staging)
  }
  for (const signal of signals) process.off(signal, stop)
  return current.existing.difference(new Set(current.listed.addresses)).size
}

/** Throws when a new site would do away with what is not a build’s. */
async function expectOwnSite(): Promise<void> {
  const foreign = await foreignFiles(outDir)
  if (!foreign.length) return
  const some = foreign.slice(0, 3).join(', ') + (foreign.length > 3 ? ` and ${foreign.length - 3} more` : '')
  throw new Error(`${finished} holds files that are not as a build left them, and that a build would remove: ${some}.
Move them elsewhere, or set OUT_DIR to another folder.`)
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
process.exitCode = await withBuildLock(main).catch(failed)
