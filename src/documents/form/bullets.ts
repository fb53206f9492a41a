import { type Line, grouped, isHeading } from './lines.ts'

/** A sign that no sentence begins with; one that fonts of signs have their own place for needs no space after it. */
const sign = /^(?:[^\p{L}\p{N}\s"'“”‘’«»‹›()[\]{}$€£#&§%@/\\…](?= )|o(?= )|\p{Co} ?)/u
const enumerator = /^\(?(\d{1,2}|[a-z])[.)](?= )/

/** Lines in which what every descriptor of a level begins with is a bullet: a sign of any kind, or its number. */
export function withOwnBullets(lines: readonly Line[]): Line[] {
  return grouped(lines, isHeading).flatMap((section) => {
    const [heading, ...own] = section
    if (heading?.kind !== 'level' || own.some(({ kind }) => kind === 'bullet')) return section
    return [heading, ...(signed(own) ?? numbered(own) ?? own)]
  })
}

const isLeadIn = ({ text }: Line) => text.endsWith(':') || /^\(.*\)$|^scores?\b/i.test(text)
const bulleted = (line: Line, own: string): Line => ({ ...line, kind: 'bullet', sign: own })

function signed(lines: readonly Line[]): Line[] | undefined {
  const own = sign.exec(lines.find((line) => !isLeadIn(line))?.text ?? '')?.[0].trim()
  return own ? lines.map((line) => (sign.exec(line.text)?.[0].trim() === own ? bulleted(line, own) : line)) : undefined
}

/** Numbers and letters count only while each is one more than the last; names below may be numbered once more. */
function numbered(lines: readonly Line[]): Line[] | undefined {
  const start = lines.findIndex((line) => !isLeadIn(line))
  const first = valueOf(lines[start])
  if (first === undefined) return undefined
  let next = first
  const found = lines.map((line, place) => (place >= start && valueOf(line) === next ? (next++, true) : false))
  if (next - first < 2 && first !== 1) return undefined
  const last = found.lastIndexOf(true)
  const names = lines.slice(last + 1).filter((line) => enumerator.test(line.text))
  const again = names.length > 0 && names.every((line, place) => valueOf(line) === first + place)
  return lines.map((line, place) => {
    const own = enumerator.exec(line.text)?.[0] ?? ''
    if (found[place]) return bulleted(line, own)
    return again && place > last && own ? { ...line, text: line.text.slice(own.length).trimStart() } : line
  })
}

function valueOf(line: Line | undefined): number | undefined {
  const found = enumerator.exec(line?.text ?? '')?.[1]
  if (found === undefined) return undefined
  return /\d/.test(found) ? Number(found) : found.charCodeAt(0) - 96
}
