import { type Heading, type LevelHeading, continuedLevel, headings, levelHeading } from './headings.ts'
import { type Line, isHeading } from './lines.ts'
import { type Report, reportUnexpected } from './report.ts'

/** A heading and the lines below it, up to the next heading. */
export interface Section {
  readonly kind: Heading
  readonly heading: Line
  readonly lines: readonly Line[]
  /** The lines of a level where it goes on below a heading that says so. */
  readonly more: readonly (readonly Line[])[]
}

/** Splits lines at their headings, and reports what stands above the first. Column headings in a row make one section. */
export function sectionsOf(lines: readonly Line[], report: Report): Section[] {
  const first = lines.findIndex(isHeading)
  if (first !== 0 && lines[0]) reportUnexpected(lines[0], headings.careerPath, report)
  const sections: { kind: Heading; heading: Line; lines: Line[]; more: Line[][] }[] = []
  let into: Line[] = []
  for (const line of first < 0 ? [] : lines.slice(first)) {
    const last = sections.at(-1)
    const level = line.kind === 'level' ? goingOn(line, sections) : undefined
    if (level) {
      report.leaveOut(line, 'since the level goes on below it')
      level.more.push((into = []))
    } else if (isHeading(line) && !(line.kind === 'columns' && last?.kind === 'columns')) {
      sections.push({ kind: line.kind, heading: line, lines: (into = []), more: [] })
    } else {
      into.push(line)
    }
  }
  return sections
}

/** The level that a heading goes on with: the last one, if only headings of columns stand between. */
function goingOn<Any extends Pick<Section, 'kind' | 'heading'>>(line: Line, sections: readonly Any[]): Any | undefined {
  const last = sections.findLast(({ kind }) => kind !== 'columns')
  const title = (level: LevelHeading | undefined) => level?.title.toUpperCase()
  const own = title(continuedLevel(line.text))
  const same = own !== undefined && last?.kind === 'level' && title(levelHeading(last.heading.text)) === own
  return same ? last : undefined
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
