import { parseDocument, stringify } from 'yaml'
import { listFile, listText } from '../addresses/list.ts'
import type { EditionAddresses } from '../addresses/moved.ts'
import { editionsFolder, sumOf } from '../content/edition-files.ts'
import { editionFile, siteFile } from '../content/read.ts'
import type { Body } from '../content/write.ts'
import { destination } from '../routes/address.ts'
import type { SupersededEdition } from '../rubric/schema/edition.ts'

/** The files that move with an edition, and the guides, which are copied because the next edition keeps them. */
const moved = /^(?:(?:paths|factors|rubrics|sources)\/|sources\.yaml$)/
const copied = /^guides\//

/**
 * The files to write, by their paths in the content folder, to close the edition in force: its content moves to the folder
 * of its id, with its description and a list of its addresses, and `site.yaml` names no edition any more.
 */
export function closed(
  files: ReadonlyMap<string, Uint8Array>,
  { list, existing }: EditionAddresses,
  id: string,
  edition: SupersededEdition,
): ReadonlyMap<string, Body> {
  const itsFiles = new Map([...files].filter(([path]) => moved.test(path) || copied.test(path)))
  const itsAddresses = [...list.targets].filter(
    ([address]) => !address.startsWith('/editions/') && destination(address, existing, list.targets),
  )
  itsFiles.set(listFile, Buffer.from(listText(new Map(itsAddresses))))
  const written = new Map<string, Body>()
  for (const [path, bytes] of itsFiles) {
    written.set(`${editionsFolder}/${id}/${path}`, bytes)
    if (moved.test(path)) written.set(path, null)
  }
  written.set(`${editionsFolder}/${id}/${editionFile}`, stringify({ ...edition, sum: sumOf(itsFiles) }))
  const site = files.get(siteFile)
  if (site) written.set(siteFile, withoutEdition(Buffer.from(site).toString()))
  return written
}

/** The text of `site.yaml` without the edition, with its comments. */
function withoutEdition(text: string): string {
  const document = parseDocument(text)
  document.delete('edition')
  return String(document)
}
