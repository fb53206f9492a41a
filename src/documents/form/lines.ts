import { type Heading, headingKind } from './headings.ts'

/**
 * A line of a file. In a Word file, this is a paragraph, or part of a paragraph that contains line breaks; in a table,
 * a line within a cell.
 */
export interface SourceLine {
  /** The line number in the file, starting at 1; in a Word file, the paragraph number. */
  readonly number: number
  readonly text: string
  /** Whether Word puts a bullet before the line. */
  readonly hasBullet?: boolean
  /** The heading depth, if the line's style or its position above a table makes it a heading; 0 is the top level. */
  readonly outline?: number
}

/** A table cell. */
export interface SourceCell {
  readonly lines: readonly SourceLine[]
  /** Whether the cell is merged with another. */
  readonly isMerged: boolean
  /** The number of columns that the cell spans. */
  readonly span: number
}

export interface SourceTable {
  /** How many rows of the original table come before these rows. */
  readonly offset?: number
  readonly rows: readonly (readonly SourceCell[])[]
}

export type Block = SourceLine | SourceTable

/** Splits text into lines, numbered as in an editor. */
export const sourceLines = (text: string): SourceLine[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n\u2029]/)
    .flatMap((paragraph, index) => paragraphLines(paragraph).map((line) => ({ number: index + 1, text: line })))

/** Splits a paragraph at its line breaks (vertical tabs). A break within a sentence becomes a space. */
export const paragraphLines = (paragraph: string): string[] =>
  paragraph.replace(/([^\s.!?…:"'”’)\]])[ \t]*\v(?=[ \t]*\p{Ll})/gu, '$1 ').split('\v')

/** The text of a line, including any bullet that Word puts before it. An empty line has no bullet. */
export const visibleText = ({ hasBullet, text }: SourceLine) => (hasBullet && text.trim() ? `· ${text}` : text)

/** A table of levels, or a nonempty line of text that is trimmed and has no repeated spaces. */
export interface Line {
  readonly number: number
  readonly kind: Heading | 'bullet' | 'other'
  readonly text: string
  /** The bullet or number that begins the line; empty if there is none. */
  readonly marker: string
  readonly outline?: number | undefined
  /** Whether the line is a bare title: a career path or factor heading recognized only by its position. */
  readonly isBareTitle?: boolean
  /** The table of levels that the line represents. */
  readonly table?: LineTable
}

/** A table cell, with its position for use in messages. */
export interface LineCell {
  readonly row: number
  readonly column: number
  readonly lines: readonly Line[]
  readonly isMerged: boolean
}

export type LineTable = readonly (readonly LineCell[])[]

/** Matches a bullet, including bullets from symbol fonts. If the bullet can also begin a word, a space must follow. */
const bullet = /^(?:[·•‣▪●○◦\uF0B7\uF0A7]|[-–*?](?= ))/

/** Replaces non-breaking spaces with plain spaces, because the two are equivalent in headings and names. */
export const withPlainSpaces = (text: string) => text.replace(/[\u00A0\u2007\u202F]/g, ' ')

/** Converts blocks to lines and determines the kind of each line. Drops empty lines. */
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
  const words = visibleText(source)
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | $/g, '')
  const [marker = ''] = bullet.exec(words) ?? []
  const heading = marker ? undefined : headingKind(withPlainSpaces(words))
  const mayHaveText = heading === 'description' || heading === 'criteria' || heading === 'supervisors'
  const text = heading ? words.replace(mayHaveText ? /^[^:]*/ : /^.*/, withPlainSpaces) : words
  return { number, kind: marker ? 'bullet' : (heading ?? 'other'), text, marker, outline }
}

/** Converts a table of levels to a single line. A cell that spans several columns becomes several cells. */
function tableLine({ rows, offset = 0 }: SourceTable): Line {
  const table = rows.map((cells, row) => {
    let column = 1
    return cells.flatMap(({ lines, isMerged, span }) => {
      const base = { row: offset + row + 1, isMerged: isMerged || (span > 1 && cells.length > 1) }
      const columns = Array.from({ length: span }, () => column++)
      return columns.map((number, index) => ({ ...base, column: number, lines: index ? [] : linesOf(lines) }))
    })
  })
  const [first] = table.flat().flatMap(({ lines }) => lines)
  return { number: first?.number ?? 1, kind: 'table', text: first?.text ?? '', marker: '', table }
}

/** Returns runs of consecutive lines: first the given lines, then the lines in each table cell. */
export const runsOf = (lines: readonly Line[]): (readonly Line[])[] => [
  lines,
  ...lines.flatMap(({ table = [] }) => table.flat().map((cell) => cell.lines)),
]

/** The text of a line without its bullet. */
export const withoutBullet = ({ text, marker }: Line) => text.slice(marker.length).trimStart()

/** Whether text ends like a sentence. */
export const endsSentence = (text: string) => /[.!?…]["'”’)\]]*$/.test(text)

/** Whether text ends like a sentence or with a colon, so that the next line cannot continue it. */
export const isComplete = (text: string) => endsSentence(text) || text.endsWith(':')

/** Quotes text for a message, and shortens it if it is long. */
export function quoted(text: string): string {
  const characters = [...text.slice(0, 240)]
  return characters.length > 60 ? `"${characters.slice(0, 59).join('')}…"` : `"${text}"`
}
