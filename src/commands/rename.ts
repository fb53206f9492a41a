import { renamed } from '../addresses/rename.ts'
import { checkNow, missingContent } from '../check/check.ts'
import { wrongAfter } from '../check/tried.ts'
import { inTurn, writeFiles } from '../content/write.ts'
import { formatProblems } from '../rubric/problem.ts'
import { settings } from '../settings.ts'

const usage = `Usage: npm run rename -- <old address> <new id>
Such as: npm run rename -- /factors/customer-relations/ customers`

/** `npm run rename`: gives a career path, level, factor, discriminator or guide a new id everywhere, with its redirects. */
async function main(contentDir: string, [address, newId, ...others]: string[]): Promise<number> {
  if (!address || !newId || others.length) {
    console.error(usage)
    return 2
  }
  const missing = missingContent(contentDir)
  if (missing.length) return refused(formatProblems(missing))
  return inTurn(contentDir, () => rename(contentDir, address, newId))
}

async function rename(contentDir: string, address: string, newId: string): Promise<number> {
  const before = await checkNow(contentDir)
  if (before.problems.length) return refused(formatProblems(before.problems))
  const files = await renamed(contentDir, before, address, newId)
  if (typeof files === 'string') return refused(files)
  const wrong = await wrongAfter(contentDir, files)
  if (wrong) return refused(wrong)
  await writeFiles(contentDir, files)
  const count = [...files.values()].filter((body) => body !== null).length
  console.log(`${address} has the id ${newId} now: ${count} files written. Its old addresses lead to the new ones.`)
  return 0
}

function refused(why: string): number {
  console.error(`${why}\nNothing was renamed.`)
  return 1
}

process.exitCode = await main(settings.contentDir, process.argv.slice(2)).catch((error: Error) =>
  refused(error.message),
)
