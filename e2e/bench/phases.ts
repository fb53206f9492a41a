import type { Family } from '../../src/rubric/family.ts'
import { buildIndex } from '../../src/search/pagefind.ts'
import { recordsOf } from '../../src/search/records.ts'
import { check } from '../../src/check/check.ts'
import { inForce } from '../../src/site/rendition.ts'
import { routes } from '../../src/routes/routes.ts'
import { filesOf } from '../../src/site/files.ts'
import { writeFiles } from '../../src/site/write-files.ts'

/** The wall and processor seconds of a phase. */
export interface Phase {
  readonly wall: number
  readonly processor: number
}

/**
 * Measures each build phase that can run by itself. The rest of a build is its pages. Files are written to a separate
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
    'load and check': await timed(() => check(contentDir)),
    'search index': await timed(() => buildIndex(recordsOf({ family, guides: [], edition: null }))),
    'exports and other files': await timed(() => writeFiles(folder, files)),
  }
}

async function timed(work: () => unknown): Promise<Phase> {
  const began = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - began) / 1000, processor: (user + system) / 1e6 }
}
