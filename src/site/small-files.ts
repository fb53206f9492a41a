import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Moved } from '../addresses/moved.ts'
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
 * Adds to the finished pages of an edition the small files that each rubric has: its levels as the comparison page
 * fetches them, what its Word files are made of, and its text; and the pictures beside pasted links, as far as the site
 * before has not got them. Astro answers with all these while the site is worked on; in a build each would take it as
 * long as a page.
 */
export async function writeSmallFiles(
  folder: string,
  { family, site, edition }: Pick<Snapshot, 'family' | 'site' | 'edition'>,
  former: string,
): Promise<void> {
  const to = routes('')
  for (const rubric of family.rubrics) {
    const document = documentOf(rubric)
    write(folder, to.rubricText(rubric), writeDocument(document))
    write(folder, to.rubricDocument(rubric), JSON.stringify(document))
    write(folder, to.comparedLevels(rubric), JSON.stringify(comparedLevels(rubric)))
  }
  await writePreviews(previewFiles({ family, site, edition }), join(folder, to.previews()), join(former, to.previews()))
}

/**
 * Adds to a finished site, of which one edition is in a folder, the files that were at other addresses: there a file stays
 * a file, also where the host knows no redirects.
 */
export function writeMovedFiles(site: string, place: string, { files }: Moved): void {
  const folder = join(site, place)
  for (const [old, now] of files) {
    const address = settings.siteUrl + routes(settings.basePath + place).within(now)
    const words = `This file is gone. What is left of it: ${address}`
    if (isFile(now)) write(folder, old, readFileSync(join(folder, now)))
    else write(folder, old, old.endsWith('.json') ? JSON.stringify(words) : `${words}\n`)
  }
}

function write(folder: string, address: string, content: string | Uint8Array): void {
  const file = join(folder, address)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
