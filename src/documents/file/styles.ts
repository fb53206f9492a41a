import { type Element, childOf, elementsIn, valueOf, within } from './xml.ts'

/** Where a run of words stands: what its look comes from, nearest first. */
export interface Place {
  readonly run?: Element | undefined
  readonly paragraph?: Element | undefined
  readonly table?: Element | undefined
}

/** What the styles of a Word file say. */
export type Styles = ReturnType<typeof stylesOf>

const isOn = (value = 'true') => !/^(?:0|false|off)$/.test(value)

/** Reads `styles.xml`; nothing when the file has none. */
export function stylesOf(root: Element | undefined) {
  const all = root ? elementsIn(root).filter(({ name }) => name === 'w:style') : []
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'], style]))
  const standard = (type: string) =>
    all.find(({ attributes }) => attributes['w:type'] === type && isOn(attributes['w:default'] ?? '0'))
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')

  /** A style and those that it is based on. */
  function chain(id: string | undefined, type?: string): Element[] {
    const found: Element[] = []
    let style = byId.get(id) ?? (type ? standard(type) : undefined)
    while (style && !found.includes(style)) {
      found.push(style)
      style = byId.get(valueOf(style, 'w:basedOn'))
    }
    return found
  }
  /** A property as the run itself has it, and as the nearest style of each kind does. */
  function found(name: string, { run, paragraph, table }: Place): (Element | undefined)[] {
    const direct = childOf(run, 'w:rPr')
    const ownOf = (styles: readonly Element[]) => styles.map((style) => childOf(style, 'w:rPr'))
    const tableStyles = table ? chain(valueOf(childOf(table, 'w:tblPr'), 'w:tblStyle'), 'table') : []
    const groups = [
      [direct],
      ownOf(chain(valueOf(direct, 'w:rStyle'))),
      ownOf(chain(valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle'), 'paragraph')),
      // A table style's conditions for rows and columns are taken as met.
      tableStyles.flatMap((style) => [...within(style)].filter(({ name }) => name === 'w:rPr')),
      [defaults],
    ]
    return groups.map((group) => group.flatMap((properties) => childOf(properties, name) ?? [])[0])
  }
  return {
    /** Whether a property that is on or off, such as being struck out, is on: in the run itself, else in any style. */
    on(name: string, place: Place): boolean {
      const [own, ...others] = found(name, place)
      return (own ? [own] : others).some((one) => one && isOn(one.attributes['w:val']))
    },
    /** A property of the run, else of the nearest style that has it. */
    property: (name: string, place: Place) => found(name, place).find((one) => one !== undefined),
    /** The paragraph's own properties and those of its style, nearest first. */
    paragraphProperties(paragraph: Element): Element[] {
      const own = childOf(paragraph, 'w:pPr')
      const styles = chain(valueOf(own, 'w:pStyle'), 'paragraph')
      return [own, ...styles.map((style) => childOf(style, 'w:pPr'))].filter((one) => one !== undefined)
    },
    /** The paragraph style that numbers are linked to. */
    style: (id: string | undefined) => byId.get(id),
  }
}
