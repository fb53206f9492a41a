import { roman } from '../form/headings.ts'
import type { Styles } from './styles.ts'
import { UnreadableFile } from './unreadable.ts'
import { type Element, childOf, elementsIn, valueOf } from './xml.ts'

/** What Word puts before a paragraph of a list. */
export type Label = { readonly kind: 'bullet' } | { readonly kind: 'number'; readonly text: string }

/** Tells of each paragraph, asked in the order of the document, what Word puts before it. */
export type Labels = (paragraph: Element) => Label | undefined

const letters = (number: number) =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(9, Math.floor((number - 1) / 26) + 1))

/** Word's names of the ways to write a number. */
const formats: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerLetter: letters,
  none: () => '',
}

/** Reads `numbering.xml`; nothing when the file has none. */
export function labelsOf(root: Element | undefined, styles: Styles): Labels {
  const parts = root ? elementsIn(root) : []
  const by = (name: string, key: string) =>
    new Map(parts.filter((part) => part.name === name).map((part) => [part.attributes[key], part]))
  const numbers = by('w:num', 'w:numId')
  const abstracts = by('w:abstractNum', 'w:abstractNumId')
  const counts = new Map<Element, number[]>()
  const begun = new Set<string>()

  /** A list's levels, which may stand in a style that it refers to. */
  function abstractOf(number: Element | undefined, trust = 8): Element | undefined {
    const abstract = abstracts.get(valueOf(number, 'w:abstractNumId'))
    const link = valueOf(abstract, 'w:numStyleLink')
    if (link === undefined || !trust) return abstract
    const properties = childOf(childOf(styles.style(link), 'w:pPr'), 'w:numPr')
    return abstractOf(numbers.get(valueOf(properties, 'w:numId')), trust - 1)
  }
  const levelIn = (parent: Element | undefined, name: string, place: number) =>
    parent && elementsIn(parent).find((one) => one.name === name && one.attributes['w:ilvl'] === String(place))

  return (paragraph) => {
    const properties = styles.paragraphProperties(paragraph).flatMap((one) => childOf(one, 'w:numPr') ?? [])
    const id = properties.map((one) => valueOf(one, 'w:numId')).find((value) => value !== undefined)
    const number = numbers.get(id)
    const abstract = abstractOf(number)
    if (!id || !number || !abstract) return undefined
    const style = valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')
    const linked = elementsIn(abstract).find((level) => style !== undefined && valueOf(level, 'w:pStyle') === style)
    const ownPlace = properties.map((one) => valueOf(one, 'w:ilvl')).find((value) => value !== undefined)
    const place = Number(ownPlace ?? linked?.attributes['w:ilvl'] ?? 0)
    const level = (at: number) =>
      childOf(levelIn(number, 'w:lvlOverride', at), 'w:lvl') ?? levelIn(abstract, 'w:lvl', at)
    const own = level(place)
    if (!own) return undefined
    const format = formatOf(own)
    if (format === 'bullet') return { kind: 'bullet' }

    const start = (at: number) => {
      const override = begun.has(`${id} ${at}`)
        ? undefined
        : valueOf(levelIn(number, 'w:lvlOverride', at), 'w:startOverride')
      return { override, value: Number(override ?? valueOf(level(at), 'w:start') ?? 1) }
    }
    const count = counts.get(abstract) ?? []
    counts.set(abstract, count)
    const { override, value } = start(place)
    const before = count[place]
    count[place] = override === undefined && before !== undefined ? before + 1 : value
    begun.add(`${id} ${place}`)
    count.length = place + 1
    for (let above = 0; above < place; above++) count[above] ??= start(above).value

    const legal = childOf(own, 'w:isLgl')
    const text = (valueOf(own, 'w:lvlText') ?? '').replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const way = legal ? 'decimal' : formatOf(level(at))
      return written(count[at] ?? start(at).value, way)
    })
    return text.trim() ? { kind: 'number', text: text.trim() } : undefined
  }
}

const formatOf = (level: Element | undefined) => valueOf(level, 'w:numFmt') ?? 'decimal'

function written(number: number, format: string): string {
  const write = formats[format]
  const fits = /Roman/.test(format) ? number > 0 && number < 40 : number > 0 || /^decimal/.test(format)
  if (write && fits) return write(number)
  throw new UnreadableFile({
    wrong: `expected numbers as 1, I, i, A or a, found a list that Word numbers in another way (${format})`,
    fix: 'Choose another kind of number for the list in Word, or type the numbers.',
  })
}
