import { Readable } from 'node:stream'
import JSZip from 'jszip'
import { decoded } from './text.ts'
import { UnreadableFile, damagedWord } from './unreadable.ts'
import { type Element, elementsIn, rootOf } from './xml.ts'

/** The parts of a Word file that contain words or determine their formatting. */
export interface Parts {
  readonly document: Element
  readonly styles: Element | undefined
  readonly numbering: Element | undefined
  /** Page headers and footers. */
  readonly margins: readonly Element[]
}

/**
 * The maximum unpacked size, in MB. A rubric has a few thousand characters, and its Word markup a few hundred thousand.
 */
const largest = 5

/** Unpacks a Word file. Throws `UnreadableFile` for any other file, and for one that is too large when unpacked. */
export async function partsOf(bytes: Buffer): Promise<Parts> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new UnreadableFile(damagedWord)
  })
  let remaining = largest * 2 ** 20
  const root = async (name: string | undefined) => {
    const file = name === undefined ? null : zip.file(name)
    if (!file) return undefined
    const unpacked = await unpack(file, (size) => {
      remaining -= size
      if (remaining >= 0) return
      const wrong = `expected at most ${largest} MB when it is unpacked, found more in its part ${name}`
      throw new UnreadableFile({ wrong, fix: 'Save the document again, or in parts.' })
    })
    const text = decoded(unpacked)
    if (text === undefined) throw new UnreadableFile(damagedWord)
    return rootOf(text)
  }
  const [main = 'word/document.xml'] = targets(await root('_rels/.rels'), '', 'officeDocument')
  const document = await root(main)
  if (!document) throw new UnreadableFile(damagedWord)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = await root(`${folder}_rels/${main.slice(folder.length)}.rels`)
  const related = (type: string) => targets(relations, folder, type)
  const margins: Element[] = []
  for (const name of [...related('header'), ...related('footer')]) {
    const margin = await root(name)
    if (margin) margins.push(margin)
  }
  return {
    document,
    styles: await root(related('styles')[0] ?? `${folder}styles.xml`),
    numbering: await root(related('numbering')[0] ?? `${folder}numbering.xml`),
    margins,
  }
}

/** The paths of the parts with a given relationship type. */
function targets(relations: Element | undefined, folder: string, type: string): string[] {
  const attributesOfAll = relations ? elementsIn(relations).map(({ attributes }) => attributes) : []
  const ofType = attributesOfAll.filter(
    ({ Type, TargetMode }) => Type?.endsWith(`/relationships/${type}`) && TargetMode !== 'External',
  )
  return ofType.map(({ Target = '' }) => decodeURIComponent(new URL(Target, `file:///${folder}`).pathname.slice(1)))
}

/** Unpacks in chunks, because the size stated in a zip file may be false. */
async function unpack(file: JSZip.JSZipObject, count: (size: number) => void): Promise<Buffer> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of new Readable().wrap(file.nodeStream()) as AsyncIterable<Buffer>) {
      count(chunk.length)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(damagedWord)
  }
  return Buffer.concat(chunks)
}
