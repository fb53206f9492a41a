import { counted } from '../../rubric/name.ts'
import { headingKey, titleCase } from '../capitals.ts'
import type { DocumentLevel, SourceDocument } from '../document.ts'
import { withBullets } from './bullets.ts'
import { type LevelHeading, levelHeading, scoresOf } from './headings.ts'
import { type Line, endsSentence, isClosed, quoted, withPlainSpaces, withoutBullet } from './lines.ts'
import { type Report, checkDescriptors, remarkCapitals, remarkGaps } from './report.ts'
import type { Section } from './sections.ts'

/** A level as the document gives it, before its descriptors and discriminators are paired. */
export interface ReadLevel extends LevelHeading {
  readonly heading: Line
  readonly leadIn: string | null
  readonly descriptors: readonly Line[]
  /** The discriminators beside the descriptors, with a dash for each descriptor without one. */
  readonly names: readonly Name[]
  /** Whether the level states that it has no discriminators. */
  readonly saysNone: boolean
}

interface Name {
  readonly line: Line
  readonly text: string
}

/** Replaces the discriminators to indicate that there are none, as in an empty table cell. */
export const noNames = '—'

/** Whether a line is a dash in place of discriminators or descriptors. */
export const saysNone = ({ text }: Pick<Line, 'text'>) => /^[-–—]$/.test(text)

/** The maximum length of a discriminator name. Prevents descriptors without a period from being mistaken for names. */
export const longestName = 80

const isName = ({ text }: Pick<Name, 'text'>) => !endsSentence(text) && text.length <= longestName

/** Reads discriminator names. Removes bullets or numbers if all names have them. */
export function readNames(lines: readonly Line[]): Name[] {
  const bulleted = withBullets(lines)
  const names = bulleted.every(({ kind }) => kind === 'bullet') ? bulleted : lines
  return names.map((line) => ({ line, text: withPlainSpaces(withoutBullet(line)) }))
}

/** Reads the lead-in, descriptors and discriminators of a level, and reports anything else. */
export function readLevel({ heading, lines: written }: Section, report: Report): ReadLevel {
  const lines = withBullets(written)
  const level = levelHeading(heading.text)
  if (!level) {
    const fix =
      'Write it in that form, with nothing but a name and scores in parentheses after it. If a level continues elsewhere, join its parts.'
    report.problem(heading, `expected a level of the form "LEVEL I (0-29)", found ${quoted(heading.text)}`, fix)
  }
  const title = titleCase(level?.title ?? '')
  const scores = level?.scores ?? (lines[0] && scoresOf(lines[0].text)) ?? null
  const below = scores !== null && !level?.scores ? lines.slice(1) : lines
  const { leadIn, rest } = splitLeadIn(below)
  const { descriptors, names } = sorted(title, rest, report)
  checkDescriptors(title, descriptors, report)
  if (level && !descriptors.length) {
    report.problem(heading, `expected descriptors at ${title}, found none`, 'Add them below its heading.')
  }
  const isBeside = names.length === descriptors.length && !names.every(saysNone)
  return {
    heading,
    title,
    code: level?.code ?? null,
    scores,
    beyond: level?.beyond ?? false,
    leadIn,
    descriptors,
    names: isBeside ? names : names.filter((name) => !saysNone(name)),
    saysNone: !isBeside && names.some(saysNone),
  }
}

/**
 * Splits off the lead-in: the sentences above the first bullet or, without bullets, a first line that ends in a colon.
 */
function splitLeadIn(lines: readonly Line[]): { leadIn: string | null; rest: readonly Line[] } {
  const bullet = lines.findIndex(({ kind }) => kind === 'bullet')
  const end = bullet < 0 ? (lines[0]?.text.endsWith(':') ? 1 : 0) : bullet
  const above = lines.slice(0, end)
  if (!above.length || !above.every(({ text }) => isClosed(text))) return { leadIn: null, rest: lines }
  return { leadIn: above.map(({ text }) => text).join('\n'), rest: lines.slice(end) }
}

