import { type DecodedLine, decodedLines } from '../reading.ts'
import { paragraphEnd } from '../form/lines.ts'
import { type Unreadable, UnreadableFile, damagedWord } from './unreadable.ts'
import { compared } from './compare.ts'
import { type CellParagraph, ordered } from './layout.ts'
import { labelsOf } from './numbering.ts'
import { outsideOf } from './page-margins.ts'
import { partsOf } from './parts.ts'
import { type ReadParagraph, type Block, blocksOf } from './reader.ts'
import { stylesOf } from './styles.ts'
import { type Witnessed, testimonyOf } from './witness.ts'
import { childOf, rootOf } from './xml.ts'

/**
 * The text of a Word file and what a person should know of it: a paragraph to a line, tables in the order of source
 * documents, list items with a bullet or Word's own number. Its words are read twice, by two parsers; the numbers
 * once. Throws `UnreadableFile` for what is no Word file, has words in a place where they would be lost, or on which
 * the two do not agree.
 */
export async function textOfWord(
  bytes: Buffer,
): Promise<{ text: string; decoded: DecodedLine[]; remarks: Unreadable[] }> {
  const parts = await partsOf(bytes)
  const styles = stylesOf(parts.styles)
  const body = childOf(rootOf(parts.document), 'w:body')
  if (!body) throw new UnreadableFile(damagedWord)
  const outside = outsideOf(parts)
  const testimony = testimonyOf(body, styles, labelsOf(parts.numbering, styles))
  if (testimony.problems.length) throw new UnreadableFile(...testimony.problems)
  const blocks = await blocksOf(parts.document)
  const { problems, remarks } = compared(blocks.flatMap(paragraphsIn), testimony.paragraphs)
  if (problems.length) throw new UnreadableFile(...problems)
  const text = blocks.flatMap((block) => linesOf(block, testimony.paragraphs)).join('')
  const decoded = blocks.flatMap(paragraphsIn).flatMap(({ place, words }) =>
    decodedLines(labelText(testimony.paragraphs[place]?.label, words) + words).map(({ text }) => ({
      line: place + 1,
      text,
    })),
  )
  return { text, decoded, remarks: [...testimony.remarks, ...remarks, ...outside] }
}

const paragraphsIn = (block: Block): readonly ReadParagraph[] => ('place' in block ? [block] : block.flat(2))

function linesOf(block: Block, witnessed: readonly Witnessed[]): string[] {
  const labelled = (paragraph: ReadParagraph): CellParagraph => {
    const { label, merged = false } = witnessed[paragraph.place] ?? {}
    return { ...paragraph, label, merged }
  }
  const own = 'place' in block ? [labelled(block)] : ordered(block.map((row) => row.map((cell) => cell.map(labelled))))
  return own.map(({ words, label }) => `${labelText(label, words)}${words}${paragraphEnd}`)
}

function labelText(label: CellParagraph['label'], words: string): string {
  if (label?.kind === 'number') return `${label.text} `
  return label && words.trim() ? '· ' : ''
}
