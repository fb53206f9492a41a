import { type Heading, type Line, quoted } from './lines.ts'
import { type Report, type Section, headings, reportUnexpected } from './sections.ts'

const order = Object.keys(headings) as Heading[]

/** Reports each heading that is missing, stands twice or out of order, and each level out of sequence. */
export function checkOrder(sections: readonly Section[], end: Line, report: Report): void {
  const first = new Map<Heading, Section>()
  let latest = 0
  for (const section of sections) {
    const { kind, heading } = section
    const earlier = first.get(kind)
    if (earlier && kind !== 'columns' && kind !== 'level') {
      const wrong = `expected the heading "${headings[kind]}" once, found it on line ${earlier.heading.number} and again`
      report(heading, wrong, 'Remove one of the two sections; a document holds one rubric.')
    }
    if (earlier) continue
    first.set(kind, section)
    if (order.indexOf(kind) < latest) {
      const above = headings[order[latest] ?? kind]
      report(heading, `expected ${quoted(heading.text)} above "${above}", found it below`, 'Put it in its place.')
    }
    latest = Math.max(latest, order.indexOf(kind))
  }
  for (const kind of order) {
    if (first.has(kind)) continue
    const wrong = `expected the heading "${headings[kind]}", found none in the whole document`
    report(end, wrong, 'Add the section that is missing; the file may have been cut off.')
  }
  checkColumns(sections, report)
  checkSequence(sections, report)
}

/** The column headings carry no content: both stand together, directly above a level. */
function checkColumns(sections: readonly Section[], report: Report): void {
  const columns = ['LEVEL DESCRIPTORS', 'DISCRIMINATORS']
  for (const [index, { kind, heading, lines }] of sections.entries()) {
    if (kind !== 'columns') continue
    for (const [place, line] of [heading, ...lines].entries()) {
      if (line.text !== columns[place]) reportUnexpected(line, columns[place] ?? 'LEVEL …', report)
    }
    const next = sections[index + 1]
    const found = next ? quoted(next.heading.text) : 'the end of the document'
    if (!lines.length) {
      report(heading, `expected "DISCRIMINATORS" below ${quoted(heading.text)}, found ${found}`, 'Add the heading.')
    } else if (next?.kind !== 'level') {
      report(heading, `expected a level below the column headings, found ${found}`, 'Add the level, or remove them.')
    }
  }
}

function checkSequence(sections: readonly Section[], report: Report): void {
  let place = 1
  for (const { kind, heading } of sections) {
    if (kind !== 'level') continue
    const expected = `LEVEL ${roman(place)}`
    if (heading.text !== expected) {
      const fix = 'Levels run LEVEL I, LEVEL II, LEVEL III and so on, none left out or twice.'
      report(heading, `expected ${expected}, found ${quoted(heading.text)}`, fix)
    }
    place = (placeOf(heading.text) ?? place) + 1
  }
}

/** The number of a level's heading, so that one gap is reported once. */
function placeOf(text: string): number | undefined {
  for (let place = 1; place < 40; place++) if (text === `LEVEL ${roman(place)}`) return place
  return undefined
}

function roman(number: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
  return 'X'.repeat(Math.floor(number / 10)) + ones[number % 10]
}
