import { type Heading, headings, levelHeading, levelNumber, numberOf, roman } from './headings.ts'
import { quoted } from './lines.ts'
import type { Report } from './report.ts'
import type { Section } from './sections.ts'

const order = Object.keys(headings) as Heading[]
const required = order.filter((kind) => kind !== 'columns')

/** Reports each heading that is missing, stands twice or out of order, and each level out of sequence. */
export function checkOrder(sections: readonly Section[], report: Report): void {
  const first = new Map<Heading, Section>()
  let latest = 0
  for (const section of sections) {
    const { kind, heading } = section
    if (kind === 'columns') continue
    const earlier = first.get(kind)
    if (earlier && kind !== 'level') {
      const wrong = `expected the heading "${headings[kind]}" once, found it on line ${earlier.heading.number} and again`
      report.problem(heading, wrong, 'Remove one of the two sections; each rubric has only one.')
    }
    if (earlier) continue
    first.set(kind, section)
    if (order.indexOf(kind) < latest) {
      const above = headings[order[latest] ?? kind]
      report.problem(heading, `expected ${quoted(heading.text)} above "${above}", found it below`, 'Move it there.')
    }
    latest = Math.max(latest, order.indexOf(kind))
  }
  const missing = required.filter((kind) => !first.has(kind)).map((kind) => `"${headings[kind]}"`)
  const last = sections.at(-1)
  if (last && missing.length) {
    const what = `${missing.length === 1 ? 'the heading' : 'the headings'} ${missing.join(', ')}`
    const fix = 'Add what is missing; the file may have been cut off.'
    report.problem(last.lines.at(-1) ?? last.heading, `expected ${what}, found none up to here`, fix)
  }
  checkSequence(sections, report)
}

/** Levels run from I upwards, then come those beyond the top one, each once; one gap is reported once. */
function checkSequence(sections: readonly Section[], report: Report): void {
  let place = 1
  let beyond: string | undefined
  for (const { kind, heading } of sections) {
    if (kind !== 'level') continue
    const level = levelHeading(heading.text)
    const number = level && numberOf(levelNumber(level.title).replace(/^LEVEL /i, ''))
    if (level?.beyond) {
      if (beyond) report.problem(heading, `expected ${beyond} once, found it again`, 'Remove one of the two.')
      beyond = quoted(level.title)
      continue
    }
    const expected = `LEVEL ${roman(place)}`
    if (beyond) {
      const wrong = `expected ${beyond} after all other levels, found ${quoted(heading.text)} after it`
      report.problem(heading, wrong, 'Put the levels beyond the top one last.')
    } else if (level && number !== place) {
      const fix = 'Levels run LEVEL I, LEVEL II, LEVEL III and so on, each of them once.'
      report.problem(heading, `expected ${expected}, found ${quoted(heading.text)}`, fix)
    }
    place = (number ?? place) + 1
  }
}
