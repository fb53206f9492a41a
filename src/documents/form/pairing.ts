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
  const named = withLists(levels, columns, report)
  const certain = named.filter(({ names, descriptors }) => names.length === descriptors.length)
  const candidates = (certain.length ? certain : named).map(({ names }) => names.filter((name) => !saysNone(name)))
  const [longest = []] = candidates.toSorted((a, b) => b.length - a.length)
  const titles = new Map(longest.map(({ text }) => [headingKey(text), titleCase(text)]))
  for (const { line, text } of longest) remarkCapitals(line, text, report)
  for (const level of named) checkKnown(level, titles, report)
  if (!titles.size && levels[0] && !named.some(({ saysNone }) => saysNone)) {
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

/** The levels with the names of lists: a single list is for every level, each of several for the level above it. */
function withLists(levels: readonly ReadLevel[], columns: readonly Section[], report: Report): ReadLevel[] {
  const lists = columns.map((section) => ({ ...section, names: namesIn(section) })).filter(({ names }) => names.length)
  const isCommon = lists.length === 1 && !levels.some(({ names }) => names.length)
  const used = new Set<unknown>()
  const named = levels.map((level, place) => {
    const end = levels[place + 1]?.heading.number ?? Infinity
    const below = lists.find(({ heading: { number } }) => number > level.heading.number && number < end)
    const list = isCommon ? (level.beyond ? undefined : lists[0]) : below
    if (!list || level.names.length || level.saysNone) return level
    used.add(list)
    return list.names.every(saysNone) ? { ...level, saysNone: true } : { ...level, names: list.names }
  })
  const isStrange = ({ bulleted, text }: Paragraph) => bulleted || endsSentence(text) || text.length > longestName
  for (const list of lists) {
    const strange = list.names.find(isStrange) ?? (used.has(list) ? undefined : list.names[0])
    if (!strange) continue
    const wrong = `expected the discriminators of one or all levels below ${quoted(list.heading.text)}, found ${quoted(strange.text)}`
    const fix =
      'Name them once, beside each level or in a list. Another line may be the heading of a level; correct it.'
    report.problem(strange.line, wrong, fix)
  }
  return named
}

function checkKnown({ title, names }: ReadLevel, titles: ReadonlyMap<string, string>, report: Report): void {
  const unknown = names.find((name) => !saysNone(name) && !titles.has(headingKey(name.text)))
  if (!unknown) return
  const wrong = `expected one of ${[...titles.values()].join(', ')} at ${title}, found ${quoted(unknown.text)}`
  report.problem(unknown.line, wrong, 'Give the discriminators the same names at every level.')
}
