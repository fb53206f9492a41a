import { type Line, grouped, isHeading, isOpen } from './lines.ts'

/** Signs that are also in sentences, and so at the beginning of a wrapped line. */
const doubtful = /^[-–*?]/

/** Lines in which a sign is no bullet that only begins a wrapped line: the sentence before it is not at its end. */
export function withTrueBullets(lines: readonly Line[]): Line[] {
  const inSentence = ({ kind, text, gap }: Line, before: Line | undefined) =>
    kind === 'bullet' && doubtful.test(text) && !gap && before !== undefined && isOpen(before)
  const first = lines.find((line, place) => line.kind === 'bullet' && !inSentence(line, lines[place - 1]))
  return lines.map((line, place) => {
    const other = line.text.charAt(0) !== first?.text.charAt(0)
    return other && inSentence(line, lines[place - 1]) ? { ...line, kind: 'other' } : line
  })
}

/** A sign that no sentence begins with; one that fonts of signs have their own place for needs no space after it. */
const sign = /^(?:[^\p{L}\p{N}\s"'“”‘’«»‹›()[\]{}$€£#&§%@/\\…](?= )|o(?= )|\p{Co} ?)/u
const enumerator = /^\(?(\d{1,2}|[a-z])[.)](?= )/

/** Lines in which what every descriptor of a level begins with is a bullet: a sign of any kind, or its number. */
export function withLevelBullets(lines: readonly Line[]): Line[] {
  return grouped(lines, isHeading).flatMap((section) => {
    const [heading, ...below] = section
    return heading?.kind === 'level' ? [heading, ...withBullets(below)] : section
  })
}

/** The descriptors of one level, or what is in the cells of a column, without the bullets that each begins with. */
export function withBullets(lines: readonly Line[]): readonly Line[] {
  return lines.some(({ kind }) => kind === 'bullet') ? lines : (signed(lines) ?? numbered(lines) ?? lines)
}

const isLeadIn = ({ text }: Line) => text.endsWith(':') || /^\(.*\)$|^scores?\b/i.test(text)
const bulleted = (line: Line, mark: string): Line => ({ ...line, kind: 'bullet', sign: mark })

function signed(lines: readonly Line[]): Line[] | undefined {
  const first = sign.exec(lines.find((line) => !isLeadIn(line))?.text ?? '')?.[0].trim()
  return first
    ? lines.map((line) => (sign.exec(line.text)?.[0].trim() === first ? bulleted(line, first) : line))
    : undefined
}

/** Numbers and letters count only while each is one more than the last; names below may be numbered once more. */
function numbered(lines: readonly Line[]): Line[] | undefined {
  const start = lines.findIndex((line) => !isLeadIn(line))
  const first = valueOf(lines[start])
  if (first === undefined) return undefined
  let next = first
  const counted = lines.map((line, place) => (place >= start && valueOf(line) === next ? (next++, true) : false))
  if (next - first < 2 && first !== 1) return undefined
  const last = counted.lastIndexOf(true)
  const names = lines.slice(last + 1).filter((line) => enumerator.test(line.text))
  const again = names.length > 0 && names.every((line, place) => valueOf(line) === first + place)
  return lines.map((line, place) => {
    const number = enumerator.exec(line.text)?.[0] ?? ''
    if (counted[place]) return bulleted(line, number)
    return again && place > last && number ? { ...line, text: line.text.slice(number.length).trimStart() } : line
  })
}

function valueOf(line: Line | undefined): number | undefined {
  const value = enumerator.exec(line?.text ?? '')?.[1]
  if (value === undefined) return undefined
  return /\d/.test(value) ? Number(value) : value.charCodeAt(0) - 96
}
