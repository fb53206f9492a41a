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
  // Word raises the ending of an ordinal by itself: 21st.
  const isRaised = /^su/.test(value('w:vertAlign') ?? '') && !/^(?:st|nd|rd|th)$/.test(words.trim())
  if (isRaised || Math.abs(Number(value('w:position') ?? 0)) >= leastRaised) return { kind: kinds.raised }

  // A table's style has its colors for some rows only, each with its background.
  const color = found('w:color')
    .toSpliced(3, 1)
    .find((property) => property)
  const light = isLight(color?.attributes['w:val'], color?.attributes['w:themeColor'])
  const onDark = light && styles.backgrounds(place).some(isDark)
  if (light && !onDark) return { kind: kinds.unseen }
  const shown = on('w:caps') ? words.toUpperCase() : words
  return onDark
    ? { words: shown, remark: `read words in white on a dark background: ${quoted(words)}` }
    : { words: shown }
}

const white = /^(?:background1|bg1|light1|lt1)$/
const isLight = (color = '', theme = '') => white.test(theme) || /^(?:[EF].){3}$/i.test(color)
const isDark = ({ attributes: { 'w:fill': fill = '', 'w:themeFill': theme = '' } }: Element) =>
  theme ? !white.test(theme) : /^(?=[\dA-F]{6}$)(?:..)*[\dAB]./i.test(fill)
