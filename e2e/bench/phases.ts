import type { Family } from '../../src/rubric/family.ts'
import { buildIndex } from '../../src/search/pagefind.ts'
import { recordsOf } from '../../src/search/records.ts'
import { check } from '../../src/check/check.ts'
import { inForce } from '../../src/site/rendition.ts'
import { routes } from '../../src/routes/routes.ts'
import { filesOf } from '../../src/site/files.ts'
import { writeFiles } from '../../src/site/write-files.ts'

/** The wall-clock time and processor time of a phase, in seconds. */
export interface Phase {
  readonly wall: number
  readonly processor: number
}

/**
 * Measures each phase of a build that can run by itself: every phase except building pages. Writes files to the given
 * folder.
 */
export async function measurePhases(
  contentDir: string,
  family: Family,
  folder: string,
): Promise<Record<string, Phase>> {
  const to = routes('https://rubrics.example/')
  const files = filesOf(inForce(await check(contentDir)), to)
  return {
    'load and check': await measureTime(() => check(contentDir)),
    'search index': await measureTime(() => buildIndex(recordsOf({ family, guides: [], edition: null }))),
    'exports and other files': await measureTime(() => writeFiles(folder, files)),
  }
}

async function measureTime(work: () => unknown): Promise<Phase> {
  const startTime = performance.now()
  const startUsage = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(startUsage)
  return { wall: (performance.now() - startTime) / 1000, processor: (user + system) / 1e6 }
}
