import { withBullets } from './bullets.ts'
import { type Heading, headings, levelHeading, levelNumber, roman } from './headings.ts'
import { type Line, quoted, withPlainSpaces } from './lines.ts'
import type { Report } from './report.ts'
import { startsWithFactor } from './tables.ts'

/** A heading and the lines below it, up to the next heading. */
export interface Section {
  readonly kind: Heading
  readonly heading: Line
  readonly lines: readonly Line[]
}

/**
 * Marks the headings above each table of levels as its factor and career path: the last one or two that Word's outline,
 * or rows of the table, put above it. A table whose rows name factors needs no factor above it.
 */
export function withTableHeadings(lines: readonly Line[]): Line[] {
  const kinds = new Map<Line, Heading>()
  let above: Line[] = []
  for (const line of lines) {
    const { kind, outline } = line
    if (kind === 'careerPath') above = [line]
    else if (kind === 'factor') above = [...above.filter((heading) => heading.kind === 'careerPath'), line]
    else if (kind === 'other' && outline !== undefined) {
      above = [...above.filter((heading) => heading.kind !== 'other' || (heading.outline ?? 0) < outline), line]
    } else if (line.table) {
      const titles = above.filter((heading) => heading.kind === 'other')
      const needed = startsWithFactor(line.table) ? (['careerPath'] as const) : (['factor', 'careerPath'] as const)
      for (const missing of needed.filter((needs) => !above.some((heading) => heading.kind === needs))) {
        const title = titles.pop()
        if (title) kinds.set(title, missing)
      }
    }
  }
  return lines.map((line) => {
    const kind = kinds.get(line)
    return kind ? { ...line, kind, plain: true, text: withPlainSpaces(line.text) } : line
  })
}

/**
 * Splits lines at their headings, and separates those above the first heading. Column headings above the levels form
 * one section with the discriminators listed below them; column headings within a level are dropped.
 */
export function sectionsOf(lines: readonly Line[], report: Report): { above: readonly Line[]; sections: Section[] } {
  const above: Line[] = []
  const sections: { kind: Heading; heading: Line; lines: Line[] }[] = []
  for (const line of lines) {
    const { kind } = line
    const last = sections.at(-1)
    if (kind === 'columns' && !/^(?:level|descriptor|discriminator)/i.test(line.text)) {
      report.leaveOut('as a heading of the levels', line)
    }
    if (kind === 'columns' && last?.kind === 'columns') last.heading = line
    else if (kind === 'bullet' || kind === 'other') (last?.lines ?? above).push(line)
    else if (kind !== 'columns' || last?.kind !== 'level') sections.push({ kind, heading: line, lines: [] })
  }
  const bulleted = sections.map((section) =>
    section.kind === 'level' ? { ...section, lines: withBullets(section.lines) } : section,
  )
  return { above, sections: bulleted }
}

/**
 * Groups sections by document. Each factor begins a document, as does a career path above it. A factor without a career
 * path belongs to the career path of the previous document.
 */
export function documentSections(sections: readonly Section[]): Section[][] {
  const documents: Section[][] = []
  let careerPath: Section | undefined
  let hasFactor = false
  for (const section of sections) {
    const { kind, heading } = section
    const begins = kind === 'table' ? startsWithFactor(heading.table ?? []) : kind === 'careerPath' || kind === 'factor'
    if (!documents.length || (begins && hasFactor)) {
      documents.push(kind !== 'careerPath' && careerPath ? [careerPath] : [])
      hasFactor = false
    }
    documents.at(-1)?.push(section)
    if (kind === 'careerPath') careerPath = section
    hasFactor ||= kind === 'factor' || kind === 'table'
  }
  return documents
}

/** The headings that may follow each heading, from the start of a document to its end. */
const following: Readonly<Record<Heading | 'start', readonly (Heading | 'end')[]>> = {
  start: ['careerPath'],
  careerPath: ['factor'],
  factor: ['description', 'criteria', 'level', 'table'],
  description: ['criteria', 'level', 'table'],
  criteria: ['supervisors', 'level', 'table'],
  supervisors: ['level', 'table'],
  columns: [],
  level: ['level', 'end'],
  table: ['end'],
}
const inWords = (next: Heading | 'end') =>
  next === 'end' ? 'no more headings' : next === 'table' ? headings.table : `"${headings[next]}"`
const either = new Intl.ListFormat('en-US', { type: 'disjunction' })

/** Reports the first heading of a document that is out of order, with what was expected instead. */
export function checkOrder(sections: readonly Section[], report: Report): void {
  let before: Section | undefined
  for (const section of [...sections.filter(({ kind }) => kind !== 'columns'), undefined]) {
    const kind = section?.kind ?? 'end'
    const last = sections.at(-1)
    const line = section?.heading ?? last?.lines.at(-1) ?? last?.heading
    const expected =
      before?.kind === 'level' && kind === 'level' && section
        ? levelAfter(before.heading, section.heading)
        : following[before?.kind ?? 'start'].map(inWords)
    const inTable = before?.kind === 'careerPath' && section?.heading.table && startsWithFactor(section.heading.table)
    const isExpected = expected?.includes(inWords(kind)) || inTable
    if (line && expected && !isExpected) {
      const after = before ? ` after ${quoted(before.heading.text)}` : ''
      const found = section ? quoted(section.heading.text) : 'the end'
      const fix = `The order is ${Object.values(headings).join(', ')}. Above a table, Word headings or separate rows may name the career path and factor.`
      return report.problem(line, `expected ${either.format(expected)}${after}, found ${found}`, fix)
    }
    before = section
  }
}

/**
 * What should follow a level; undefined if the next level is correct. Levels run upward, and those beyond the top level
 * come last.
 */
function levelAfter(heading: Line, next: Line): string[] | undefined {
  const [level, following] = [levelHeading(heading.text), levelHeading(next.text)]
  if (!level || !following) return undefined
  const number = (levelNumber(level.title) ?? 0) + 1
  if (level.beyond) return [inWords('end')]
  if (following.beyond || levelNumber(following.title) === number) return undefined
  return [`LEVEL ${/\d/.test(level.title) ? number : roman(number)}`]
}
