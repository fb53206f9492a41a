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
 * Marks the nearest headings above each table of levels as the table's factor and career path. Word's outline, or the
 * order of the rows at the top of the table, determines the hierarchy of these headings. A table whose rows name
 * factors needs no factor heading.
 */
export function withTableHeadings(lines: readonly Line[]): Line[] {
  const kinds = new Map<Line, Heading>()
  let stack: Line[] = []
  for (const line of lines) {
    const { kind, outline } = line
    if (kind === 'careerPath') stack = [line]
    else if (kind === 'factor') stack = [...stack.filter((heading) => heading.kind === 'careerPath'), line]
    else if (kind === 'other' && outline !== undefined) {
      stack = [...stack.filter((heading) => heading.kind !== 'other' || (heading.outline ?? 0) < outline), line]
    } else if (line.table) {
      const titles = stack.filter((heading) => heading.kind === 'other')
      const neededKinds = startsWithFactor(line.table) ? (['careerPath'] as const) : (['factor', 'careerPath'] as const)
      for (const missingKind of neededKinds.filter((name) => !stack.some(({ kind }) => kind === name))) {
        const title = titles.pop()
        if (title) kinds.set(title, missingKind)
      }
    }
  }
  return lines.map((line) => {
    const kind = kinds.get(line)
    return kind ? { ...line, kind, isBareTitle: true, text: withPlainSpaces(line.text) } : line
  })
}

/**
 * Splits lines at the headings. The lines above the first heading form the preamble. Column headings above the levels
 * form one section with any discriminators listed there; column headings within a level are dropped.
 */
export function sectionsOf(lines: readonly Line[], report: Report): { preamble: readonly Line[]; sections: Section[] } {
  const preamble: Line[] = []
  const sections: { kind: Heading; heading: Line; lines: Line[] }[] = []
  for (const line of lines) {
    const { kind } = line
    const currentSection = sections.at(-1)
    if (kind === 'columns' && !/^(?:level|descriptor|discriminator)/i.test(line.text)) {
      report.leaveOut('as a heading of the levels', line)
    }
    if (kind === 'columns' && currentSection?.kind === 'columns') currentSection.heading = line
    else if (kind === 'bullet' || kind === 'other') (currentSection?.lines ?? preamble).push(line)
    else if (kind !== 'columns' || currentSection?.kind !== 'level') sections.push({ kind, heading: line, lines: [] })
  }
  const markedSections = sections.map((section) =>
    section.kind === 'level' ? { ...section, lines: withBullets(section.lines) } : section,
  )
  return { preamble, sections: markedSections }
}

/**
 * Groups sections by document. Each factor begins a new document, which includes any career path heading above the
 * factor. A factor without a career path heading belongs to the career path of the previous document.
 */
export function documentSections(sections: readonly Section[]): Section[][] {
  const documents: Section[][] = []
  let careerPath: Section | undefined
  let hasFactor = false
  for (const section of sections) {
    const { kind, heading } = section
    const isNew = kind === 'table' ? startsWithFactor(heading.table ?? []) : kind === 'careerPath' || kind === 'factor'
    if (!documents.length || (isNew && hasFactor)) {
      documents.push(kind !== 'careerPath' && careerPath ? [careerPath] : [])
      hasFactor = false
    }
    documents.at(-1)?.push(section)
    if (kind === 'careerPath') careerPath = section
    hasFactor ||= kind === 'factor' || kind === 'table'
  }
  return documents
}

/** Maps each heading to the headings that may follow it. Includes the start and the end of a document. */
const successors: Readonly<Record<Heading | 'start', readonly (Heading | 'end')[]>> = {
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
const wordsFor = (next: Heading | 'end') =>
  next === 'end' ? 'no more headings' : next === 'table' ? headings.table : `"${headings[next]}"`
const disjunction = new Intl.ListFormat('en-US', { type: 'disjunction' })

/** Reports the first heading that is out of order in a document, and what was expected instead. */
export function checkOrder(sections: readonly Section[], report: Report): void {
  let previous: Section | undefined
  for (const section of [...sections.filter(({ kind }) => kind !== 'columns'), undefined]) {
    const kind = section?.kind ?? 'end'
    const lastSection = sections.at(-1)
    const line = section?.heading ?? lastSection?.lines.at(-1) ?? lastSection?.heading
    const expected =
      previous?.kind === 'level' && kind === 'level' && section
        ? expectedAfter(previous.heading, section.heading)
        : successors[previous?.kind ?? 'start'].map(wordsFor)
    const isNamed = previous?.kind === 'careerPath' && section?.heading.table && startsWithFactor(section.heading.table)
    const isExpected = expected?.includes(wordsFor(kind)) || isNamed
    if (line && expected && !isExpected) {
      const context = previous ? ` after ${quoted(previous.heading.text)}` : ''
      const actual = section ? quoted(section.heading.text) : 'the end'
      const fix = `The order is ${Object.values(headings).join(', ')}. Above a table, Word headings or separate rows may name the career path and factor.`
      return report.problem(line, `expected ${disjunction.format(expected)}${context}, found ${actual}`, fix)
    }
    previous = section
  }
}

/**
 * What should follow a level; undefined if the next level is the expected one. Levels ascend, and a level beyond the
 * top level comes last.
 */
function expectedAfter(heading: Line, next: Line): string[] | undefined {
  const [level, nextLevel] = [levelHeading(heading.text), levelHeading(next.text)]
  if (!level || !nextLevel) return undefined
  const number = (levelNumber(level.title) ?? 0) + 1
  if (level.beyond) return [wordsFor('end')]
  if (nextLevel.beyond || levelNumber(nextLevel.title) === number) return undefined
  return [`LEVEL ${/\d/.test(level.title) ? number : roman(number)}`]
}
