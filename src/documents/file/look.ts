import { quoted } from '../form/lines.ts'
import { type Kind, fontOfSigns, kinds, properties } from './known.ts'
import { type Element, childOf, elementsIn, valueOf, within } from './xml.ts'

/** The elements around a run of words. The formatting of the nearest element takes precedence. */
export interface RunContext {
  readonly run?: Element | undefined
  readonly paragraph?: Element | undefined
  readonly cell?: Element | undefined
  readonly table?: Element | undefined
}

/** Words as Word shows them, with an optional remark; or the reason why they cannot be read. */
export type Shown =
  { readonly words: string; readonly remark?: string } | { readonly kind: Kind; readonly name?: string }

/** Whether a toggle property is on. */
export const isOn = (property: Element | undefined) =>
  property !== undefined && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? 'true')

/** In half points. A smaller shift only adjusts the look of a line. */
const leastRaised = 4
/** In half points. Smaller words are unreadable. */
const smallest = 8

const white = /^(?:background1|bg1|light1|lt1)$/
const isDark = ({ attributes: { 'w:fill': fill = '', 'w:themeFill': theme = '' } }: Element) =>
  theme ? !white.test(theme) : /^(?=[\dA-F]{6}$)(?:..)*[\dAB]./i.test(fill)

/** Determines how Word shows words and paragraphs, using `styles.xml` if the file contains it. */
export function lookOf(root: Element | undefined) {
  const styles = root ? elementsIn(root).filter(({ name }) => name === 'w:style') : []
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'], style]))
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')

  /** A style and the styles it is based on. Falls back to the default style of the type. */
  function chain(id: string | undefined, type: string): Element[] {
    const inherited: Element[] = []
    const isDefault = ({ attributes }: Element) =>
      attributes['w:type'] === type && /^(?:1|true|on)$/.test(attributes['w:default'] ?? '')
    let style = byId.get(id) ?? styles.find(isDefault)
    while (style && !inherited.includes(style)) {
      inherited.push(style)
      style = byId.get(valueOf(style, 'w:basedOn'))
    }
    return inherited
  }
  const paragraphStyles = (paragraph: Element | undefined) =>
    chain(valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle'), 'paragraph')
  const runProperties = (elements: readonly Element[]) => elements.flatMap((style) => childOf(style, 'w:rPr') ?? [])

  /** The properties of a paragraph, followed by those of its styles. */
  const paragraphProperties = (paragraph: Element): Element[] =>
    [paragraph, ...paragraphStyles(paragraph)].flatMap((element) => childOf(element, 'w:pPr') ?? [])

  /**
   * The property lists that determine the formatting of a run, grouped by origin: first the run itself, last the
   * defaults.
   */
  function propertiesOf({ run, paragraph, table }: RunContext): readonly (readonly Element[])[] {
    const direct = run ? runProperties([run]) : []
    const tableStyles = table ? chain(valueOf(childOf(table, 'w:tblPr'), 'w:tblStyle'), 'table') : []
    return [
      direct,
      runProperties(chain(valueOf(direct[0], 'w:rStyle'), 'character')),
      runProperties(paragraphStyles(paragraph)),
      // The conditions of a table style for rows and columns are assumed to be met.
      tableStyles.flatMap((style) => [...within(style)].filter(({ name }) => name === 'w:rPr')),
      defaults ? [defaults] : [],
    ]
  }

  function shownAs(words: string, context: RunContext): Shown {
    if (!words.trim()) return { words }
    const groups = propertiesOf(context)
    const strange = groups
      .flat()
      .flatMap(elementsIn)
      .find(({ name }) => !properties.has(name))
    if (strange) return { kind: kinds.look, name: strange.name }

    const inGroups = (name: string) => groups.map((lists) => lists.flatMap((list) => childOf(list, name) ?? [])[0])
    const value = (name: string, key = 'w:val') => inGroups(name).find((property) => property)?.attributes[key]
    /** Whether a property is on in the run itself or, if the run does not set it, in any of its styles. */
    const on = (name: string) => {
      const [direct, ...inherited] = inGroups(name)
      return direct ? isOn(direct) : inherited.some(isOn)
    }
    if (on('w:vanish') || on('w:specVanish')) return { kind: kinds.hidden }
    if (on('w:strike') || on('w:dstrike')) return { kind: kinds.struck }
    if (Number(value('w:sz') ?? smallest) < smallest) return { kind: kinds.illegible }
    const font = value('w:rFonts', 'w:ascii') ?? value('w:rFonts', 'w:hAnsi') ?? ''
    // Typed bullets may use such fonts.
    if (fontOfSigns.test(font) && /[^\s·•\uF000-\uF0FF]/.test(words)) return { kind: kinds.signs }
    // Word automatically raises the ending of an ordinal: 21st.
    const isRaised = /^su/.test(value('w:vertAlign') ?? '') && !/^(?:st|nd|rd|th)$/.test(words.trim())
    if (isRaised || Math.abs(Number(value('w:position') ?? 0)) >= leastRaised) return { kind: kinds.raised }

    const shown = on('w:caps') ? words.toUpperCase() : words
    // A table style may set its colors for some rows only, each with its own background.
    const { 'w:val': color = '', 'w:themeColor': theme = '' } =
      inGroups('w:color').find((property, group) => property && group !== 3)?.attributes ?? {}
    if (!white.test(theme) && !/^(?:[EF].){3}$/i.test(color)) return { words: shown }
    const background = childOf(childOf(context.cell, 'w:tcPr'), 'w:shd')
    if (!background || !isDark(background)) return { kind: kinds.illegible }
    return { words: shown, remark: `read words in white on a dark background: ${quoted(words)}` }
  }

  /** The outline depth of a heading: 0 for the title of a document, 1 for Heading 1. Undefined for other paragraphs. */
  function outline(paragraph: Element): number | undefined {
    if (paragraphStyles(paragraph).some((style) => /^title$/i.test(valueOf(style, 'w:name') ?? ''))) return 0
    const [level] = paragraphProperties(paragraph).flatMap((list) => valueOf(list, 'w:outlineLvl') ?? [])
    return level === undefined || Number(level) > 8 ? undefined : Number(level) + 1
  }

  return { shownAs, outline, paragraphProperties }
}

/**
 * Returns a function that reports whether a paragraph is in a bulleted list, using `numbering.xml`. Its result is
 * undefined for a paragraph outside lists.
 */
export function bulletsOf(root: Element | undefined, { paragraphProperties }: ReturnType<typeof lookOf>) {
  const parts = root ? elementsIn(root) : []
  const partOf = (name: string, key: string, id: string | undefined) =>
    parts.find((part) => part.name === name && part.attributes[key] === id)
  return (paragraph: Element): boolean | undefined => {
    const lists = paragraphProperties(paragraph).flatMap((list) => childOf(list, 'w:numPr') ?? [])
    const property = (name: string) => lists.map((list) => valueOf(list, name)).find((value) => value !== undefined)
    const number = partOf('w:num', 'w:numId', property('w:numId'))
    const list = partOf('w:abstractNum', 'w:abstractNumId', valueOf(number, 'w:abstractNumId'))
    if (!list) return undefined
    const level = elementsIn(list).find(({ attributes }) => attributes['w:ilvl'] === (property('w:ilvl') ?? '0'))
    return valueOf(level, 'w:numFmt') === 'bullet' && !childOf(childOf(number, 'w:lvlOverride'), 'w:lvl')
  }
}
