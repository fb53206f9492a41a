import { type Heading, headingKind } from './headings.ts'

/**
 * A line of a file. In a Word file, it is a paragraph or the part of one between line breaks; in a table, a line of a
 * cell.
 */
export interface SourceLine {
  /** The line number in the file, starting at 1; in a Word file, the paragraph number. */
  readonly number: number
  readonly text: string
  /** Whether Word puts a bullet before the line. */
  readonly bulleted?: boolean
  /**
   * The heading depth if the line is a heading because of its style or its position above a table; 0 is the topmost.
   */
  readonly outline?: number
}

/** A table cell. */
export interface SourceCell {
  readonly lines: readonly SourceLine[]
  /** Whether the cell is merged with another. */
  readonly merged: boolean
  /** The number of columns that the cell spans. */
  readonly span: number
}

export interface SourceTable {
  /** The number of rows above these in the original table. */
  readonly above?: number
  readonly rows: readonly (readonly SourceCell[])[]
}

export type Block = SourceLine | SourceTable

/** Splits a text into lines, numbered as in an editor. */
export const sourceLines = (text: string): SourceLine[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n\u2029]/)
    .flatMap((paragraph, index) => brokenLines(paragraph).map((line) => ({ number: index + 1, text: line })))

/** Splits a paragraph at its line breaks, which are vertical tabs. A break within a sentence becomes a space. */
export const brokenLines = (paragraph: string): string[] =>
  paragraph.replace(/([^\s.!?…:"'”’)\]])[ \t]*\v(?=[ \t]*\p{Ll})/gu, '$1 ').split('\v')

/** The text of a line, with the bullet that Word puts before it. An empty line has no bullet. */
export const shownText = ({ bulleted, text }: SourceLine) => (bulleted && text.trim() ? `· ${text}` : text)

/** A non-empty line with single spaces and no indent, or a table of levels. */
export interface Line {
  readonly number: number
  readonly kind: Heading | 'bullet' | 'other'
  readonly text: string
  /** The bullet that begins the line; empty if there is none. */
  readonly sign: string
  readonly outline?: number | undefined
  /** Whether the line is a bare title: only its position makes it the heading of a career path or factor. */
  readonly plain?: boolean
  /** The table of levels that the line represents. */
  readonly table?: LineTable
}

/** A table cell, with its position for messages. */
export interface LineCell {
  readonly row: number
  readonly column: number
  readonly lines: readonly Line[]
  readonly merged: boolean
}

export type LineTable = readonly (readonly LineCell[])[]

/** Bullet signs, including two from Word's symbol fonts. A sign that can also begin a word needs a space after it. */
const bullet = /^(?:[·•‣▪●○◦\uF0B7\uF0A7]|[-–*?](?= ))/

/** Replaces non-breaking spaces with plain ones, because headings and names do not distinguish them. */
export const withPlainSpaces = (text: string) => text.replace(/[\u00A0\u2007\u202F]/g, ' ')

/** Converts blocks to lines and determines their kinds. Drops empty lines. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const lines = blocks.flatMap((block) => ('rows' in block ? tableLine(block) : splitAtTab(block).map(lineOf)))
  return lines.filter(({ text, table }) => text || table)
}

/** Splits a line in two if a tab separates a sentence from the name beside it. */
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

/** Converts a table of levels to a line. A cell that spans several columns becomes several cells. */
function tableLine({ rows, above = 0 }: SourceTable): Line {
  const table = rows.map((cells, row) => {
    let column = 1
    return cells.flatMap(({ lines, merged, span }) => {
      const shared = { row: above + row + 1, merged: merged || (span > 1 && cells.length > 1) }
      const columns = Array.from({ length: span }, () => column++)
      return columns.map((at, index) => ({ ...shared, column: at, lines: index ? [] : linesOf(lines) }))
    })
  })
  const [first] = table.flat().flatMap(({ lines }) => lines)
  return { number: first?.number ?? 1, kind: 'table', text: first?.text ?? '', sign: '', table }
}

/** Groups lines into runs: the lines themselves, and the lines of each table cell. */
export const runsOf = (lines: readonly Line[]): (readonly Line[])[] => [
  lines,
  ...lines.flatMap(({ table = [] }) => table.flat().map((cell) => cell.lines)),
]

/** The text of a line without its bullet. */
export const withoutBullet = ({ text, sign }: Line) => text.slice(sign.length).trimStart()

/** Whether a text ends like a sentence. */
export const endsSentence = (text: string) => /[.!?…]["'”’)\]]*$/.test(text)

/** Whether a text is complete, so that the next line cannot continue it: it ends like a sentence or in a colon. */
export const isClosed = (text: string) => endsSentence(text) || text.endsWith(':')

/** Quotes a text for a message, shortened if it is long. */
export function quoted(text: string): string {
  const characters = [...text.slice(0, 240)]
  return characters.length > 60 ? `"${characters.slice(0, 59).join('')}…"` : `"${text}"`
}
