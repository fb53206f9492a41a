import { quoted } from '../form/lines.ts'
import { type Kind, kinds } from './kinds.ts'
import { raised } from './superscript.ts'
import type { Place, Styles } from './styles.ts'
import { childOf, valueOf } from './xml.ts'

/** Words as Word shows them, and what a person should know of them; or the kind of thing that keeps them from being read. */
export type Shown = { readonly words: string; readonly remark?: string } | { readonly kind: Kind }

/** A font whose letters look like signs. */
export const fontOfSigns = /^(?:symbol|webdings|wingdings\b.*|zapf ?dingbats)$/i

/** No words are raised by hand by less, in half points; less only mends the look of a line. */
const leastRaised = 4

/** How Word shows a run's words. */
export function shownAs(words: string, place: Place, styles: Styles): Shown {
  if (!words.trim()) return { words }
  if (styles.on('w:vanish', place)) return { kind: kinds.hidden }
  if (styles.on('w:strike', place) || styles.on('w:dstrike', place)) return { kind: kinds.struck }
  const font = styles.property('w:rFonts', place)?.attributes
  const inSigns = fontOfSigns.test(font?.['w:ascii'] ?? font?.['w:hAnsi'] ?? '')
  // Bullets that were typed stand in such fonts.
  if (inSigns && /[^\s·•\uF000-\uF0FF\uFFFC]/.test(words)) return { kind: kinds.signs }
  const position = Number(styles.property('w:position', place)?.attributes['w:val'] ?? 0)
  const alignment = styles.property('w:vertAlign', place)?.attributes['w:val'] ?? 'baseline'
  const own = raised(words, alignment)
  // The reader knows only what stands at the run itself.
  const readable = own === words || valueOf(childOf(place.run, 'w:rPr'), 'w:vertAlign') !== undefined
  if (own === undefined || !readable || Math.abs(position) >= leastRaised) return { kind: kinds.raised }
  if (alignment === 'baseline') return { words }
  return { words: own, remark: `read ${quoted(words)}, which stands raised or lowered in Word, as ${quoted(own)}` }
}
