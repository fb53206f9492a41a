import { type Heading, type Line, quoted } from './lines.ts'

/** A heading and the lines below it, up to the next heading. */
export interface Section {
  readonly kind: Heading
  readonly heading: Line
  readonly lines: readonly Line[]
}

/** Takes note of a problem: the line, what was expected and found there, and what to do. */
export type Report = (line: Line, wrong: string, fix: string) => void

/** How each heading is written, in the order in which a document has them. */
export const headings: Readonly<Record<Heading, string>> = {
  careerPath: 'CAREER PATH n',
  factor: 'FACTOR n - TITLE',
  description: 'FACTOR DESCRIPTION:',
  criteria: 'EXPECTED … CRITERIA (…):',
  columns: 'LEVEL DESCRIPTORS',
  level: 'LEVEL I',
}

/** Splits lines at their headings, and reports those above the first. The column headings make one section together. */
export function sectionsOf(lines: readonly Line[], report: Report): Section[] {
  const sections: { kind: Heading; heading: Line; lines: Line[] }[] = []
  for (const line of lines) {
    const { kind } = line
    const last = sections.at(-1)
    if (kind !== 'bullet' && kind !== 'other' && !(kind === 'columns' && last?.kind === 'columns')) {
      sections.push({ kind, heading: line, lines: [] })
    } else if (last) {
      last.lines.push(line)
    } else {
      reportUnexpected(line, headings.careerPath, report)
    }
  }
  return sections
}

/** Reports a line that stands where something else is expected. */
export function reportUnexpected(line: Line, expected: string, report: Report): void {
  report(
    line,
    `expected "${expected}", found ${quoted(line.text)}`,
    'Correct the heading above it, or put the line where it belongs.',
  )
}
