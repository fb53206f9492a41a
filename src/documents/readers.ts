import { counted } from '../rubric/name.ts'
import { titleCase } from './capitals.ts'
import type { Numbered, SourceDocument } from './document.ts'
import { type Line, quoted } from './lines.ts'
import { type Report, type Section, headings, reportUnexpected } from './sections.ts'

// Each reads one section and reports whatever in it has no place in the result.

/** The number and title below `CAREER PATH n`. */
export function readCareerPath({ heading, lines }: Section, report: Report): SourceDocument['careerPath'] {
  const number = /^CAREER PATH (\d{1,3})$/.exec(heading.text)?.[1]
  if (!number) badHeading(heading, headings.careerPath, report)
  const [title, ...rest] = lines
  if (title?.kind !== 'other') {
    const found = title ? quoted(title.text) : 'none'
    const fix = 'Write its title on a line of its own.'
    report(title ?? heading, `expected the career path's title below its number, found ${found}`, fix)
  }
  for (const line of rest) reportUnexpected(line, headings.factor, report)
  return { number: Number(number), code: null, title: titleCase(title?.text ?? '') }
}

/** The number and title in `FACTOR n - TITLE`. */
export function readFactor({ heading, lines }: Section, report: Report): Numbered {
  const [, number, title = ''] = /^FACTOR (\d{1,3}) - (.+)$/.exec(heading.text) ?? []
  if (!number) badHeading(heading, headings.factor, report)
  for (const line of lines) reportUnexpected(line, headings.description, report)
  return { number: Number(number), title: titleCase(title) }
}

/** The paragraphs below `FACTOR DESCRIPTION:`, one to a line. */
export function readDescription(section: Section, report: Report): string {
  const { heading } = section
  if (heading.text !== headings.description) badHeading(heading, headings.description, report)
  const texts = paragraphs(section, report)
  if (!texts.length) {
    report(heading, 'expected the factor description below its heading, found none', 'Add its paragraphs.')
  }
  return texts.join('\n')
}

/** The heading of the criteria, and the two paragraphs below it. */
export function readCriteria(section: Section, report: Report): Pick<SourceDocument, 'criteria' | 'note'> {
  const { heading } = section
  const title = /^(EXPECTED (?:.+ )?CRITERIA \(.+\)):$/.exec(heading.text)?.[1] ?? ''
  if (!title) badHeading(heading, headings.criteria, report)
  const texts = paragraphs(section, report)
  if (texts.length !== 2) {
    const wrong = `expected one paragraph of criteria and one paragraph of note, found ${counted(texts.length, 'paragraph')}`
    report(heading, wrong, 'Make each of the two a paragraph on one line.')
  }
  const [text = '', note = ''] = texts
  return { criteria: { heading: titleCase(title), text }, note }
}

function paragraphs({ lines }: Section, report: Report): string[] {
  for (const line of lines) {
    if (line.kind !== 'bullet') continue
    report(line, `expected a paragraph, found the bullet ${quoted(line.text)}`, 'Put it below a level.')
  }
  return lines.filter(({ kind }) => kind === 'other').map(({ text }) => text)
}

function badHeading(line: Line, form: string, report: Report): void {
  const wrong = `expected a heading of the form "${form}", found ${quoted(line.text)}`
  report(line, wrong, 'Write the heading in that form.')
}
