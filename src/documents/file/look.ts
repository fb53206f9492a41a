import { quoted } from '../form/lines.ts'
import { type Kind, fontOfSigns, kinds, properties } from './known.ts'
import { type Place, type Styles, isOn } from './styles.ts'
import { type Element, childOf, elementsIn } from './xml.ts'

/** Words as Word shows them, and what a person should know of them; or what keeps them from being read. */
export type Shown =
  { readonly words: string; readonly remark?: string } | { readonly kind: Kind; readonly name?: string }

/** In half points: words raised by less only correct the look of a line. */
const leastRaised = 4
/** In half points: smaller words nobody can read. */
const smallest = 8

/** How Word shows a run's words. */
export function shownAs(words: string, place: Place, styles: Styles): Shown {
  if (!words.trim()) return { words }
  const groups = styles.look(place)
  const strange = groups
    .flat()
    .flatMap(elementsIn)
    .find(({ name }) => !properties.has(name))
  if (strange) return { kind: kinds.look, name: strange.name }

  const found = (name: string) => groups.map((lists) => lists.flatMap((list) => childOf(list, name) ?? [])[0])
  const value = (name: string, key = 'w:val') => found(name).find((property) => property)?.attributes[key]
  /** Whether it is on in the run itself, else in any of its styles. */
  const on = (name: string) => {
    const [direct, ...inherited] = found(name)
    return direct ? isOn(direct) : inherited.some(isOn)
  }
  if (on('w:vanish') || on('w:specVanish')) return { kind: kinds.hidden }
  if (on('w:strike') || on('w:dstrike')) return { kind: kinds.struck }
  if (Number(value('w:sz') ?? smallest) < smallest) return { kind: kinds.unseen }
  const font = value('w:rFonts', 'w:ascii') ?? value('w:rFonts', 'w:hAnsi') ?? ''
  // Bullets that were typed may be in such fonts.
  if (fontOfSigns.test(font) && /[^\s·•\uF000-\uF0FF]/.test(words)) return { kind: kinds.signs }
  const alignment = value('w:vertAlign') ?? 'baseline'
  const level = onTheLine(words, alignment)
  if (level === undefined || Math.abs(Number(value('w:position') ?? 0)) >= leastRaised) return { kind: kinds.raised }

  // A table's style has its colors for some rows only, each with its background.
  const color = found('w:color')
    .toSpliced(3, 1)
    .find((property) => property)
  const light = isLight(color?.attributes['w:val'], color?.attributes['w:themeColor'])
  const onDark = light && styles.backgrounds(place).some(isDark)
  if (light && !onDark) return { kind: kinds.unseen }
  const shown = on('w:caps') ? level.toUpperCase() : level
  if (onDark) return { words: shown, remark: `read words in white on a dark background: ${quoted(words)}` }
  if (alignment === 'baseline') return { words: shown }
  return { words: shown, remark: `read ${quoted(words)}, which is raised or lowered in Word, as ${quoted(level)}` }
}

const isLight = (color = '', theme = '') =>
  /^(?:background1|bg1|light1|lt1)$/.test(theme) ||
  (/^[0-9a-f]{6}$/i.test(color) && channels(color).every((part) => part >= 0xe0))

function isDark({ attributes }: Element): boolean {
  const { 'w:fill': fill = '', 'w:themeFill': theme = '' } = attributes
  if (theme) return !/^(?:background1|bg1|light1|lt1)$/.test(theme)
  return /^[0-9a-f]{6}$/i.test(fill) && channels(fill).some((part) => part < 0xc0)
}

const channels = (color: string) => [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16))

const plain = '0123456789+-=()ni'
const superscripts = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ']
const subscripts = [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎']

/**
 * Raised or lowered words in characters that are so by themselves: 2 as ²; nothing where there is no such character.
 * The ending of an ordinal, which Word raises by itself, stays as it is: 21st.
 */
function onTheLine(words: string, alignment: string): string | undefined {
  if (alignment === 'baseline') return words
  if (alignment === 'superscript' && /^(?:st|nd|rd|th)$/.test(words.trim())) return words
  const signs = alignment === 'superscript' ? superscripts : subscripts
  const raised = [...words].map((character) => (character === ' ' ? ' ' : signs[plain.indexOf(character)]))
  return raised.every((character) => character !== undefined) ? raised.join('') : undefined
}
