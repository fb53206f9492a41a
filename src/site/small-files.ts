import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { comparedLevel } from '../compare/level.ts'
import { documentOf } from '../documents/document.ts'
import { writeDocument } from '../documents/form/write.ts'
import type { Family } from '../rubric/family.ts'
import { routes } from './routes.ts'

/**
 * Adds to a finished site the small files that there are as many of as pages: each level as the comparison page fetches
 * it, and each rubric as text. Astro answers with them while the site is worked on; in a build they would each take it
 * as long as a page.
 */
export function writeSmallFiles(folder: string, { rubrics }: Family): void {
  const to = routes('')
  const write = (address: string, content: string) => {
    const file = join(folder, address)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  for (const rubric of rubrics) {
    write(to.rubricText(rubric), writeDocument(documentOf(rubric)))
    for (const level of rubric.levels) write(to.comparedLevel(level), JSON.stringify(comparedLevel(level)))
  }
}
