import { type Heading, headings } from './headings.ts'
import type { Line } from './lines.ts'
import { type Report, reportUnexpected } from './report.ts'

/** A heading and the lines below it, up to the next heading. */
export interface Section {
  readonly kind: Heading
  readonly heading: Line
  readonly lines: readonly Line[]
}

/** Splits lines at their headings, and reports what stands above the first. Column headings in a row make one section. */
export function sectionsOf(lines: readonly Line[], report: Report): Section[] {
  const first = lines.findIndex(isHeading)
  if (first !== 0 && lines[0]) reportUnexpected(lines[0], headings.careerPath, report)
  const sections: { kind: Heading; heading: Line; lines: Line[] }[] = []
  for (const line of first < 0 ? [] : lines.slice(first)) {
    const last = sections.at(-1)
    if (isHeading(line) && !(line.kind === 'columns' && last?.kind === 'columns')) {
      sections.push({ kind: line.kind, heading: line, lines: [] })
    } else {
      last?.lines.push(line)
    }
  }
  return sections
}

function isHeading(line: Line): line is Line & { kind: Heading } {
  return line.kind !== 'bullet' && line.kind !== 'other'
}

/**
 * The sections of each document that a file holds: one begins with each factor, and at the career path above it. A
 * factor without a career path of its own stands below that of the document before.
 */
export function documentSections(sections: readonly Section[]): Section[][] {
  const documents: Section[][] = []
  let careerPath: Section | undefined
  let hasFactor = false
  for (const section of sections) {
    const current = documents.at(-1)
    const begins = section.kind === 'careerPath' || section.kind === 'factor'
    if (current && !(begins && hasFactor)) current.push(section)
    else documents.push(section.kind === 'factor' && careerPath ? [careerPath, section] : [section])
    hasFactor = section.kind === 'factor' || (hasFactor && !begins)
    if (section.kind === 'careerPath') careerPath = section
  }
  return documents
}
