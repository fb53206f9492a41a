import { join, relative } from 'node:path'
import { listFile } from '../addresses/read.ts'
import { inTurn, writeFiles } from '../content/write.ts'
import { formatProblems } from '../rubric/problem.ts'
import { settings } from '../settings.ts'
import { checkNow, missingContent } from '../check/check.ts'

/** `npm run addresses`: adds the addresses of the content to the list of those that are published and may never die. */
async function main(contentDir: string): Promise<number> {
  const missing = missingContent(contentDir)
  if (missing.length) return refused(formatProblems(missing))
  return inTurn(contentDir, () => list(contentDir))
}

async function list(contentDir: string): Promise<number> {
  const { problems, existing, listed } = await checkNow(contentDir)
  if (problems.length) return refused(formatProblems(problems))
  const kept = new Set(listed.addresses.filter((address) => address))
  const all = [...kept.union(existing)].sort()
  const added = all.length - kept.size
  if (added) await writeFiles(contentDir, new Map([[listFile, `${all.join('\n')}\n`]]))
  console.log(`${relative('', join(contentDir, listFile))}: ${added} added, ${kept.size} kept.`)
  return 0
}

function refused(why: string): number {
  console.error(`${why}\n\nNothing was written.`)
  return 1
}

process.exitCode = await main(settings.contentDir).catch((error: Error) => refused(error.message))
