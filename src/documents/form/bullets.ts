import type { Line } from './lines.ts'

/** Matches a symbol that cannot begin a sentence. Unless the symbol is from a symbol font, a space must follow. */
const leadingSymbol = /^(?:[^\p{L}\p{N}\s"'“”‘’«»‹›()[\]{}$€£#&§%@/\\…](?= )|o(?= )|\p{Co} ?)/u
const enumerator = /^\(?(\d{1,2}|[a-z])[.)](?= )/

/**
 * Marks the bulleted lines in a level or cell. If no line has a known bullet, the symbol or number that begins the
 * first line after any lead-in counts as a bullet.
 */
export function withBullets(lines: readonly Line[]): readonly Line[] {
  return lines.some(({ kind }) => kind === 'bullet') ? lines : (withSymbols(lines) ?? withNumbers(lines) ?? lines)
}

const isLeadIn = ({ text }: Line) => text.endsWith(':') || /^\(.*\)$|^scores?\b/i.test(text)
const asBullet = (line: Line, marker: string): Line => ({ ...line, kind: 'bullet', marker })

function withSymbols(lines: readonly Line[]): Line[] | undefined {
  const marker = leadingSymbol.exec(lines.find((line) => !isLeadIn(line))?.text ?? '')?.[0].trim()
  return marker
    ? lines.map((line) => (leadingSymbol.exec(line.text)?.[0].trim() === marker ? asBullet(line, marker) : line))
    : undefined
}

/** Treats a number or letter as a bullet only if it is the next one in the sequence. */
function withNumbers(lines: readonly Line[]): Line[] | undefined {
  const start = lines.findIndex((line) => !isLeadIn(line))
  const firstValue = enumeratorValue(lines[start])
  if (firstValue === undefined) return undefined
  let next = firstValue
  const markedLines = lines.map((line, index) => {
    if (index < start || enumeratorValue(line) !== next) return line
    next++
    return asBullet(line, enumerator.exec(line.text)?.[0] ?? '')
  })
  return next - firstValue > 1 || firstValue === 1 ? markedLines : undefined
}

function enumeratorValue(line: Line | undefined): number | undefined {
  const value = enumerator.exec(line?.text ?? '')?.[1]
  if (value === undefined) return undefined
  return /\d/.test(value) ? Number(value) : value.charCodeAt(0) - 96
}
