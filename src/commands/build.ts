import { existsSync, realpathSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { check } from '../check/check.ts'
import type { Snapshot } from '../check/snapshot.ts'
import { withBuildLock } from '../hosting/build-lock.ts'
import { makeSite } from '../hosting/make-site.ts'
import {
  expectBuildFolder,
  markBuildFolder,
  removeBuildFolder,
  replaceSite,
  restoreSite,
} from '../hosting/build-folder.ts'
import { settings } from '../settings.ts'

// This folder is in the project because Astro runs the code it builds, and that code must find the project's packages.
const staging = resolve('dist.building')
const site = join(staging, 'site')
// Each build starts with an empty cache, since a cache left by other content would refer to files that no longer exist.
const cache = join(staging, 'cache')

const signals = ['SIGINT', 'SIGTERM'] as const
const { contentDir } = settings
const outDir = existsSync(settings.outDir) ? realpathSync(settings.outDir) : settings.outDir
const outPath = relative('', settings.outDir)

/** `npm run build`: checks the content, builds a new site, and replaces the previous one if there is no problem. */
async function main(): Promise<number> {
  await restoreSite(outDir)
  await removeBuildFolder(staging)
  const current = await check(contentDir)
  expectBuildFolder(outDir)
  try {
    await markBuildFolder(staging)
    await makeSite(current, { site, cache })
    await replaceSite(outDir, site)
  } finally {
    await removeBuildFolder(staging)
  }
  for (const signal of signals) process.off(signal, stop)
  console.log(`The site is in ${outPath}.`)
  for (const note of notesOn(current)) console.log(note)
  return 0
}

/** Notes about publishing the site. */
function notesOn({ list, existing, family, superseded }: Snapshot): string[] {
  const file = relative('', list.file)
  const newCount = [...existing].filter((address) => !list.targets.has(address)).length
  const listHint = 'When you publish the site, add them to the list: npm run addresses'
  return [
    ...(!family.rubrics.length && superseded.length
      ? ['Note: no edition is in force. Import the documents of the next one before you publish the site.']
      : []),
    ...(list.targets.size
      ? []
      : [`Note: ${file} is ${existsSync(file) ? 'empty' : 'missing'}. If this site was ever published, get it back.`]),
    ...(newCount ? [`New addresses: ${newCount}. ${listHint}`] : []),
  ]
}

/** Prints an error without Astro's stack trace. Names the original guides instead of their copies. */
function reportFailure(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error)
  console.error(message.replace(/\n +at .*/g, '').replaceAll(join(cache, 'guides'), join(contentDir, 'guides')))
  reportUnchanged()
  return 1
}

function reportUnchanged(): void {
  console.error(
    `\nNothing was built; ${existsSync(outDir) ? `${outPath} is unchanged` : `there is no ${outPath} yet`}.`,
  )
}

function stop(signal: NodeJS.Signals): void {
  reportUnchanged()
  process.exit(signal === 'SIGINT' ? 130 : 143)
}

for (const signal of signals) process.on(signal, stop)
process.exitCode = await withBuildLock(main).catch(reportFailure)
