import { documentOf } from '../../src/documents/document.ts'
import { writeDocument } from '../../src/documents/form/write.ts'
import { casePackage } from '../../src/exports/case.ts'
import { rubricsCsv } from '../../src/exports/csv.ts'
import { rubricsModel } from '../../src/exports/json.ts'
import type { Family } from '../../src/rubric/family.ts'
import { makeIndex } from '../../src/search/pagefind.ts'
import { recordsOf } from '../../src/search/records.ts'
import { writePreviews } from '../../src/previews/draw.ts'
import { previewFiles } from '../../src/previews/preview.ts'
import { check } from '../../src/check/check.ts'
import { routes } from '../../src/routes/routes.ts'

/** Wall and processor seconds of one phase. */
export interface Phase {
  readonly wall: number
  readonly processor: number
}

/**
 * Does by itself each of a build's phases that can be parted from it: what is left of the build are its pages. Link
 * previews go to a folder of their own.
 */
export async function measurePhases(
  contentDir: string,
  family: Family,
  previews: string,
): Promise<Record<string, Phase>> {
  const to = routes('https://rubrics.example/')
  const origin = { to, publisher: 'Bench' }
  return {
    'load and check': await timed(() => check(contentDir)),
    'search index': await timed(() => makeIndex(recordsOf(family, [], []))),
    'link previews, when all are new': await timed(() =>
      writePreviews(previewFiles({ family, site: {} }), previews, previews),
    ),
    exports: await timed(() => [
      rubricsCsv(family, to),
      JSON.stringify(rubricsModel(family, to)),
      ...family.rubrics.map((rubric) => writeDocument(documentOf(rubric))),
      ...family.careerPaths.map((careerPath) => JSON.stringify(casePackage(careerPath, origin))),
    ]),
  }
}

async function timed(work: () => unknown): Promise<Phase> {
  const began = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - began) / 1000, processor: (user + system) / 1e6 }
}
