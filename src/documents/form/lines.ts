import { type Heading, headingKind } from './headings.ts'

/** A line as a file has it: of a Word file a paragraph, or what a line break makes of it; of a table a line of a cell. */
export interface SourceLine {
  /** Its place in the file, counted from 1; in a Word file that of its paragraph. */
  readonly number: number
  readonly text: string
  /** What comes before it. */
  readonly begins: 'line' | 'break' | 'paragraph' | 'page'
  /** What Word puts before it: `·` for any bullet, or its number. */
  readonly label?: string
  /** Its depth where it is a heading by its style, or by being above a table: 0 for the topmost. */
  readonly outline?: number
}

/** A cell of a table. */
export interface SourceCell {
  readonly lines: readonly SourceLine[]
  /** Whether it is merged with one above or below. */
  readonly merged: boolean
  /** How many columns it has. */
  readonly span: number
}

export interface SourceTable {
  /** How many rows of the table in the file are above these. */
  readonly above?: number
  readonly rows: readonly (readonly SourceCell[])[]
}

/** What a file consists of, in its order. */
export type Block = SourceLine | SourceTable

/** The lines of a text, numbered as editors number them: a form feed and Word’s line break begin none of their own. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let number = 1
  let start = text.startsWith('\uFEFF') ? 1 : 0
  let begins: SourceLine['begins'] = 'line'
  for (const { 0: end, index } of text.matchAll(/\r\n|[\r\n\v\f\u2029]/g)) {
    lines.push({ number, text: text.slice(start, index), begins })
    start = index + end.length
    begins = end === '\v' ? 'break' : end === '\f' ? 'page' : end === '\u2029' ? 'paragraph' : 'line'
    if (begins === 'line' || begins === 'paragraph') number++
  }
  lines.push({ number, text: text.slice(start), begins })
  return lines
}

/** A line with what Word puts before it. A bullet without words is not shown. */
export const shownText = ({ label, text }: SourceLine) =>
  label === undefined || (label === '·' && !text.trim()) ? text : `${label} ${text}`

/** What a line is by itself. */
export type Kind = Heading | 'bullet' | 'other'

/** One line that is not empty, without indent and with single spaces; or a table of levels. */
export interface Line {
  readonly number: number
  readonly kind: Kind
  readonly text: string
  /** The bullet that it begins with. */
  readonly sign: string
  /** The characters that it has in the file, indent included. */
  readonly length: number
  /** Whether an empty line is above it. */
  readonly gap: boolean
  /** Whether it goes on with the paragraph of the line above it, after a line break made by hand. */
  readonly soft: boolean
  /** Its page, counted from 1. */
  readonly page: number
  /** What a tab sets off after the end of its sentence, as in a second column. */
  readonly beside: string
  readonly outline: number | undefined
  /** Whether it is a heading only by its place: the title of a career path or factor, and nothing else. */
  readonly plain: boolean
  /** The table of levels that is in its place. */
  readonly table: LineTable | undefined
}

/** A cell of a table, and its place for messages. */
export interface LineCell {
  readonly row: number
  readonly column: number
  readonly lines: readonly Line[]
  readonly merged: boolean
}

export type LineTable = readonly (readonly LineCell[])[]

/** The signs of bullets, the last two being Word’s own; a sign that words also begin with needs a space. */
const bullet = /^(?:[·•‣▪●○◦\uF0B7\uF0A7]|[-–*?](?= ))/

const noBreakSpaces = /[\u00A0\u2007\u202F]/g

/** Words with plain spaces: in headings and names a space that does not break is one like any other. */
export const withPlainSpaces = (text: string) => text.replace(noBreakSpaces, ' ')

