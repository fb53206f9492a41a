import { parseDocument, stringify } from 'yaml'
import { listFile, listText } from '../addresses/list.ts'
import type { EditionAddresses } from '../addresses/moved.ts'
import { editionsFolder, sumOf } from '../content/edition-files.ts'
import { editionFile, siteFile } from '../content/read.ts'
import type { Body } from '../content/write.ts'
import { destination } from '../routes/address.ts'
import { routes } from '../routes/routes.ts'
import type { SupersededEdition } from '../rubric/schema/edition.ts'

const to = routes('/')

/** The files that move to a closed edition’s folder, and the guides, which are copied since both editions use them. */
const movedFiles = /^(?:(?:paths|factors|rubrics|sources)\/|sources\.yaml$)/
const copiedFiles = /^guides\//

/**
 * Closes the edition in force: moves its content to the edition’s folder, adds a description and an address list there,
 * and removes the edition from `site.yaml`. Returns the files to write, keyed by path.
 */
export function filesAfterClosing(
  files: ReadonlyMap<string, Uint8Array>,
  { list, existing }: EditionAddresses,
  id: string,
  edition: SupersededEdition,
): ReadonlyMap<string, Body> {
  const editionFiles = new Map([...files].filter(([path]) => movedFiles.test(path) || copiedFiles.test(path)))
  const editionAddresses = [...list.targets].filter(
    ([address]) => !address.startsWith(to.editions()) && destination(address, existing, list.targets),
  )
  editionFiles.set(listFile, Buffer.from(listText(new Map(editionAddresses))))
  const writtenFiles = new Map<string, Body>()
  for (const [path, bytes] of editionFiles) {
    writtenFiles.set(`${editionsFolder}/${id}/${path}`, bytes)
    if (movedFiles.test(path)) writtenFiles.set(path, null)
  }
  writtenFiles.set(`${editionsFolder}/${id}/${editionFile}`, stringify({ ...edition, sum: sumOf(editionFiles) }))
  const site = files.get(siteFile)
  if (site) writtenFiles.set(siteFile, removeEdition(Buffer.from(site).toString()))
  return writtenFiles
}

/** Removes the edition from the text of `site.yaml`, but keeps comments. */
function removeEdition(text: string): string {
  const document = parseDocument(text)
  document.delete('edition')
  return String(document)
}
