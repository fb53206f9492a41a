import {
  type Heading,
  type LevelHeading,
  continuedLevel,
  headings,
  levelHeading,
  levelPlace,
  roman,
} from './headings.ts'
import { startsWithFactor } from './level-table.ts'
import { type Line, isHeading, quoted } from './lines.ts'
import type { Report } from './report.ts'

/** A heading and the lines below it, up to the next heading. */
export interface Section {
  readonly kind: Heading
  readonly heading: Line
  readonly lines: readonly Line[]
  /** The lines of a level where it goes on below a heading that says so. */
  readonly more: readonly (readonly Line[])[]
}

/**
 * Lines in which the headings above a table of levels are those of its factor and career path: the last one, or two,
 * that Word’s outline or the rows of the table put above it. A table whose rows name factors needs none of its own.
 */
export function withTableHeadings(lines: readonly Line[]): Line[] {
  const kinds = new Map<Line, Heading>()
  let above: Line[] = []
  for (const line of lines) {
    const { kind, outline } = line
    if (kind === 'careerPath') above = [line]
    else if (kind === 'factor') above = [...above.filter((heading) => heading.kind === 'careerPath'), line]
    else if (kind === 'other' && outline !== undefined) {
      above = [
        ...above.filter((heading) => heading.outline === undefined || isHeading(heading) || heading.outline < outline),
        line,
      ]
    } else if (line.table) {
      const titles = above.filter((heading) => heading.kind === 'other')
      const needed: Heading[] = ['careerPath', ...(startsWithFactor(line.table) ? [] : (['factor'] as const))]
      const missing = needed.filter((needs) => !above.some((heading) => heading.kind === needs))
      for (const needs of missing.toReversed()) {
        const title = titles.pop()
        if (title) kinds.set(title, needs)
      }
    }
  }
  return lines.map((line) => {
    const kind = kinds.get(line)
    return kind ? { ...line, kind, plain: true } : line
  })
}

/** Lines split at their headings, and those above the first. Column headings in a row make one section. */
export function sectionsOf(lines: readonly Line[], report: Report): { above: readonly Line[]; sections: Section[] } {
  const above: Line[] = []
  const sections: { kind: Heading; heading: Line; lines: Line[]; more: Line[][] }[] = []
  let into = above
  for (const line of lines) {
    const last = sections.at(-1)
    const level = line.kind === 'level' ? goingOn(line, sections) : undefined
    if (level) {
      report.leaveOut('because the level goes on below it', line)
      level.more.push((into = []))
      continue
    }
    if (line.kind === 'columns' && !/^(?:level|descriptor|discriminator)/i.test(line.text)) {
      report.leaveOut('as a heading of the levels', line)
    }
    if (isHeading(line) && !(line.kind === 'columns' && last?.kind === 'columns')) {
      sections.push({ kind: line.kind, heading: line, lines: (into = []), more: [] })
    } else {
      into.push(line)
    }
  }
  return { above, sections }
}

/** The level that a heading goes on with: the last one, if only headings of columns are between. */
function goingOn<Any extends Pick<Section, 'kind' | 'heading'>>(line: Line, sections: readonly Any[]): Any | undefined {
  const last = sections.findLast(({ kind }) => kind !== 'columns')
  const title = (level: LevelHeading | undefined) => level?.title.toUpperCase()
  const continued = title(continuedLevel(line.text))
  const same = continued !== undefined && last?.kind === 'level' && title(levelHeading(last.heading.text)) === continued
  return same ? last : undefined
}

/**
 * The sections of each document that a file holds: one begins with each factor, and at the career path above it. A
 * factor without a career path of its own belongs to that of the document before.
 */
export function documentSections(sections: readonly Section[]): Section[][] {
  const documents: Section[][] = []
  let careerPath: Section | undefined
  let hasFactor = false
  for (const section of sections) {
    const { kind, heading } = section
    const current = documents.at(-1)
    const again =
      kind === 'table' && startsWithFactor(heading.table ?? []) && current?.some((other) => other.kind === 'table')
    const begins = kind === 'careerPath' || kind === 'factor' || again
    if (current && !(begins && (hasFactor || again))) current.push(section)
    else documents.push(kind !== 'careerPath' && careerPath ? [careerPath, section] : [section])
    hasFactor = kind === 'factor' || (hasFactor && !begins)
    if (kind === 'careerPath') careerPath = section
  }
  return documents
}

/** Which headings may follow a heading; `start` and `end` are those of a document. */
const following: Readonly<Record<Heading | 'start', readonly (Heading | 'end')[]>> = {
  start: ['careerPath'],
  careerPath: ['factor'],
  factor: ['description', 'criteria', 'level', 'table'],
  description: ['criteria', 'level', 'table'],
  criteria: ['level', 'table'],
  columns: [],
  level: ['level', 'end'],
  table: ['end'],
}

/** Reports the first heading of a document that is out of order, and the first level that does not follow the one before. */
export function checkOrder(sections: readonly Section[], report: Report): void {
  let kind: Heading | 'start' = 'start'
  let before: Line | undefined
  let level: LevelHeading | undefined
  for (const { kind: next, heading } of sections.filter((section) => section.kind !== 'columns')) {
    const factorsInTable = kind === 'careerPath' && next === 'table' && startsWithFactor(heading.table ?? [])
    if (!following[kind].includes(next) && !factorsInTable) {
      const found = next === 'table' ? `the table ${quoted(heading.text)}` : quoted(heading.text)
      return misplaced(heading, kind, before, found, report)
    }
    const nextLevel = next === 'level' ? levelHeading(heading.text) : undefined
    if (level && nextLevel) checkNext(level, nextLevel, heading, report)
    else if (nextLevel && !nextLevel.beyond && levelPlace(nextLevel.title) !== 1) {
      report.remark(heading, `the levels of this document begin with ${quoted(heading.text)}`)
    }
    level = nextLevel ?? level
    kind = next
    before = heading
  }
  const last = sections.at(-1)
  if (last && !following[kind].includes('end')) {
    misplaced(last.lines.at(-1) ?? last.heading, kind, before, 'the end', report)
  }
}

function misplaced(line: Line, kind: Heading | 'start', before: Line | undefined, found: string, report: Report): void {
  const names = following[kind].map((next) => (next === 'end' ? 'no more headings' : `"${headings[next]}"`))
  const expected = either.format(names).replace(`"${headings.table}"`, headings.table)
  const after = before ? ` after ${quoted(before.text)}` : ''
  const fix = `The order is ${headings.careerPath}, ${headings.factor}, ${headings.description}, ${headings.criteria}, levels. Above a table, headings of Word’s or rows of their own may name career path and factor.`
  report.problem(line, `expected ${expected}${after}, found ${found}`, fix)
}

const either = new Intl.ListFormat('en-US', { type: 'disjunction' })

/** Levels run upwards without a gap; one beyond the top level is the last. */
function checkNext(level: LevelHeading, next: LevelHeading, heading: Line, report: Report): void {
  const number = (levelPlace(level.title) ?? 0) + 1
  if (!level.beyond && (next.beyond || levelPlace(next.title) === number)) return
  const expected = level.beyond ? 'no more levels' : `LEVEL ${/\d/.test(level.title) ? number : roman(number)}`
  const wrong = `expected ${expected} after ${quoted(level.title)}, found ${quoted(heading.text)}`
  report.problem(heading, wrong, 'Levels run upwards, each of them once; what is beyond the top level comes last.')
}