/** Every line that is not empty, with its kind. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const lines: Line[] = []
  let page = 1
  let gap = false
  for (const block of blocks) {
    if ('rows' in block) {
      lines.push(tableLine(block, page))
      gap = true
      continue
    }
    if (block.begins === 'page') page++
    if (block.begins === 'paragraph') gap = true
    const line = lineOf(block, page, gap)
    if (line.text) lines.push(line)
    gap = !line.text
  }
  return lines.map((line, place) => (isColumn(line, lines[place + 1]) ? { ...line, kind: 'columns' } : line))
}

function lineOf(source: SourceLine, page: number, gap: boolean): Line {
  const { number, begins, outline } = source
  const raw = shownText(source)
  const words = raw.replace(/[ \t]+/g, ' ').replace(/^ | $/g, '')
  const sign = bullet.exec(words)?.[0] ?? ''
  const heading = sign ? undefined : headingKind(withPlainSpaces(words))
  const inline = heading === 'description' || heading === 'criteria'
  const text = heading ? words.replace(inline ? /^[^:]*/ : /^.*/, withPlainSpaces) : words
  const beside = heading ? '' : secondColumnOf(raw)
  return {
    number,
    kind: sign ? 'bullet' : (heading ?? 'other'),
    text,
    sign,
    length: raw.trimEnd().length,
    gap,
    soft: begins === 'break',
    page,
    beside,
    outline,
    plain: false,
    table: undefined,
  }
}

/** What a tab sets off after a sentence. */
function secondColumnOf(text: string): string {
  const [name = '', ...before] = text.split('\t').toReversed()
  const sentence = before.toReversed().join('\t').trim()
  return /\p{L}{2}/u.test(sentence) && endsSentence(sentence) && !endsSentence(name) ? name.trim() : ''
}

/** A table of levels as a line; its cells are side by side unless one has several columns. */
function tableLine({ rows, above = 0 }: SourceTable, page: number): Line {
  const table = rows.map((cells, row) => {
    let column = 1
    return cells.flatMap(({ lines, merged, span }) => {
      const cell = {
        row: above + row + 1,
        column,
        lines: linesOf(lines),
        merged: merged || (span > 1 && cells.length > 1),
      }
      const empty = Array.from({ length: span - 1 }, (_, place) => ({ ...cell, column: column + place + 1, lines: [] }))
      column += span
      return [cell, ...empty]
    })
  })
  const [first] = table.flat().flatMap(({ lines }) => lines)
  const line = lineOf({ number: first?.number ?? 1, text: first?.text ?? '', begins: 'paragraph' }, page, true)
  return { ...line, kind: 'table', sign: '', table }
}

/** The heading of a column of levels, which only the headings beside it tell from a word. */
const isColumn = ({ kind, text }: Line, next: Line | undefined) =>
  kind === 'other' && next?.kind === 'columns' && /^levels? ?:?$/i.test(text)

/** Whether a line opens a section. */
export function isHeading(line: Line): line is Line & { kind: Heading } {
  return line.kind !== 'bullet' && line.kind !== 'other'
}

/** A line and those in it, if it is a table. */
export const withCells = (line: Line): readonly Line[] =>
  line.table ? line.table.flat().flatMap(({ lines }) => lines) : [line]

/** Lines in groups, each of which begins with the first or one that `begins` tells from what is before it. */
export function grouped(
  lines: readonly Line[],
  begins: (line: Line, before: Line, place: number) => boolean,
): Line[][] {
  const groups: Line[][] = []
  for (const [place, line] of lines.entries()) {
    const before = lines[place - 1]
    if (!before || begins(line, before, place)) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return groups
}

/** No wrapped line is shorter. */
const shortestWrapped = 25

/** The kinds of line that may have prose, also after a heading. */
const prose = new Set<Kind>(['other', 'bullet', 'description', 'criteria'])

/** Whether a line may break off in the middle of a sentence. */
export const isOpen = ({ kind, text }: Line) => prose.has(kind) && text.length >= shortestWrapped && !isClosed(text)

/** A bullet's text without its sign. */
export const bulletText = ({ text, sign }: Line) => text.slice(sign.length).trimStart()

/** Whether a text ends as a sentence does. */
export const endsSentence = (text: string) => /[.!?…]["'”’)\]]*$/.test(text)

/** Whether nothing can go on after a text: it ends as a sentence does, or in a colon, which no discriminator does. */
export const isClosed = (text: string) => endsSentence(text) || text.endsWith(':')

/** A line's text for a message: in quotes, and only its beginning when it is long. */
export function quoted(text: string): string {
  const characters = [...text.slice(0, 240)]
  return characters.length > 60 ? `"${characters.slice(0, 59).join('')}…"` : `"${text}"`
}
