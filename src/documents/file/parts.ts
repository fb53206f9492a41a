import { UnreadableFile, damagedWord } from './unreadable.ts'
import { type Element, elementsIn, rootOf } from './xml.ts'
import { openPackage } from './zip.ts'

/** The parts of a Word file that hold words, or say how they look. */
export interface Parts {
  readonly document: string
  readonly styles: Element | undefined
  readonly numbering: Element | undefined
  /** Page headers and footers. */
  readonly margins: readonly { readonly kind: 'header' | 'footer'; readonly root: Element }[]
}

/** Unpacks a Word file. Throws `UnreadableFile` for anything else. */
export async function partsOf(bytes: Buffer): Promise<Parts> {
  const zip = await openPackage(bytes)
  const root = async (name: string | undefined) => {
    const text = name && (await zip.part(name))
    return text ? rootOf(text) : undefined
  }
  const [main = 'word/document.xml'] = targets(await root('_rels/.rels'), '', 'officeDocument')
  const document = await zip.part(main)
  if (document === undefined) throw new UnreadableFile(damagedWord)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = await root(`${folder}_rels/${main.slice(folder.length)}.rels`)
  const related = (type: string) => targets(relations, folder, type)
  const margins: { kind: 'header' | 'footer'; root: Element }[] = []
  for (const kind of ['header', 'footer'] as const) {
    for (const name of related(kind)) {
      const found = await root(name)
      if (found) margins.push({ kind, root: found })
    }
  }
  return {
    document,
    styles: await root(related('styles')[0] ?? `${folder}styles.xml`),
    numbering: await root(related('numbering')[0] ?? `${folder}numbering.xml`),
    margins,
  }
}

/** The parts that a part refers to as one of a type. */
function targets(relations: Element | undefined, folder: string, type: string): string[] {
  const own = relations ? elementsIn(relations).map(({ attributes }) => attributes) : []
  const found = own.filter(
    ({ Type, TargetMode }) => Type?.endsWith(`/relationships/${type}`) && TargetMode !== 'External',
  )
  return found.map(({ Target = '' }) => new URL(Target, `file:///${folder}`).pathname.slice(1)).map(decodeURIComponent)
}
