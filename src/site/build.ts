import { rename, rm } from 'node:fs/promises'
import { relative } from 'node:path'
import { build } from 'astro'
import { formatProblems } from '../rubric/problem.ts'
import { check } from './check.ts'
import { settings } from '../settings.ts'

/** `npm run build`: checks the content, builds the site beside the last one, and swaps them only when all went well. */
async function main(): Promise<number> {
  const { contentDir, outDir } = settings
  const finished = relative('', outDir)
  const staging = `${outDir}.building`
  const previous = `${outDir}.previous`

  const problems = await check(contentDir)
  if (problems.length) {
    console.error(`${formatProblems(problems)}\n\nNothing was built; ${finished} is as it was.`)
    return 1
  }
  try {
    await build({ outDir: staging, logLevel: 'warn' })
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    console.error(`${error instanceof Error ? error.message : error}\n\nNothing was built; ${finished} is as it was.`)
    return 1
  }
  await rm(previous, { recursive: true, force: true })
  await rename(outDir, previous).catch(ignoreMissing)
  await rename(staging, outDir)
  await rm(previous, { recursive: true, force: true })
  console.log(`The site is in ${finished}.`)
  return 0
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

process.exitCode = await main()
