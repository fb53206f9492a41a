import { titleCase } from '../capitals.ts'
import type { FactorTexts } from '../../rubric/family.ts'
import type { SourceDocument } from '../document.ts'
import { careerPathHeading, factorHeading, headings, separators, textHeadings } from './headings.ts'
import { type Line, quoted, withPlainSpaces } from './lines.ts'
import { type Report, checkParagraphs, remarkOnCapitals, reportUnexpected } from './report.ts'
import type { Section } from './sections.ts'

// These functions each read one section and report anything that does not belong in it.

/**
 * Reads a career path's number, code and title: `CAREER PATH 2 (NJ): TITLE` on one line, or with each part on its own
 * line. If there is no number, punctuation must come before the title: `CAREER PATH: TITLE`. The code is in parentheses
 * next to the number or title, or is followed by a dash or colon: `NJ - TITLE`.
 */
export function readCareerPath({ heading, lines }: Section, report: Report): SourceDocument['careerPath'] {
  if (heading.isBareTitle) return { number: null, code: null, title: titleCase(heading.text) }
  const { number, rest, isMalformed } = careerPathHeading(heading.text)
  if (isMalformed) reportBadHeading(heading, headings.careerPath, report)
  const parts = [{ line: heading, text: rest }, ...lines.map((line) => ({ line, text: withPlainSpaces(line.text) }))]
  let code: string | null = null
  const titles = parts.flatMap(({ line, text }) => {
    const [, before = text, foundCode, after = ''] = (code === null && splitAtCode(text)) || []
    code = foundCode ?? code
    const title = `${before} ${after}`.replace(separators, '').replace(/ {2,}/g, ' ')
    return title ? [{ line, title }] : []
  })
  if (titles.length > 1 && code === null && /^[A-Z]{2,4}$/.test(titles[0]?.title ?? '')) {
    code = titles.shift()?.title ?? null
  }
  const [title, ...extraTitles] = titles
  if (!title || title.line.kind === 'bullet') {
    const actual = title ? quoted(title.line.text) : 'none'
    const fix = 'Write its title after the number or on a line of its own.'
    report.problem(title?.line ?? heading, `expected the career path’s title after its number, found ${actual}`, fix)
  }
  for (const { line } of extraTitles) reportUnexpected(line, headings.factor, report)
  if (title) remarkOnCapitals(title.line, title.title, report)
  return { number, code, title: titleCase(title?.title ?? '') }
}

/** Splits text into the part before a code, the code, and the part after it; null if there is no code. */
const splitAtCode = (text: string) =>
  /^(.*)\(([A-Z]{1,4})\)(.*)$/.exec(text) ?? /^()[ .:–—-]*([A-Z]{2,4})(?: [-–—] ?| ?[:–—] ?)(.+)$/.exec(text)

/** Reads a factor's title and optional number: `FACTOR n - TITLE` on one line, or the title on its own line. */
export function readFactor({ heading, lines }: Section, report: Report): SourceDocument['factor'] {
  const factor = factorOf(heading, heading.text, report)
  let { title } = factor
  for (const line of heading.isBareTitle ? [] : lines) {
    if (title || line.kind === 'bullet') reportUnexpected(line, headings.description, report)
    else {
      const text = withPlainSpaces(line.text).replace(separators, '')
      remarkOnCapitals(line, text, report)
      title = titleCase(text)
    }
  }
  if (!title) {
    report.problem(heading, 'expected the factor’s title after its number, found none', 'Write it after the number.')
  }
  return { ...factor, title }
}

/** Parses a factor heading or table row into a number and a title: `FACTOR 1 - TITLE`, `Title`. */
export function factorOf(line: Line, text: string, report: Report): SourceDocument['factor'] {
  const { number, rest, isMalformed } = factorHeading(withPlainSpaces(text))
  if (isMalformed) reportBadHeading(line, headings.factor, report)
  const title = rest.replace(separators, '')
  remarkOnCapitals(line, title, report)
  return { number, title: titleCase(title) }
}

/**
 * Reads the official texts above the levels, each under its own heading. The note starts at the first paragraph
 * that begins with `Note` or `Descriptors`.
 */
export function readTexts(sections: readonly Section[], report: Report): FactorTexts {
  const texts: { -readonly [Kind in keyof FactorTexts]: FactorTexts[Kind] } = {
    description: null,
    criteria: null,
    supervisors: null,
    note: null,
  }
  for (const section of sections) {
    const { kind, heading } = section
    if (kind !== 'description' && kind !== 'criteria' && kind !== 'supervisors') continue
    const [, title, inline = ''] = textHeadings[kind].exec(heading.text) ?? []
    if (title === undefined) reportBadHeading(heading, headings[kind], report)
    const paragraphs = paragraphsOf(section, inline, report)
    const isNote = (text: string) => kind !== 'description' && /^(?:the )?(?:note|descriptors)\b/i.test(text)
    const note = paragraphs.findIndex(isNote)
    const end = note < 0 ? paragraphs.length : note
    if (!end) {
      const fix = 'Add its paragraphs, or remove the heading.'
      report.problem(heading, `expected paragraphs below ${quoted(heading.text)}, found none`, fix)
    }
    const text = paragraphs.slice(0, end).join('\n')
    if (kind === 'description') texts.description = text
    else texts[kind] = { heading: titleCase(title ?? ''), text }
    texts.note ??= paragraphs.slice(end).join('\n') || null
  }
  return texts
}

/** The paragraphs of a section. The first may begin on the same line as the heading. */
function paragraphsOf({ heading, lines }: Section, inline: string, report: Report): string[] {
  const inlineLines: Line[] = inline ? [{ ...heading, kind: 'other', text: inline }] : []
  const bullet = lines.find(({ kind }) => kind === 'bullet')
  if (bullet) {
    report.problem(bullet, `expected a paragraph, found the bullet ${quoted(bullet.text)}`, 'Put it below a level.')
  }
  checkParagraphs([...inlineLines, ...lines], 'a paragraph', report)
  return [...inlineLines, ...lines].map(({ text }) => text)
}

function reportBadHeading(line: Line, form: string, report: Report): void {
  const fault = `expected a heading of the form "${form}", found ${quoted(line.text)}`
  report.problem(line, fault, 'Write the heading in that form.')
}
