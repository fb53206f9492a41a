import mammoth from 'mammoth'
import { paragraphEnd } from '../form/lines.ts'

/** A node of the tree that mammoth reads a Word file into: https://github.com/mwilliamson/mammoth.js#document-transforms */
interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly value?: string
  readonly numbering?: object | null
}

/** What in a Word file keeps its words from being read whole: a clause and what to do. */
export class UnreadableWord extends Error {
  readonly fix: string
  constructor(message: string, fix: string) {
    super(message)
    this.fix = fix
  }
}

/**
 * The text of a Word file, a paragraph to a line, tables cell by cell and row by row, list items with a bullet.
 * Throws `UnreadableWord` for what is no Word file or has words in a place where they would be lost.
 */
export async function textOfWord(bytes: Buffer): Promise<string> {
  let text: string | undefined
  const transformDocument = (document: Node) => {
    text = paragraphsOf(document, 0).join('')
    return { ...document, children: [] }
  }
  try {
    await mammoth.convertToHtml({ buffer: bytes }, { transformDocument })
  } catch (error) {
    if (error instanceof UnreadableWord) throw error
  }
  if (text === undefined) {
    throw new UnreadableWord(
      'expected a Word document, found something else or a damaged one',
      'Save it again as .docx.',
    )
  }
  return text
}

function paragraphsOf(node: Node, tables: number): string[] {
  if (node.type === 'table' && tables) {
    throw new UnreadableWord(
      'expected one table, found a table within a table',
      'Move the inner table out of its cell.',
    )
  }
  if (node.type === 'paragraph') {
    const words = wordsOf(node)
    return [node.numbering && words.trim() ? `· ${words}${paragraphEnd}` : `${words}${paragraphEnd}`]
  }
  return (node.children ?? []).flatMap((child) => paragraphsOf(child, tables + (node.type === 'table' ? 1 : 0)))
}

function wordsOf({ type, value, children }: Node): string {
  if (type === 'noteReference') {
    throw new UnreadableWord('expected all words in the text, found a footnote or endnote', 'Move it into the text.')
  }
  if (type === 'text') return value ?? ''
  if (type === 'tab') return '\t'
  if (type === 'break') return '\v'
  return (children ?? []).map(wordsOf).join('')
}
