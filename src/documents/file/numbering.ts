import { roman } from '../form/headings.ts'
import type { Styles } from './styles.ts'
import { UnreadableFile } from './unreadable.ts'
import { type Element, childOf, elementsIn, valueOf } from './xml.ts'

/** What Word puts before a paragraph of a list: `·` for any bullet, or a number with its words. */
export type Labels = (paragraph: Element, line: number) => string | undefined

/** The ways to write a number that this import knows, by Word's names, and the highest number of each. */
const formats: Readonly<Record<string, readonly [write: (number: number) => string, highest: number]>> = {
  decimal: [String, Infinity],
  upperRoman: [roman, 39],
  lowerRoman: [(number) => roman(number).toLowerCase(), 39],
  upperLetter: [(number) => String.fromCharCode(64 + number), 26],
  lowerLetter: [(number) => String.fromCharCode(96 + number), 26],
  none: [() => '', Infinity],
}

/** Reads `numbering.xml`; nothing when the file has none. Ask for every paragraph once, in the document's order. */
export function labelsOf(root: Element | undefined, styles: Styles): Labels {
  const parts = root ? elementsIn(root) : []
  const by = (name: string, key: string) =>
    new Map(parts.filter((part) => part.name === name).map((part) => [part.attributes[key], part]))
  const numbers = by('w:num', 'w:numId')
  const lists = by('w:abstractNum', 'w:abstractNumId')
  const counts = new Map<Element, number[]>()
  const begun = new Set<string>()

  return (paragraph, line) => {
    const properties = styles.paragraphProperties(paragraph).flatMap((list) => childOf(list, 'w:numPr') ?? [])
    const property = (name: string) =>
      properties.map((list) => valueOf(list, name)).find((value) => value !== undefined)
    const id = property('w:numId')
    const number = numbers.get(id)
    const list = lists.get(valueOf(number, 'w:abstractNumId'))
    if (!number || !list) return undefined
    const style = valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')
    const linked = elementsIn(list).find((level) => style !== undefined && valueOf(level, 'w:pStyle') === style)
    const place = Number(property('w:ilvl') ?? linked?.attributes['w:ilvl'] ?? 0)
    const levelAt = (parent: Element, name: string, at: number) =>
      elementsIn(parent).find((level) => level.name === name && level.attributes['w:ilvl'] === String(at))
    const override = levelAt(number, 'w:lvlOverride', place)
    const level = levelAt(list, 'w:lvl', place)
    if (!level || childOf(override, 'w:lvl') || childOf(level, 'w:isLgl'))
      throw otherNumbering(line, 'a list of several styles')
    if (formatOf(level) === 'bullet') return '·'

    const count = counts.get(list) ?? []
    counts.set(list, count)
    const start = (at: number) => Number(valueOf(levelAt(list, 'w:lvl', at), 'w:start') ?? 1)
    const restart = begun.has(`${id} ${place}`) ? undefined : valueOf(override, 'w:startOverride')
    begun.add(`${id} ${place}`)
    count[place] = restart === undefined ? (count[place] ?? start(place) - 1) + 1 : Number(restart)
    count.length = place + 1
    const text = (valueOf(level, 'w:lvlText') ?? '').replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return written((count[at] ??= start(at)), formatOf(levelAt(list, 'w:lvl', at)), line)
    })
    return text.trim() || undefined
  }
}

const formatOf = (level: Element | undefined) => valueOf(level, 'w:numFmt') ?? 'decimal'

function written(number: number, format: string, line: number): string {
  const [write, highest] = formats[format] ?? []
  if (write && highest !== undefined && number <= highest && (number > 0 || highest === Infinity)) return write(number)
  throw otherNumbering(line, `${format}, ${number}`)
}

const otherNumbering = (line: number, what: string) =>
  new UnreadableFile({
    line,
    wrong: `expected numbers as 1, I, i, A or a, found a list that Word numbers in another way (${what})`,
    fix: 'Choose another kind of number for the list in Word, or type the numbers.',
  })
