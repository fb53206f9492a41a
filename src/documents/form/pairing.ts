import { counted } from '../../rubric/name.ts'
import { headingKey, titleCase } from '../capitals.ts'
import type { DocumentLevel, SourceDocument } from '../document.ts'
import { type ReadLevel, longestName, remarkHoles, saysNone } from './level.ts'
import { endsSentence, quoted, withPlainSpaces } from './lines.ts'
import { type Paragraph, proseOf } from './paragraphs.ts'
import { type Report, remarkCapitals } from './report.ts'
import type { Section } from './sections.ts'

/**
 * Pairs descriptors and discriminators by position. Where their numbers differ nothing is guessed: the descriptors
 * stay without discriminator, and that is remarked on. A discriminator that a level leaves out is a hole there.
 * All discriminators are in the order of the first level that names the most and has a descriptor for each.
 */
export function paired(
  levels: readonly ReadLevel[],
  columns: readonly Section[],
  report: Report,
): Pick<SourceDocument, 'discriminators' | 'levels'> {
  const named = levels.map((level) => ({ ...level }))
  const lists = columns.map((section) => ({ section, names: namesIn(section) })).filter(({ names }) => names.length)
  const [list, ...otherLists] = lists
  const naming = named.filter(({ names }) => names.length)
  let common: readonly Paragraph[] = []
  if (otherLists.length) {
    for (const { section, names } of lists) attach(section, names, named, report)
  } else if (list && naming[0]) {
    const wrong = `expected the discriminators once, found them here and beside ${naming[0].title}`
    report.problem(list.section.heading, wrong, 'Name them beside each level or in one list.')
  } else if (list) {
    common = list.names
  }

  if (common.length && !common.every(saysNone)) {
    for (const level of named) if (!level.names.length && !level.saysNone && !level.beyond) level.names = common
  }
  const taken = common.every(saysNone) || named.some(({ names }) => names === common)
  for (const { section, names } of lists) checkList(section, names, taken, report)
  const certain = named.filter(({ names, descriptors }) => names.length === descriptors.length)
  const found = (certain.length ? certain : named).map(({ names }) => names.filter((name) => !saysNone(name)))
  const [all = []] = [common.filter((name) => !saysNone(name)), ...found].toSorted((a, b) => b.length - a.length)
  const titles = new Map(all.map(({ text }) => [headingKey(text), titleCase(text)]))
  for (const { line, text } of all) remarkCapitals(line, text, report)
  for (const level of named) checkKnown(level, titles, report)
  if (!titles.size && levels[0] && !common.length && !levels.some(({ saysNone }) => saysNone)) {
    report.remark(levels[0].heading, 'found no discriminators, so no descriptor has one')
  }
  return {
    discriminators: [...titles.values()],
    levels: named.map((level) => pairedLevel(level, titles, report)),
  }
}

function pairedLevel(level: ReadLevel, titles: ReadonlyMap<string, string>, report: Report): DocumentLevel {
  const { title, scores, beyond, leadIn, descriptors, names, saysNone } = level
  const certain = names.length === descriptors.length
  if (!certain && !saysNone && titles.size && !(beyond && !names.length)) {
    const counts = `${counted(descriptors.length, 'descriptor')} and ${counted(names.length, 'discriminator')}`
    const remark = `${title} has ${counts}; which belongs to which is uncertain, so its descriptors have no discriminator`
    report.remark(level.heading, remark)
  }
  const texts = descriptors.map(({ text }, place) => ({
    discriminator: (certain && titles.get(headingKey(names[place]?.text ?? ''))) || null,
    text,
  }))
  const used = new Set(texts.map(({ discriminator }) => discriminator))
  const holes = [...titles.values()].filter((name) => certain && !used.has(name))
  remarkHoles(level.heading, title, holes, report)
  const missing = holes.map((discriminator) => ({ discriminator, text: null }))
  return { title, scores, beyond, leadIn, descriptors: [...texts, ...missing] }
}

/** The names below a column heading, or after it on its line. */
export function namesIn({ heading, lines }: Section): Paragraph[] {
  const inline = /^DISCRIMINATORS? ?: ?(.+)$/i.exec(heading.text)?.[1] ?? ''
  const listed = inline
    .split(';')
    .map((name) => ({ line: heading, bulleted: false, text: withPlainSpaces(name).trim(), doubtful: [] }))
    .filter(({ text }) => text)
  return [
    ...listed,
    ...proseOf(
      lines.filter(({ kind }) => kind !== 'columns'),
      0,
    ).map((name) => ({ ...name, text: withPlainSpaces(name.text) })),
  ]
}

/** A list below a column heading holds names, and some level has them: else its words would be lost. */
function checkList({ heading }: Section, names: readonly Paragraph[], taken: boolean, report: Report): void {
  const strange = names.find(({ bulleted, text }) => bulleted || endsSentence(text) || text.length > longestName)
  const found = strange ?? (taken ? undefined : names[0])
  if (!found) return
  const wrong = `expected the discriminators below ${quoted(heading.text)}, found ${quoted(found.text)}`
  report.problem(found.line, wrong, 'A line that is not a discriminator may be the heading of a level; correct it.')
}

/** Gives a list below a column heading to the level that it follows. */
function attach(
  section: Section,
  names: readonly Paragraph[],
  named: (ReadLevel & { names: readonly Paragraph[] })[],
  report: Report,
): void {
  const above = named.findLast(({ heading }) => heading.number < section.heading.number)
  if (above && !above.names.length) above.names = names
  else {
    const wrong = `expected one list of discriminators for each level, found another`
    report.problem(section.heading, wrong, 'Name them beside each level or in one list.')
  }
}

function checkKnown({ title, names }: ReadLevel, titles: ReadonlyMap<string, string>, report: Report): void {
  const unknown = names.find((name) => !saysNone(name) && !titles.has(headingKey(name.text)))
  if (!unknown) return
  const wrong = `expected one of ${[...titles.values()].join(', ')} at ${title}, found ${quoted(unknown.text)}`
  report.problem(unknown.line, wrong, 'Give the discriminators the same names at every level.')
}
