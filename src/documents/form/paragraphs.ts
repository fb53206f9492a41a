import { type Line, bulletText, endsSentence, grouped, isClosed, isOpen } from './lines.ts'

/** One or more lines that are one paragraph. */
export interface Paragraph {
  /** Its first line. */
  readonly line: Line
  readonly bulleted: boolean
  /** Its lines joined, without the bullet's sign. */
  readonly text: string
  /** The words that were put together of two lines, where it can't be known whether they were one. */
  readonly doubtful: readonly string[]
}

/**
 * The width at which a text is wrapped: that of the longest line that breaks off and goes on with a small letter. Zero
 * where there is none, and each line is a paragraph.
 */
export function wrapWidth(lines: readonly Line[]): number {
  return lines.reduce((width, line, place) => {
    const before = lines[place - 1]
    return before && goesOn(before, line) ? Math.max(width, before.length) : width
  }, 0)
}

/** Whether a line goes on with the sentence of the line before it. */
export function goesOn(before: Line | undefined, line: Line): boolean {
  if (!before || line.kind !== 'other') return false
  const apart = line.gap && line.page === before.page
  const open = isOpen(before) || (line.soft && before.kind === 'bullet' && !isClosed(before.text))
  return !apart && open && /^[\p{Ll}(]/u.test(line.text)
}

/**
 * The paragraphs of prose: where lines are wrapped, empty lines part them; where there are none, a paragraph ends with
 * a line that ends a sentence although the next word would have had room.
 */
export function proseOf(lines: readonly Line[], width: number): Paragraph[] {
  const groups = groupsOf(lines, width)
  return joined(lines.some(({ gap }) => gap) ? groups : groups.flatMap((group) => atShortLines(group, width)))
}

const atShortLines = (group: readonly Line[], width: number) =>
  grouped(group, (line, before) => {
    const word = line.text.split(' ', 1)[0] ?? ''
    return before.length + 1 + word.length <= width && endsSentence(before.text)
  })

/**
 * The paragraphs of a level: its descriptors, and its discriminators, each of which is one line. In a group of lines
 * that nothing parts, the sentences come first; what follows the last full stop are discriminators. Descriptors that
 * neither bullets nor empty lines part end where a line ends with a full stop.
 */
export function descriptorsAndNames(lines: readonly Line[], width: number): Paragraph[] {
  const parted = !width || lines.some(({ kind, gap }) => kind === 'bullet' || gap)
  return joined((parted ? groupsOf(lines, width) : atFullStops(lines)).flatMap(splitNames))
}

/** Each group of lines as a paragraph. */
export function joined(groups: readonly (readonly Line[])[]): Paragraph[] {
  return groups.flatMap(([line, ...more]) => {
    if (!line) return []
    const bulleted = line.kind === 'bullet'
    const { text, doubtful } = joinedLines([bulleted ? bulletText(line) : line.text, ...more.map(({ text }) => text)])
    return [{ line, bulleted, text, doubtful }]
  })
}

/** Lines that belong together: up to a bullet or an empty line if lines are wrapped, else each by itself. */
const groupsOf = (lines: readonly Line[], width: number) =>
  grouped(lines, (line, before) => {
    if (!width) return true
    return (line.kind === 'bullet' || line.gap || line.page !== before.page) && !goesOn(before, line)
  })

/** Lines up to one that ends a sentence; those after the last sentence by themselves. */
function atFullStops(lines: readonly Line[]): Line[][] {
  const last = lines.findLastIndex(({ text }) => endsSentence(text))
  return grouped(lines, (_, before, place) => place > last || isClosed(before.text))
}

/** A group's sentence, and each line after it by itself. */
function splitNames(group: Line[]): Line[][] {
  let end = group.findLastIndex(({ text }) => isClosed(text)) + 1
  if (!end) {
    end = 1
    while (end < group.length && goesOn(group[end - 1], group[end] as Line)) end++
  }
  return [group.slice(0, end), ...group.slice(end).map((line) => [line])]
}

/** A hyphen, dash or slash at the end of a word: what follows on the next line belongs to it, with no space between. */
const tight = /\S[-\u2010\u2011–—/]$/

/** A hyphen in place of a word’s end, which comes later: `pre- and post-award`. */
const suspended = /^(?:and|or|to|through)\b/

/** Lines put together as one text, and each place where it can't be known whether a hyphen or dash was in the words. */
export function joinedLines(lines: readonly string[]): { text: string; doubtful: string[] } {
  const doubtful: string[] = []
  let text = ''
  for (const line of lines) {
    const close = tight.test(text) && !(text.endsWith('-') && suspended.test(line))
    if (tight.test(text) && !text.endsWith('/')) {
      doubtful.push(`${lastWord.exec(text)?.[0]}${close ? '' : ' '}${line.split(' ', 1)[0]}`)
    }
    text = text && !close ? `${text} ${line}` : text + line
  }
  return { text: text.trim(), doubtful }
}

const lastWord = /\S+$/
