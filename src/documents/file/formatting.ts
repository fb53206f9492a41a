import { quoted } from '../form/lines.ts'
import { type Kind, kinds, knownProperties, symbolFont } from './known.ts'
import { type Element, childOf, elementsIn, selfAndDescendants, valueOf } from './xml.ts'

/** The elements around a run of words. The formatting of the nearest element takes precedence. */
export interface RunContext {
  readonly run?: Element | undefined
  readonly paragraph?: Element | undefined
  readonly cell?: Element | undefined
  readonly table?: Element | undefined
}

/** Words as Word displays them, with an optional remark; or the reason they cannot be read. */
export type FormattedWords =
  { readonly words: string; readonly remark?: string } | { readonly kind: Kind; readonly name?: string }

/** Whether a toggle property is on. */
export const isOn = (property: Element | undefined) =>
  property !== undefined && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? 'true')

/** The smallest shift, in half points, that visibly raises or lowers text. Smaller shifts only fine-tune alignment. */
const minShift = 4
/** The smallest legible font size, in half points. */
const minSize = 8

const whiteTheme = /^(?:background1|bg1|light1|lt1)$/
const isDark = ({ attributes: { 'w:fill': fill = '', 'w:themeFill': theme = '' } }: Element) =>
  theme ? !whiteTheme.test(theme) : /^(?=[\dA-F]{6}$)(?:..)*[\dAB]./i.test(fill)

/** Determines how Word displays words and paragraphs, using `styles.xml` if the file contains it. */
export function formattingOf(root: Element | undefined) {
  const styles = root ? elementsIn(root).filter(({ name }) => name === 'w:style') : []
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'], style]))
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')

  /** A style and the styles that it is based on. Falls back to the default style for the type. */
  function styleChain(id: string | undefined, type: string): Element[] {
    const chain: Element[] = []
    const isDefault = ({ attributes }: Element) =>
      attributes['w:type'] === type && /^(?:1|true|on)$/.test(attributes['w:default'] ?? '')
    let style = byId.get(id) ?? styles.find(isDefault)
    while (style && !chain.includes(style)) {
      chain.push(style)
      style = byId.get(valueOf(style, 'w:basedOn'))
    }
    return chain
  }
  const paragraphStyles = (paragraph: Element | undefined) =>
    styleChain(valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle'), 'paragraph')
  const runProperties = (elements: readonly Element[]) => elements.flatMap((style) => childOf(style, 'w:rPr') ?? [])

  /** The properties of a paragraph, followed by those of its styles. */
  const paragraphProperties = (paragraph: Element): Element[] =>
    [paragraph, ...paragraphStyles(paragraph)].flatMap((element) => childOf(element, 'w:pPr') ?? [])

  /** The property lists that determine a run's formatting, grouped by origin, from the run itself to the defaults. */
  function propertiesOf({ run, paragraph, table }: RunContext): readonly (readonly Element[])[] {
    const ownProperties = run ? runProperties([run]) : []
    const tableStyles = table ? styleChain(valueOf(childOf(table, 'w:tblPr'), 'w:tblStyle'), 'table') : []
    return [
      ownProperties,
      runProperties(styleChain(valueOf(ownProperties[0], 'w:rStyle'), 'character')),
      runProperties(paragraphStyles(paragraph)),
      // Assumes that a table style's conditional formatting for rows and columns always applies.
      tableStyles.flatMap((style) => [...selfAndDescendants(style)].filter(({ name }) => name === 'w:rPr')),
      defaults ? [defaults] : [],
    ]
  }

  function applyTo(words: string, context: RunContext): FormattedWords {
    if (!words.trim()) return { words }
    const groups = propertiesOf(context)
    const unknownProperty = groups
      .flat()
      .flatMap(elementsIn)
      .find(({ name }) => !knownProperties.has(name))
    if (unknownProperty) return { kind: kinds.formatting, name: unknownProperty.name }

    const settings = (name: string) => groups.map((lists) => lists.flatMap((list) => childOf(list, name) ?? [])[0])
    const value = (name: string, key = 'w:val') => settings(name).find((property) => property)?.attributes[key]
    /** Whether a property is on in the run itself or, if the run does not set it, in any of its styles. */
    const isSet = (name: string) => {
      const [ownSetting, ...inheritedSettings] = settings(name)
      return ownSetting ? isOn(ownSetting) : inheritedSettings.some(isOn)
    }
    if (isSet('w:vanish') || isSet('w:specVanish')) return { kind: kinds.hidden }
    if (isSet('w:strike') || isSet('w:dstrike')) return { kind: kinds.struck }
    if (Number(value('w:sz') ?? minSize) < minSize) return { kind: kinds.illegible }
    const font = value('w:rFonts', 'w:ascii') ?? value('w:rFonts', 'w:hAnsi') ?? ''
    // Bullets typed by hand may use these fonts.
    if (symbolFont.test(font) && /[^\s·•\uF000-\uF0FF]/.test(words)) return { kind: kinds.symbols }
    // Word automatically raises the ending of an ordinal, such as the “st” in “21st”.
    const isRaised = /^su/.test(value('w:vertAlign') ?? '') && !/^(?:st|nd|rd|th)$/.test(words.trim())
    if (isRaised || Math.abs(Number(value('w:position') ?? 0)) >= minShift) return { kind: kinds.raised }

    const displayedWords = isSet('w:caps') ? words.toUpperCase() : words
    // Ignores colors from a table style, which may apply only to rows with a background of their own.
    const { 'w:val': color = '', 'w:themeColor': theme = '' } =
      settings('w:color').find((property, group) => property && group !== 3)?.attributes ?? {}
    if (!whiteTheme.test(theme) && !/^(?:[EF].){3}$/i.test(color)) return { words: displayedWords }
    const background = childOf(childOf(context.cell, 'w:tcPr'), 'w:shd')
    if (!background || !isDark(background)) return { kind: kinds.illegible }
    return { words: displayedWords, remark: `read words in white on a dark background: ${quoted(words)}` }
  }

  /** The outline depth of a heading: 0 for the title of a document, 1 for Heading 1. Undefined for other paragraphs. */
  function outline(paragraph: Element): number | undefined {
    if (paragraphStyles(paragraph).some((style) => /^title$/i.test(valueOf(style, 'w:name') ?? ''))) return 0
    const [level] = paragraphProperties(paragraph).flatMap((list) => valueOf(list, 'w:outlineLvl') ?? [])
    return level === undefined || Number(level) > 8 ? undefined : Number(level) + 1
  }

  return { applyTo, outline, paragraphProperties }
}

/**
 * Returns a function that uses `numbering.xml` to determine whether a paragraph is in a bulleted list. That function
 * returns undefined for a paragraph that is not in a list.
 */
export function bulletDetector(root: Element | undefined, { paragraphProperties }: ReturnType<typeof formattingOf>) {
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
