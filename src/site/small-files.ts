import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { comparedLevels } from '../compare/compared-level.ts'
import { documentOf } from '../documents/document.ts'
import { writeDocument } from '../documents/form/write.ts'
import type { Family } from '../rubric/family.ts'
import { routes } from '../routes/routes.ts'

/**
 * Adds to a finished site the small files that each rubric has: its levels as the comparison page fetches them, and its
 * text. Astro answers with them while the site is worked on; in a build each would take it as long as a page.
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
    write(to.comparedLevels(rubric), JSON.stringify(comparedLevels(rubric)))
  }
}
