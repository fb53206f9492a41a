import { type Element, childOf, elementsIn, valueOf, within } from './xml.ts'

/** What a run of words is in; its look comes from these, nearest first. */
export interface Place {
  readonly run?: Element | undefined
  readonly paragraph?: Element | undefined
  readonly cell?: Element | undefined
  readonly table?: Element | undefined
}

/** What the styles of a Word file say. */
export type Styles = ReturnType<typeof stylesOf>

/** Whether a property that is on or off is on. */
export const isOn = (property: Element | undefined) =>
  property !== undefined && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? 'true')

/** Reads `styles.xml`; nothing when the file has none. */
export function stylesOf(root: Element | undefined) {
  const styles = root ? elementsIn(root).filter(({ name }) => name === 'w:style') : []
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'], style]))
  const standard = (type: string) =>
    styles.find(
      ({ attributes }) => attributes['w:type'] === type && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
    )
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')

  /** A style and those that it is based on. */
  function chain(id: string | undefined, type?: string): Element[] {
    const inherited: Element[] = []
    let style = byId.get(id) ?? (type ? standard(type) : undefined)
    while (style && !inherited.includes(style)) {
      inherited.push(style)
      style = byId.get(valueOf(style, 'w:basedOn'))
    }
    return inherited
  }
  const paragraphStyles = (paragraph: Element | undefined) =>
    chain(valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle'), 'paragraph')
  const tableStyles = (table: Element | undefined) =>
    table ? chain(valueOf(childOf(table, 'w:tblPr'), 'w:tblStyle'), 'table') : []
  const runProperties = (elements: readonly Element[]) => elements.flatMap((style) => childOf(style, 'w:rPr') ?? [])

  return {
    /** The lists of properties that a run of words has its look from, in groups: its own first, the defaults last. */
    look({ run, paragraph, table }: Place): readonly (readonly Element[])[] {
      const direct = run ? runProperties([run]) : []
      return [
        direct,
        runProperties(chain(valueOf(direct[0], 'w:rStyle'))),
        runProperties(paragraphStyles(paragraph)),
        // A table style's conditions for rows and columns are taken as met.
        tableStyles(table).flatMap((style) => [...within(style)].filter(({ name }) => name === 'w:rPr')),
        defaults ? [defaults] : [],
      ]
    },
    /** The paragraph's own properties and those of its style, nearest first. */
    paragraphProperties(paragraph: Element): Element[] {
      const lists = [paragraph, ...paragraphStyles(paragraph)].map((element) => childOf(element, 'w:pPr'))
      return lists.filter((list) => list !== undefined)
    },
    /** The depth of a paragraph that is a heading: 0 for a document's title, 1 for Heading 1. */
    outline(paragraph: Element): number | undefined {
      if (paragraphStyles(paragraph).some((style) => /^title$/i.test(valueOf(style, 'w:name') ?? ''))) return 0
      const levels = this.paragraphProperties(paragraph).map((list) => valueOf(list, 'w:outlineLvl'))
      const level = levels.find((value) => value !== undefined)
      return level === undefined || Number(level) > 8 ? undefined : Number(level) + 1
    },
    /** The colors behind a run of words: its own, its paragraph's and its cell's, and of any part of its table's style. */
    backgrounds(place: Place): Element[] {
      const { paragraph, cell, table } = place
      const inStyle = tableStyles(table).flatMap((style) => [...within(style)].filter(({ name }) => name === 'w:shd'))
      const lists = [
        ...this.look({ run: place.run }).flat(),
        ...(paragraph ? this.paragraphProperties(paragraph) : []),
        childOf(cell, 'w:tcPr'),
        childOf(table, 'w:tblPr'),
      ]
      return [...lists.flatMap((list) => childOf(list, 'w:shd') ?? []), ...inStyle]
    },
  }
}
