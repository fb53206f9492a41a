import mammoth from 'mammoth'
import { raised } from './superscript.ts'
import { type Unreadable, UnreadableFile, damagedWord } from './unreadable.ts'
import { packed } from './zip.ts'

/** A node of the tree that mammoth reads a Word file into: https://github.com/mwilliamson/mammoth.js#document-transforms */
interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly value?: string
  readonly verticalAlignment?: string
}

/** A paragraph's place among all of the document's, and its words. */
export interface ReadParagraph {
  readonly place: number
  readonly words: string
}

/** A table's rows, each with its cells, each with its paragraphs. */
export type ReadTable = readonly (readonly (readonly ReadParagraph[])[])[]

/** What a document consists of, in its order. */
export type Block = ReadParagraph | ReadTable

/** Reads a document's body. Throws `UnreadableFile` for what mammoth does not read, or would read without some of it. */
export async function blocksOf(documentXml: string): Promise<Block[]> {
  let blocks: Block[] | undefined
  let place = 0
  const paragraphsIn = (node: Node): ReadParagraph[] =>
    node.type === 'paragraph' ? [{ place: place++, words: wordsOf(node) }] : childrenOf(node).flatMap(paragraphsIn)
  const blocksIn = (node: Node): Block[] => {
    if (node.type === 'table') return [childrenOf(node).map((row) => childrenOf(row).map(paragraphsIn))]
    return node.type === 'paragraph' ? paragraphsIn(node) : childrenOf(node).flatMap(blocksIn)
  }
  const transformDocument = (document: Node) => {
    blocks = blocksIn(document)
    return { ...document, children: [] }
  }
  const buffer = await packed('word/document.xml', readable(documentXml))
  const options = { transformDocument, includeDefaultStyleMap: false, includeEmbeddedStyleMap: false }
  const { messages } = await mammoth.convertToHtml({ buffer }, options).catch(() => {
    throw new UnreadableFile(damagedWord)
  })
  if (messages.length) throw new UnreadableFile(...messages.map(problemOf))
  return blocks ?? []
}

function problemOf({ message }: { message: string }): Unreadable {
  const fix = 'Write what Word shows there as text, or remove it.'
  return { wrong: `expected all words in the text, found something that can’t be read (${message})`, fix }
}

const childrenOf = ({ children = [] }: Node) => children

function wordsOf(node: Node): string {
  const { type, value = '', verticalAlignment } = node
  if (type === 'text') return value
  if (type === 'tab') return '\t'
  if (type === 'break') return '\v'
  const words = childrenOf(node).map(wordsOf).join('')
  return type === 'run' ? (raised(words, verticalAlignment) ?? words) : words
}

/** What is between the brackets of a tag: attributes, whose values may have brackets of their own. */
const rest = String.raw`(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?/?`
/** Tags of Word's, whatever prefix a program has given them. */
const tag = (names: string) => new RegExp(String.raw`</?((?:[\w.-]+:)?)(?:${names})${rest}>`, 'g')

/** What stands around words that mammoth would drop with it, and what refers to parts of the file that it is not given. */
const around = tag('fldSimple|bdo|dir|hyperlink|pStyle|rStyle|tblStyle|vMerge')
/** What says something of the words in it or beside it, but not to mammoth. */
const beside = tag('perm(?:Start|End)|customXml(?:Ins|Del|MoveFrom|MoveTo)Range(?:Start|End)')
const properties = /<((?:[\w.-]+:)?(?:smartTagPr|customXmlPr|tblPrEx))(?:\s[^>]*)?(?:\/>|>.*?<\/\1>)/gs
const symbol = /<((?:[\w.-]+:)?)sym(?=[^>]*:char="([0-9A-Fa-f]{4})")[^>]*\/>/g

/** The XML of a document in those elements that mammoth reads. What goes wrong here, the other witness notices. */
function readable(xml: string): string {
  const own = /^(?:00[01]|[D-F])/i
  return xml
    .replace(properties, '')
    .replace(around, '')
    .replace(beside, '')
    .replace(tag('cr'), '<$1br/>')
    .replace(tag('ptab'), '<$1tab/>')
    .replace(symbol, (whole, prefix, code) => (own.test(code) ? whole : `<${prefix}t>&#x${code};</${prefix}t>`))
}
