import { counted } from '../../rubric/name.ts'
import { headingKey, titleCase } from '../capitals.ts'
import type { DocumentLevel, SourceDocument } from '../document.ts'
import { withBullets } from './bullets.ts'
import { type LevelHeading, levelHeading, scoresOf } from './headings.ts'
import { type Line, endsSentence, isComplete, quoted, withPlainSpaces, withoutBullet } from './lines.ts'
import { type Report, checkDescriptors, remarkOnCapitals, remarkOnGaps } from './report.ts'
import type { Section } from './sections.ts'

/** A level as it appears in the document, before its descriptors and discriminators are paired. */
export interface UnpairedLevel extends LevelHeading {
  readonly heading: Line
  readonly leadIn: string | null
  readonly descriptors: readonly Line[]
  /** The discriminators beside the descriptors, with a dash for each descriptor that has no discriminator. */
  readonly names: readonly Name[]
  /** Whether the level states that it has no discriminators. */
  readonly statesNone: boolean
}

interface Name {
  readonly line: Line
  readonly text: string
}

/** Stands in for discriminators if there are none, as in an empty table cell. */
export const dash = '—'

/** Whether a line is a dash in place of discriminators or descriptors. */
export const isDash = ({ text }: Pick<Line, 'text'>) => /^[-–—]$/.test(text)

/** The maximum length of a discriminator name. Prevents descriptors without a period from being mistaken for names. */
export const maxNameLength = 80

const isName = ({ text }: Pick<Name, 'text'>) => !endsSentence(text) && text.length <= maxNameLength

/** Reads discriminator names. Removes bullets or numbers if all names have them. */
export function readNames(lines: readonly Line[]): Name[] {
  const markedLines = withBullets(lines)
  const names = markedLines.every(({ kind }) => kind === 'bullet') ? markedLines : lines
  return names.map((line) => ({ line, text: withPlainSpaces(withoutBullet(line)) }))
}

/** Reads the lead-in, descriptors and discriminators of a level, and reports anything else. */
export function readLevel({ heading, lines: rawLines }: Section, report: Report): UnpairedLevel {
  const lines = withBullets(rawLines)
  const level = levelHeading(heading.text)
  if (!level) {
    const fix =
      'Write it in that form, with nothing but a name and scores in parentheses after it. If a level continues elsewhere, join its parts.'
    report.problem(heading, `expected a level of the form "LEVEL I (0-29)", found ${quoted(heading.text)}`, fix)
  }
  const title = titleCase(level?.title ?? '')
  const scores = level?.scores ?? (lines[0] && scoresOf(lines[0].text)) ?? null
  const linesBelow = scores !== null && !level?.scores ? lines.slice(1) : lines
  const { leadIn, rest } = splitLeadIn(linesBelow)
  const { descriptors, names } = separateNames(title, rest, report)
  checkDescriptors(title, descriptors, report)
  if (level && !descriptors.length) {
    report.problem(heading, `expected descriptors at ${title}, found none`, 'Add them below its heading.')
  }
  const isAligned = names.length === descriptors.length && !names.every(isDash)
  return {
    heading,
    title,
    code: level?.code ?? null,
    scores,
    beyond: level?.beyond ?? false,
    leadIn,
    descriptors,
    names: isAligned ? names : names.filter((name) => !isDash(name)),
    statesNone: !isAligned && names.some(isDash),
  }
}

/**
 * Splits off the lead-in: the sentences above the first bullet or, if there are no bullets, the first line if it ends
 * with a colon.
 */
function splitLeadIn(lines: readonly Line[]): { leadIn: string | null; rest: readonly Line[] } {
  const bullet = lines.findIndex(({ kind }) => kind === 'bullet')
  const end = bullet < 0 ? (lines[0]?.text.endsWith(':') ? 1 : 0) : bullet
  const linesAbove = lines.slice(0, end)
  if (!linesAbove.length || !linesAbove.every(({ text }) => isComplete(text))) return { leadIn: null, rest: lines }
  return { leadIn: linesAbove.map(({ text }) => text).join('\n'), rest: lines.slice(end) }
}

