import { titleCase } from '../capitals.ts'
import { type LevelHeading, levelHeading, scoresOf } from './headings.ts'
import { type Line, endsSentence, isClosed, quoted, withPlainSpaces } from './lines.ts'
import { type Paragraph, descriptorsAndNames } from './paragraphs.ts'
import { type Report, checkText, remarkOpen } from './report.ts'
import type { Section } from './sections.ts'

/** A level as the document has it, its descriptors and discriminators not yet paired. */
export interface ReadLevel extends LevelHeading {
  readonly heading: Line
  readonly leadIn: string | null
  readonly descriptors: readonly Paragraph[]
  /** The discriminators beside the descriptors; among them a dash for each descriptor without one. */
  readonly names: readonly Paragraph[]
  /** Whether it says that there are none. */
  readonly saysNone: boolean
}

/** A line in the place of discriminators that says that there are none: a dash, as in a table's empty cell. */
export const noNames = '—'

/** Whether a line in the place of discriminators is such a dash. */
export const saysNone = ({ text }: Pick<Paragraph, 'text'>) => /^[-–—]$/.test(text)

/** No discriminator's name is longer, so that a descriptor that lacks its full stop is not taken for one. */
export const longestName = 80

/** Reads a level: a lead-in, its descriptors and its discriminators; reports what is none of them. */
export function readLevel({ heading, lines: written, more }: Section, report: Report, width: number): ReadLevel {
  const lines = written.flatMap(columnsOf)
  const level = levelHeading(heading.text)
  if (!level) {
    const fix = 'Write it in that form, with nothing but a name and scores in parentheses after it.'
    report.problem(heading, `expected a level of the form "LEVEL I (0-29)", found ${quoted(heading.text)}`, fix)
  }
  const title = titleCase(level?.title ?? '')
  const scores = level?.scores ?? (lines[0] && scoresOf(lines[0].text)) ?? null
  const below = scores !== null && !level?.scores ? lines.slice(1) : lines
  const { leadIn, rest } = splitLeadIn(descriptorsAndNames(below, width))
  const parts = [rest, ...more.map((part) => descriptorsAndNames(part.flatMap(columnsOf), width))].map((part) =>
    sorted(title, part, report),
  )
  const descriptors = parts.flatMap((part) => part.descriptors)
  const names = parts.flatMap((part) => part.names)
  const some = names.length === descriptors.length && !names.every(saysNone)
  if (parts.every(({ sound }) => sound)) checkNames(title, names, report)
  checkParts(heading, title, parts, report)
  checkTexts(title, descriptors, report)
  if (level && !descriptors.length) {
    report.problem(heading, `expected descriptors at ${title}, found none`, 'Add them below its heading.')
  }
  return {
    heading,
    title,
    code: level?.code ?? null,
    scores,
    beyond: level?.beyond ?? false,
    leadIn,
    descriptors,
    names: some ? names : names.filter((name) => !saysNone(name)),
    saysNone: !some && names.some(saysNone),
  }
}

/** A line and what a tab sets off from it as in a second column: a descriptor and its discriminator. */
function columnsOf(line: Line): Line[] {
  const { beside, text } = line
  if (!beside) return [line]
  const name: Line = { ...line, kind: 'other', text: beside, sign: '', gap: false, beside: '' }
  return [{ ...line, text: text.slice(0, text.lastIndexOf(beside)).trimEnd(), beside: '' }, name]
}

/** What is above the descriptors: sentences above the first bullet, or without bullets one that ends in a colon. */
function splitLeadIn(paragraphs: readonly Paragraph[]): { leadIn: string | null; rest: readonly Paragraph[] } {
  const bullet = paragraphs.findIndex(({ bulleted }) => bulleted)
  const end = bullet < 0 ? (paragraphs[0]?.text.endsWith(':') ? 1 : 0) : bullet
  const above = paragraphs.slice(0, end)
  if (!above.length || !above.every(({ text }) => isClosed(text))) return { leadIn: null, rest: paragraphs }
  return { leadIn: above.map(({ text }) => text).join('\n'), rest: paragraphs.slice(end) }
}

