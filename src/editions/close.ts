import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument, stringify } from 'yaml'
import { listFile } from '../addresses/read.ts'
import { editionFiles, editionList, editionListFile, editionsFolder } from '../content/edition-files.ts'
import { editionFile, siteFile } from '../content/read.ts'
import type { Body } from '../content/write.ts'
import type { SupersededEdition } from '../rubric/schema/edition.ts'

/** What an edition has of a content folder: what it takes along, and the guides, which the next edition keeps, too. */
const moved = /^(?:(?:paths|factors|rubrics|sources)\/|(?:sources\.yaml|addresses\.txt|redirects\.yaml)$)/
const copied = /^guides\//

/**
 * What becomes of the files of a content folder, by their path in it, when the edition in force is closed: its content
 * stands in the folder of its id, with what it says of itself and the list of its files, and `site.yaml` names no edition
 * any more.
 */
export async function closed(contentDir: string, id: string, edition: SupersededEdition): Promise<Map<string, Body>> {
  const all = await editionFiles(contentDir)
  const own = new Map<string, Uint8Array>([...all].filter(([path]) => moved.test(path) || copied.test(path)))
  // The addresses of editions are the whole site’s.
  const listed = all.get(listFile)?.toString().match(/^.+$/gm) ?? []
  const [ofEditions, ofOwn] = [true, false].map((is) => listed.filter((one) => one.startsWith('/editions/') === is))
  if (all.has(listFile)) own.set(listFile, Buffer.from(lines(ofOwn)))
  const files = new Map<string, Body>()
  const place = (path: string) => `${editionsFolder}/${id}/${path}`
  for (const [path, bytes] of own) {
    files.set(place(path), bytes)
    if (moved.test(path)) files.set(path, null)
  }
  if (ofEditions?.length) files.set(listFile, lines(ofEditions))
  files.set(place(editionFile), stringify(edition))
  files.set(place(editionListFile), editionList(own))
  const site = join(contentDir, siteFile)
  if (existsSync(site)) files.set(siteFile, withoutEdition(await readFile(site, 'utf8')))
  return files
}

const lines = (addresses: readonly string[] = []) => addresses.map((address) => `${address}\n`).join('')

/** The text of `site.yaml` without the edition, comments kept. */
function withoutEdition(text: string): string {
  const document = parseDocument(text)
  document.delete('edition')
  return String(document)
}
