import { Readable } from 'node:stream'
import JSZip from 'jszip'
import { tryDecode } from './text.ts'
import { UnreadableFile, damagedWord } from './unreadable.ts'
import { type Element, elementsIn, rootOf } from './xml.ts'

/** The parts of a Word file that contain words or determine their formatting. */
export interface Parts {
  readonly document: Element
  readonly styles: Element | undefined
  readonly numbering: Element | undefined
  /** Page headers and footers. */
  readonly headers: readonly Element[]
}

/**
 * The maximum unpacked size, in MB. A rubric has a few thousand characters, and its Word markup a few hundred thousand.
 */
const maxMegabytes = 5

/** Unpacks a Word file. Throws `UnreadableFile` if it is too large once unpacked or is not a Word file. */
export async function partsOf(bytes: Buffer): Promise<Parts> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new UnreadableFile(damagedWord)
  })
  let remainingBytes = maxMegabytes * 2 ** 20
  const partRoot = async (name: string | undefined) => {
    const file = name === undefined ? null : zip.file(name)
    if (!file) return undefined
    const unpacked = await unpack(file, (size) => {
      remainingBytes -= size
      if (remainingBytes >= 0) return
      const fault = `expected at most ${maxMegabytes} MB when it is unpacked, found more in its part ${name}`
      throw new UnreadableFile({ wrong: fault, fix: 'Save the document again, or in parts.' })
    })
    const text = tryDecode(unpacked)
    if (text === undefined) throw new UnreadableFile(damagedWord)
    return rootOf(text)
  }
  const [mainPart = 'word/document.xml'] = targets(await partRoot('_rels/.rels'), '', 'officeDocument')
  const document = await partRoot(mainPart)
  if (!document) throw new UnreadableFile(damagedWord)
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1)
  const relations = await partRoot(`${folder}_rels/${mainPart.slice(folder.length)}.rels`)
  const relatedParts = (type: string) => targets(relations, folder, type)
  const headers: Element[] = []
  for (const name of [...relatedParts('header'), ...relatedParts('footer')]) {
    const header = await partRoot(name)
    if (header) headers.push(header)
  }
  return {
    document,
    styles: await partRoot(relatedParts('styles')[0] ?? `${folder}styles.xml`),
    numbering: await partRoot(relatedParts('numbering')[0] ?? `${folder}numbering.xml`),
    headers,
  }
}

/** The paths of the parts with a given relationship type. */
function targets(relations: Element | undefined, folder: string, type: string): string[] {
  const allAttributes = relations ? elementsIn(relations).map(({ attributes }) => attributes) : []
  const matches = allAttributes.filter(
    ({ Type, TargetMode }) => Type?.endsWith(`/relationships/${type}`) && TargetMode !== 'External',
  )
  return matches.map(({ Target = '' }) => decodeURIComponent(new URL(Target, `file:///${folder}`).pathname.slice(1)))
}

/** Unpacks a part in chunks, because the size stated in a zip file may be wrong. */
async function unpack(file: JSZip.JSZipObject, onChunk: (size: number) => void): Promise<Buffer> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of new Readable().wrap(file.nodeStream()) as AsyncIterable<Buffer>) {
      onChunk(chunk.length)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(damagedWord)
  }
  return Buffer.concat(chunks)
}