/** Parts descriptors and names, and reports the first paragraph that is neither, or not in its place. */
function sorted(title: string, paragraphs: readonly Paragraph[], report: Report) {
  const bulleted = paragraphs.some((paragraph) => paragraph.bulleted)
  const isDescriptor = (paragraph: Paragraph) => (bulleted ? paragraph.bulleted : endsSentence(paragraph.text))
  const descriptors = paragraphs.filter(isDescriptor)
  const names = paragraphs.filter((paragraph) => !isDescriptor(paragraph)).map(withNameText)
  const isName = ({ text }: Paragraph) => !endsSentence(text) && text.length <= longestName

  const empty = descriptors.find(({ text }) => !text)
  const strange = names.find((name) => !isName(name))
  const strayed = strayedDescriptor(paragraphs, isDescriptor)
  if (empty) {
    report.problem(empty.line, `expected a descriptor after the bullet at ${title}, found none`, 'Add its text.')
  } else if (strange) {
    const wrong = `expected a descriptor with a bullet or period, or a discriminator, at ${title}, found ${quoted(strange.text)}`
    report.problem(strange.line, wrong, 'Put a bullet before it or, if it continues the text above, join the two.')
  } else if (strayed) {
    const found = `${quoted(strayed.descriptor.text)} below ${quoted(strayed.name.text)}`
    const wrong = `expected all descriptors of ${title} above its discriminators, found ${found}`
    const fix = 'Put them above; a line that is not a discriminator may be the heading of a level.'
    report.problem(strayed.descriptor.line, wrong, fix)
  }
  return { descriptors, names: names.filter(isName), sound: !empty && !strange && !strayed }
}

const withNameText = (paragraph: Paragraph): Paragraph => ({ ...paragraph, text: withPlainSpaces(paragraph.text) })

/** The first descriptor below a name, unless each descriptor has its name directly below it. */
function strayedDescriptor(paragraphs: readonly Paragraph[], isDescriptor: (paragraph: Paragraph) => boolean) {
  const alternate =
    paragraphs.length % 2 === 0 && paragraphs.every((item, place) => isDescriptor(item) === !(place % 2))
  if (alternate) return undefined
  const first = paragraphs.findIndex((paragraph) => !isDescriptor(paragraph))
  const name = paragraphs[first]
  const descriptor = paragraphs.slice(first + 1).find(isDescriptor)
  return name && descriptor && { name, descriptor }
}

/** Parts of a level that goes on elsewhere each have their own discriminators, or only one of them has any. */
function checkParts(
  heading: Line,
  title: string,
  parts: readonly Pick<ReadLevel, 'descriptors' | 'names'>[],
  report: Report,
) {
  const naming = parts.filter(({ names }) => names.length)
  if (naming.length < 2 || parts.every(({ descriptors, names }) => descriptors.length === names.length)) return
  const wrong = `expected a discriminator for each descriptor in each part of ${title}, found different numbers of them`
  report.problem(heading, wrong, 'Put the level together, its descriptors first and then its discriminators.')
}

/** Remarks on what a person should look at in descriptors, and reports one that is too long to be any. */
export function checkTexts(title: string, descriptors: readonly Paragraph[], report: Report): void {
  for (const paragraph of descriptors) checkText(paragraph, report)
  if (descriptors.some(({ text }) => endsSentence(text))) remarkOpen(descriptors, `a descriptor at ${title}`, report)
}

/** Remarks on the discriminators for which a level has no descriptor. */
export function remarkHoles(line: Line, title: string, holes: readonly string[], report: Report): void {
  if (!holes.length) return
  report.remark(line, `${title} leaves out ${holes.join(', ')}; the content says that there is no descriptor`)
}

function checkNames(title: string, names: readonly Paragraph[], report: Report): void {
  const seen = new Set<string>()
  for (const { line, text } of names.filter((name) => !saysNone(name))) {
    if (seen.has(text)) {
      const wrong = `expected each discriminator once at ${title}, found ${quoted(text)} twice`
      report.problem(line, wrong, 'Name each discriminator once at a level.')
    }
    seen.add(text)
  }
}
