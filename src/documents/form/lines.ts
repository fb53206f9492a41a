import { type Heading, headingKind } from './headings.ts'

/** A line of a file: of a Word file a paragraph, or a part of one between line breaks; of a table a line of a cell. */
export interface SourceLine {
  /** Its place in the file, counted from 1; in a Word file that of its paragraph. */
  readonly number: number
  readonly text: string
  /** Whether Word puts a bullet before it. */
  readonly bulleted?: boolean
  /** Its depth if its style, or its place above a table, makes it a heading: 0 for the topmost. */
  readonly outline?: number
}

/** A cell of a table. */
export interface SourceCell {
  readonly lines: readonly SourceLine[]
  /** Whether it is merged with one above or below. */
  readonly merged: boolean
  /** How many columns it spans. */
  readonly span: number
}

export interface SourceTable {
  /** How many rows of the file's table are above these. */
  readonly above?: number
  readonly rows: readonly (readonly SourceCell[])[]
}

/** What a file consists of, in its order. */
export type Block = SourceLine | SourceTable

/** The lines of a text, numbered as editors number them. */
export const sourceLines = (text: string): SourceLine[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n\u2029]/)
    .flatMap((paragraph, place) => brokenLines(paragraph).map((line) => ({ number: place + 1, text: line })))

/** The lines of a paragraph with line breaks, each a vertical tab. A break within a sentence is read as a space. */
export const brokenLines = (paragraph: string): string[] =>
  paragraph.replace(/([^\s.!?…:"'”’)\]])[ \t]*\v(?=[ \t]*\p{Ll})/gu, '$1 ').split('\v')

/** A line with the bullet that Word puts before it. A bullet without words is not shown. */
export const shownText = ({ bulleted, text }: SourceLine) => (bulleted && text.trim() ? `· ${text}` : text)

/** One line that is not empty, without indent and with single spaces; or a table of levels. */
export interface Line {
  readonly number: number
  readonly kind: Heading | 'bullet' | 'other'
  readonly text: string
  /** The bullet that it begins with. */
  readonly sign: string
  readonly outline?: number | undefined
  /** Whether it is a heading only by its place: the title of a career path or factor, and nothing else. */
  readonly plain?: boolean
  /** The table of levels that it represents. */
  readonly table?: LineTable
}

/** A cell of a table, and its place for messages. */
export interface LineCell {
  readonly row: number
  readonly column: number
  readonly lines: readonly Line[]
  readonly merged: boolean
}

export type LineTable = readonly (readonly LineCell[])[]

/** The signs of bullets, the last two of them Word’s. A sign that words may begin with, too, needs a space after it. */
const bullet = /^(?:[·•‣▪●○◦\uF0B7\uF0A7]|[-–*?](?= ))/

/** Words with plain spaces: in headings and names a non-breaking space is a space like any other. */
export const withPlainSpaces = (text: string) => text.replace(/[\u00A0\u2007\u202F]/g, ' ')

/** Every line that is not empty, with its kind. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const lines = blocks.flatMap((block) => ('rows' in block ? tableLine(block) : splitAtTab(block).map(lineOf)))
  return lines.filter(({ text, table }) => text || table)
}

/** A line, or two where a tab separates a sentence from the name beside it. */
function splitAtTab(line: SourceLine): SourceLine[] {
  const text = line.text.trim()
  const sentence = text.slice(0, Math.max(0, text.lastIndexOf('\t'))).trim()
  const name = text.slice(text.lastIndexOf('\t') + 1).trim()
  if (!/\p{L}{2}/u.test(sentence) || !endsSentence(sentence) || endsSentence(name)) return [line]
  return [
    { ...line, text: sentence },
    { number: line.number, text: name },
  ]
}

function lineOf(source: SourceLine): Line {
  const { number, outline } = source
  const words = shownText(source)
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | $/g, '')
  const [sign = ''] = bullet.exec(words) ?? []
  const heading = sign ? undefined : headingKind(withPlainSpaces(words))
  const inline = heading === 'description' || heading === 'criteria' || heading === 'supervisors'
  const text = heading ? words.replace(inline ? /^[^:]*/ : /^.*/, withPlainSpaces) : words
  return { number, kind: sign ? 'bullet' : (heading ?? 'other'), text, sign, outline }
}

/** A table of levels as a line; its cells are side by side unless one has several columns. */
function tableLine({ rows, above = 0 }: SourceTable): Line {
  const table = rows.map((cells, row) => {
    let column = 1
    return cells.flatMap(({ lines, merged, span }) => {
      const place = { row: above + row + 1, merged: merged || (span > 1 && cells.length > 1) }
      const columns = Array.from({ length: span }, () => column++)
      return columns.map((at, index) => ({ ...place, column: at, lines: index ? [] : linesOf(lines) }))
    })
  })
  const [first] = table.flat().flatMap(({ lines }) => lines)
  return { number: first?.number ?? 1, kind: 'table', text: first?.text ?? '', sign: '', table }
}

/** Lines in sequences: those of a text, and those of each cell of its tables. */
export const runsOf = (lines: readonly Line[]): (readonly Line[])[] => [
  lines,
  ...lines.flatMap(({ table = [] }) => table.flat().map((cell) => cell.lines)),
]

/** A line without its bullet. */
export const withoutBullet = ({ text, sign }: Line) => text.slice(sign.length).trimStart()

/** Whether a text ends as a sentence does. */
export const endsSentence = (text: string) => /[.!?…]["'”’)\]]*$/.test(text)

/** Whether the next line cannot continue a text: it ends as a sentence does, or in a colon, which no discriminator does. */
export const isClosed = (text: string) => endsSentence(text) || text.endsWith(':')

/** A line's text for a message: in quotes, and only its beginning when it is long. */
export function quoted(text: string): string {
  const characters = [...text.slice(0, 240)]
  return characters.length > 60 ? `"${characters.slice(0, 59).join('')}…"` : `"${text}"`
}
