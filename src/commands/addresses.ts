import { join, relative } from 'node:path'
import { listFile } from '../addresses/read.ts'
import { writeFiles } from '../content/write.ts'
import { formatProblems } from '../rubric/problem.ts'
import { settings } from '../settings.ts'
import { check } from '../check/check.ts'

/** `npm run addresses`: adds the addresses of the content to the list of those that are published and may never die. */
async function main(contentDir: string): Promise<number> {
  const { problems, existing, listed } = await check(contentDir)
  if (problems.length) {
    console.error(`${formatProblems(problems)}\n\nNothing was written.`)
    return 1
  }
  const kept = new Set(listed.addresses.filter((address) => address))
  const all = [...kept.union(existing)].sort()
  const added = all.length - kept.size
  if (added) await writeFiles(contentDir, new Map([[listFile, `${all.join('\n')}\n`]]))
  console.log(`${relative('', join(contentDir, listFile))}: ${added} added, ${kept.size} kept.`)
  return 0
}

process.exitCode = await main(settings.contentDir)
