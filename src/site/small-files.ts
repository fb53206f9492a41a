import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isFile } from '../addresses/published.ts'
import { comparedLevels } from '../compare/compared-level.ts'
import { documentOf } from '../documents/document.ts'
import { writeDocument } from '../documents/form/write.ts'
import { writePreviews } from '../previews/draw.ts'
import { previewFiles } from '../previews/preview.ts'
import type { Snapshot } from '../check/snapshot.ts'
import { settings } from '../settings.ts'
import { routes } from '../routes/routes.ts'

/**
 * Adds to a finished site the small files that each rubric has: its levels as the comparison page fetches them, what its
 * Word files are made of, and its text; and the pictures beside pasted links, as far as the site before has not got
 * them. Astro answers with all these while the site is worked on; in a build each would take it as long as a page.
 */
export async function writeSmallFiles(
  folder: string,
  { family, site, moved }: Pick<Snapshot, 'family' | 'site' | 'moved'>,
  former: string,
): Promise<void> {
  const to = routes('')
  const write = (address: string, content: string | Uint8Array) => {
    const file = join(folder, address)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  for (const rubric of family.rubrics) {
    const document = documentOf(rubric)
    write(to.rubricText(rubric), writeDocument(document))
    write(to.rubricDocument(rubric), JSON.stringify(document))
    write(to.comparedLevels(rubric), JSON.stringify(comparedLevels(rubric)))
  }
  await writePreviews(previewFiles({ family, site }), join(folder, to.previews()), join(former, to.previews()))
  // At its old address a file stays a file, also where the host knows no redirects.
  for (const [old, now] of moved.files) {
    const words = `This file is gone. What is left of it: ${settings.siteUrl}${routes(settings.basePath).within(now)}`
    if (isFile(now)) write(old, readFileSync(join(folder, now)))
    else write(old, old.endsWith('.json') ? JSON.stringify(words) : `${words}\n`)
  }
}
