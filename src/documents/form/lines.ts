import { type Heading, headingKind } from './headings.ts'

/** What a line of a source document is, judged by itself. */
export type Kind = Heading | 'bullet' | 'other'

/** One line that is not empty, without indent and with single spaces. */
export interface Line {
  /** Its place in the file, counted from 1. */
  readonly number: number
  readonly kind: Kind
  readonly text: string
  /** The bullet that it begins with. */
  readonly sign: string
  /** The characters that it has in the file, indent included. */
  readonly length: number
  /** Whether an empty line stands above it. */
  readonly gap: boolean
  /** Whether it goes on with the paragraph of the line above it, after a line break made by hand. */
  readonly soft: boolean
  /** The page it stands on, counted from 1: a form feed begins the next. */
  readonly page: number
}

/** Ends a line as an empty line after it would, without being one: for documents whose paragraphs are known. */
export const paragraphEnd = '\u2029'

const lineEnd = /\r\n|[\r\n\v\f\u2029]/g

/** The signs that stand for bullets, the last two being Word's own; a sign that words also begin with needs a space. */
const bullet = /^(?:[·•‣▪●○◦\uF0B7\uF0A7]|[-–*?](?= ))/

/** Every line of a text that is not empty, with its kind. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let number = 1
  let page = 1
  let gap = false
  let soft = false
  const take = (raw: string) => {
    const words = raw.replace(/[ \t]+/g, ' ').replace(/^ | $/g, '')
    const sign = bullet.exec(words)?.[0] ?? ''
    const kind = sign ? 'bullet' : (headingKind(words) ?? 'other')
    if (words) lines.push({ number, kind, text: words, sign, length: raw.trimEnd().length, gap, soft, page })
    gap = !words
  }
  let start = text.startsWith('\uFEFF') ? 1 : 0
  for (const { 0: end, index } of text.matchAll(lineEnd)) {
    take(text.slice(start, index))
    start = index + end.length
    if (end === paragraphEnd) gap = true
    soft = end === '\v'
    if (end === '\f') page++
    if (end !== '\f' && end !== '\v') number++
  }
  take(text.slice(start))
  return lines.map((line, place) => (isColumn(line, lines[place + 1]) ? { ...line, kind: 'columns' } : line))
}

/** The heading of a column of levels, which only the headings beside it tell from a word. */
const isColumn = ({ kind, text }: Line, next: Line | undefined) =>
  kind === 'other' && next?.kind === 'columns' && /^levels? ?:?$/i.test(text)

/** Whether a line opens a section. */
export function isHeading(line: Line): line is Line & { kind: Heading } {
  return line.kind !== 'bullet' && line.kind !== 'other'
}

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

/** Signs that also stand in sentences, and so at the beginning of a wrapped line. */
const doubtful = /^[-–*?]/

/** Lines in which a sign is no bullet that only begins a wrapped line: the sentence before it is not at its end. */
export function withTrueBullets(lines: readonly Line[]): Line[] {
  const inSentence = ({ kind, text, gap }: Line, before: Line | undefined) =>
    kind === 'bullet' && doubtful.test(text) && !gap && before !== undefined && isOpen(before)
  const first = lines.find((line, place) => line.kind === 'bullet' && !inSentence(line, lines[place - 1]))
  return lines.map((line, place) => {
    const other = line.text.charAt(0) !== first?.text.charAt(0)
    return other && inSentence(line, lines[place - 1]) ? { ...line, kind: 'other' } : line
  })
}

/** No wrapped line is shorter. */
const shortestWrapped = 25

/** The kinds of line that prose may stand on, that after a heading included. */
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
