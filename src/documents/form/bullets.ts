import type { Line } from './lines.ts'

/** A sign that cannot begin a sentence. A sign in a symbol font needs no space after it. */
const sign = /^(?:[^\p{L}\p{N}\s"'“”‘’«»‹›()[\]{}$€£#&§%@/\\…](?= )|o(?= )|\p{Co} ?)/u
const enumerator = /^\(?(\d{1,2}|[a-z])[.)](?= )/

/**
 * Marks the bullets in the lines of a level or cell. If no line has a known bullet, the sign or number at the start of
 * the first line after any lead-in counts as the bullet.
 */
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

/** Treats numbers and letters as bullets only while they are consecutive. */
function numbered(lines: readonly Line[]): Line[] | undefined {
  const start = lines.findIndex((line) => !isLeadIn(line))
  const first = valueOf(lines[start])
  if (first === undefined) return undefined
  let next = first
  const counted = lines.map((line, index) => {
    if (index < start || valueOf(line) !== next) return line
    next++
    return bulleted(line, enumerator.exec(line.text)?.[0] ?? '')
  })
  return next - first > 1 || first === 1 ? counted : undefined
}

function valueOf(line: Line | undefined): number | undefined {
  const value = enumerator.exec(line?.text ?? '')?.[1]
  if (value === undefined) return undefined
  return /\d/.test(value) ? Number(value) : value.charCodeAt(0) - 96
}