/** Separates descriptors from names. Reports the first line that is neither, or that is out of order. */
function sorted(title: string, lines: readonly Line[], report: Report) {
  const bulleted = lines.some(({ kind }) => kind === 'bullet')
  const isDescriptor = (line: Line) => (bulleted ? line.kind === 'bullet' : endsSentence(line.text))
  const descriptors = lines.filter(isDescriptor)
  const names = readNames(lines.filter((line) => !isDescriptor(line)))
  const empty = descriptors.find((line) => !withoutBullet(line))
  const strange = names.find((name) => !isName(name))
  const again = names.find(
    (name, index) => !saysNone(name) && names.findIndex(({ text }) => text === name.text) < index,
  )
  const first = lines.findIndex((line) => !isDescriptor(line))
  const isAlternating = lines.length % 2 === 0 && lines.every((line, index) => isDescriptor(line) === !(index % 2))
  const strayed = first < 0 || isAlternating ? undefined : lines.slice(first).find(isDescriptor)
  if (empty) {
    report.problem(empty, `expected a descriptor after the bullet at ${title}, found none`, 'Add its text.')
  } else if (strange) {
    const wrong = `expected a descriptor with a bullet or period, or a discriminator, at ${title}, found ${quoted(strange.text)}`
    report.problem(strange.line, wrong, 'Put a bullet before it or, if it continues the text above, join the two.')
  } else if (strayed) {
    const found = `${quoted(withoutBullet(strayed))} below ${quoted(lines[first]?.text ?? '')}`
    const wrong = `expected all descriptors of ${title} above its discriminators, found ${found}`
    const fix = 'Put them above; a line that is not a discriminator may be the heading of a level.'
    report.problem(strayed, wrong, fix)
  } else if (again) {
    const wrong = `expected each discriminator once at ${title}, found ${quoted(again.text)} twice`
    report.problem(again.line, wrong, 'Name each discriminator once at a level.')
  }
  return { descriptors, names: names.filter(isName) }
}

/**
 * Pairs descriptors and discriminators by position; a list above the levels applies to every level. If the counts
 * differ, the pairing is not guessed: the descriptors get no discriminator, and a remark reports it. A discriminator
 * that a level omits becomes a gap. The discriminators keep the order of the longest list at a level with a descriptor
 * for each name.
 */
export function paired(
  written: readonly ReadLevel[],
  list: Section | undefined,
  report: Report,
): Pick<SourceDocument, 'discriminators' | 'levels'> {
  const levels = list ? withList(written, list, report) : written
  const certain = levels.filter(({ names, descriptors }) => names.length === descriptors.length)
  const candidates = (certain.length ? certain : levels).map(({ names }) => names.filter((name) => !saysNone(name)))
  const [longest = []] = candidates.toSorted((a, b) => b.length - a.length)
  const titles = new Map(longest.map(({ text }) => [headingKey(text), titleCase(text)]))
  for (const { line, text } of longest) remarkCapitals(line, text, report)
  if (!titles.size && levels[0] && !levels.some((level) => level.saysNone)) {
    report.remark(levels[0].heading, 'found no discriminators, so no descriptor has one')
  }
  return { discriminators: [...titles.values()], levels: levels.map((level) => pairedLevel(level, titles, report)) }
}

/** Gives each level the discriminators that are listed above all levels. */
function withList(levels: readonly ReadLevel[], { heading, lines }: Section, report: Report): ReadLevel[] {
  const inline = /^DISCRIMINATORS? ?: ?(.+)$/i.exec(heading.text)?.[1]?.split(/ ?; ?/) ?? []
  const names = readNames([...inline.filter(Boolean).map((text) => ({ ...heading, text })), ...lines])
  const strange =
    names.find((name) => !isName(name)) ?? (levels.some((level) => level.names.length) ? names[0] : undefined)
  if (strange) {
    const wrong = `expected the discriminators of all levels below ${quoted(heading.text)}, found ${quoted(strange.text)}`
    const fix = 'Name them beside each level or once above all. Another line may be the heading of a level; correct it.'
    report.problem(strange.line, wrong, fix)
  }
  const none = names.every(saysNone)
  return levels.map((level) =>
    level.beyond || level.saysNone ? level : { ...level, names: none ? [] : names, saysNone: none },
  )
}

function pairedLevel(level: ReadLevel, titles: ReadonlyMap<string, string>, report: Report): DocumentLevel {
  const { heading, title, scores, beyond, leadIn, descriptors, names, saysNone: none } = level
  const unknown = names.find((name) => !saysNone(name) && !titles.has(headingKey(name.text)))
  if (unknown) {
    const wrong = `expected one of ${[...titles.values()].join(', ')} at ${title}, found ${quoted(unknown.text)}`
    report.problem(unknown.line, wrong, 'Give the discriminators the same names at every level.')
  }
  const certain = names.length === descriptors.length
  if (!certain && !none && titles.size && !(beyond && !names.length)) {
    const counts = `${counted(descriptors.length, 'descriptor')} and ${counted(names.length, 'discriminator')}`
    const remark = `${title} has ${counts}; which belongs to which is uncertain, so its descriptors have no discriminator`
    report.remark(heading, remark)
  }
  const texts = descriptors.map((line, index) => ({
    discriminator: (certain && titles.get(headingKey(names[index]?.text ?? ''))) || null,
    text: withoutBullet(line),
  }))
  const used = new Set(texts.map(({ discriminator }) => discriminator))
  const gaps = [...titles.values()].filter((name) => certain && !used.has(name))
  remarkGaps(heading, title, gaps, report)
  const missing = gaps.map((discriminator) => ({ discriminator, text: null }))
  return { title, scores, beyond, leadIn, descriptors: [...texts, ...missing] }
}
