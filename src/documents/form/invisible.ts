import { counted } from '../../rubric/name.ts'
import { characterName } from '../../rubric/visible.ts'
import { type Line, quoted } from './lines.ts'
import type { Report } from './report.ts'

/** Characters without a shape of their own, which a reader can't know to be there. */
const unseen = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2028]/gu

/**
 * Remarks on each kind of character that nobody sees, where it first stands. Wording is kept to the letter, and some
 * writing needs such characters; but they may also hide in a document that was made to deceive.
 */
export function remarkUnseen(lines: readonly Line[], report: Report): void {
  const found = lines.flatMap((line) => [...new Set(line.text.match(unseen))].map((character) => ({ line, character })))
  for (const [character, all] of Map.groupBy(found, (one) => one.character)) {
    const [first] = all
    if (!first) continue
    const does = /\p{Bidi_Control}/u.test(character) ? 'turns the direction of words' : 'nobody sees'
    const more = all.length > 1 ? `, and on ${counted(all.length - 1, 'more line')}` : ''
    const part = quoted(around(first.line.text, character))
    report.remark(first.line, `kept ${characterName(character)}, which ${does}, in ${part}${more}`)
  }
}

/** Some words on both sides of a character. */
function around(text: string, character: string): string {
  const at = text.indexOf(character)
  return text.slice(Math.max(0, text.lastIndexOf(' ', at - 20) + 1), at + 25)
}