/** Separates descriptors from names. Reports the first line that is neither, or that is out of order. */
function separateNames(title: string, lines: readonly Line[], report: Report) {
  const hasBullets = lines.some(({ kind }) => kind === 'bullet')
  const isDescriptor = (line: Line) => (hasBullets ? line.kind === 'bullet' : endsSentence(line.text))
  const descriptors = lines.filter(isDescriptor)
  const names = readNames(lines.filter((line) => !isDescriptor(line)))
  const emptyBullet = descriptors.find((line) => !withoutBullet(line))
  const oddName = names.find((name) => !isName(name))
  const repeatedName = names.find(
    (name, index) => !isDash(name) && names.findIndex(({ text }) => text === name.text) < index,
  )
  const firstName = lines.findIndex((line) => !isDescriptor(line))
  const isAlternating = lines.length % 2 === 0 && lines.every((line, index) => isDescriptor(line) === !(index % 2))
  const strayDescriptor = firstName < 0 || isAlternating ? undefined : lines.slice(firstName).find(isDescriptor)
  if (emptyBullet) {
    report.problem(emptyBullet, `expected a descriptor after the bullet at ${title}, found none`, 'Add its text.')
  } else if (oddName) {
    const fault = `expected a descriptor with a bullet or period, or a discriminator, at ${title}, found ${quoted(oddName.text)}`
    report.problem(oddName.line, fault, 'Put a bullet before it or, if it continues the text above, join the two.')
  } else if (strayDescriptor) {
    const actual = `${quoted(withoutBullet(strayDescriptor))} below ${quoted(lines[firstName]?.text ?? '')}`
    const fault = `expected all descriptors of ${title} above its discriminators, found ${actual}`
    const fix = 'Put them above; a line that is not a discriminator may be the heading of a level.'
    report.problem(strayDescriptor, fault, fix)
  } else if (repeatedName) {
    const fault = `expected each discriminator once at ${title}, found ${quoted(repeatedName.text)} twice`
    report.problem(repeatedName.line, fault, 'Name each discriminator once at a level.')
  }
  return { descriptors, names: names.filter(isName) }
}

/**
 * Pairs descriptors with discriminators by position; a list above the levels applies to every level. If the counts
 * differ, the pairing is not guessed: the level's descriptors are left without discriminators, and a remark is added. A
 * discriminator that a level omits becomes a gap. The discriminators follow the order of the longest list. Lists with
 * as many names as descriptors take precedence.
 */
export function pairDiscriminators(
  unpairedLevels: readonly UnpairedLevel[],
  list: Section | undefined,
  report: Report,
): Pick<SourceDocument, 'discriminators' | 'levels'> {
  const levels = list ? withList(unpairedLevels, list, report) : unpairedLevels
  const matches = levels.filter(({ names, descriptors }) => names.length === descriptors.length)
  const nameLists = (matches.length ? matches : levels).map(({ names }) => names.filter((name) => !isDash(name)))
  const [longestList = []] = nameLists.toSorted((a, b) => b.length - a.length)
  const titles = new Map(longestList.map(({ text }) => [headingKey(text), titleCase(text)]))
  for (const { line, text } of longestList) remarkOnCapitals(line, text, report)
  if (!titles.size && levels[0] && !levels.some((level) => level.statesNone)) {
    report.remark(levels[0].heading, 'found no discriminators, so no descriptor has one')
  }
  return { discriminators: [...titles.values()], levels: levels.map((level) => pairLevel(level, titles, report)) }
}

/** Gives each level the discriminators listed above the levels. */
function withList(levels: readonly UnpairedLevel[], { heading, lines }: Section, report: Report): UnpairedLevel[] {
  const inlineNames = /^DISCRIMINATORS? ?: ?(.+)$/i.exec(heading.text)?.[1]?.split(/ ?; ?/) ?? []
  const names = readNames([...inlineNames.filter(Boolean).map((text) => ({ ...heading, text })), ...lines])
  const oddName =
    names.find((name) => !isName(name)) ?? (levels.some((level) => level.names.length) ? names[0] : undefined)
  if (oddName) {
    const fault = `expected the discriminators of all levels below ${quoted(heading.text)}, found ${quoted(oddName.text)}`
    const fix = 'Name them beside each level or once above all. Another line may be the heading of a level; correct it.'
    report.problem(oddName.line, fault, fix)
  }
  const hasNoNames = names.every(isDash)
  return levels.map((level) =>
    level.beyond || level.statesNone ? level : { ...level, names: hasNoNames ? [] : names, statesNone: hasNoNames },
  )
}

function pairLevel(level: UnpairedLevel, titles: ReadonlyMap<string, string>, report: Report): DocumentLevel {
  const { heading, title, scores, beyond, leadIn, descriptors, names, statesNone } = level
  const unknownName = names.find((name) => !isDash(name) && !titles.has(headingKey(name.text)))
  if (unknownName) {
    const fault = `expected one of ${[...titles.values()].join(', ')} at ${title}, found ${quoted(unknownName.text)}`
    report.problem(unknownName.line, fault, 'Give the discriminators the same names at every level.')
  }
  const isMatching = names.length === descriptors.length
  if (!isMatching && !statesNone && titles.size && !(beyond && !names.length)) {
    const counts = `${counted(descriptors.length, 'descriptor')} and ${counted(names.length, 'discriminator')}`
    const remark = `${title} has ${counts}; which belongs to which is uncertain, so its descriptors have no discriminator`
    report.remark(heading, remark)
  }
  const presentDescriptors = descriptors.map((line, index) => ({
    discriminator: (isMatching && titles.get(headingKey(names[index]?.text ?? ''))) || null,
    text: withoutBullet(line),
  }))
  const usedNames = new Set(presentDescriptors.map(({ discriminator }) => discriminator))
  const gaps = [...titles.values()].filter((name) => isMatching && !usedNames.has(name))
  remarkOnGaps(heading, title, gaps, report)
  const gapDescriptors = gaps.map((discriminator) => ({ discriminator, text: null }))
  return { title, scores, beyond, leadIn, descriptors: [...presentDescriptors, ...gapDescriptors] }
}
