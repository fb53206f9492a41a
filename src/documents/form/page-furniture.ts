import type { Line } from './lines.ts'
import type { Report } from './report.ts'

// What a page has beside the document's words: its number, and a header at its top.

const pageNumber = /^(?:[-–—] ?)?(?:page )?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?(?: ?[-–—])?$/i
const pageAlone = /^page \d{1,4}(?: of \d{1,4})?$/i
/** A header or footer that ends in the page's number; a sentence that speaks of a page has a small letter. */
const pageLast = /\b(?:Page|PAGE) \d{1,4}(?: (?:of|OF) \d{1,4})?$/

/** The lines of the document itself; remarks name those left out. */
export function withoutFurniture(lines: readonly Line[], report: Report): Line[] {
  const headers = runningHeaders(lines)
  const repeated = repeatedHeads(lines)
  return lines.filter((line, place) => {
    const beside = line.page !== lines[place - 1]?.page || line.page !== lines[place + 1]?.page
    const left =
      repeated.has(line) ||
      headers.has(line) ||
      (beside && pageNumber.test(line.text) && !isName(lines, place)) ||
      (line.kind === 'other' && (pageAlone.test(line.text) || (beside && pageLast.test(line.text))))
    if (left) report.leaveOut('as part of a page’s header or footer', line)
    return !left
  })
}

/** Whether a number is the name that a level still lacks: fewer lines than it has bullets are after the last of these. */
function isName(lines: readonly Line[], place: number): boolean {
  const [line, next] = lines.slice(place)
  const level = lines.findLastIndex(({ kind }, at) => at < place && kind === 'level')
  const above = lines.slice(level + 1, place)
  const bullets = above.filter(({ kind }) => kind === 'bullet').length
  const names = above.length - 1 - above.findLastIndex(({ kind }) => kind === 'bullet')
  const isLast = next === undefined || next.kind === 'level' || next.kind === 'columns'
  return /^\d+$/.test(line?.text ?? '') && isLast && level >= 0 && names === bullets - 1
}

/** Of the lines at the top of a page no more than these are its header. */
const longestHeader = 4

/**
 * Lines that are at the top of every page, numbers aside, and nowhere else; the first page may lack them where there are
 * others enough. What is also elsewhere is the document’s: discriminators that happen to begin a page.
 */
function runningHeaders(lines: readonly Line[]): Set<Line> {
  const [firstPage = [], ...others] = Map.groupBy(lines, ({ page }) => page).values()
  const form = ({ text }: Line) => text.replace(/\d+/g, '#')
  const everywhere = Map.groupBy(lines, form)
  const headers = new Set<Line>()
  for (let place = 0; place < longestHeader && others.length; place++) {
    const line = others[0]?.[place]
    if (line?.kind !== 'other') break
    const tops = [firstPage, ...others].flatMap((page) => page[place] ?? [])
    const same = tops.filter((top) => top.kind === 'other' && form(top) === form(line))
    const enough = same[0] === firstPage[place] ? others.length + 1 : Math.max(3, others.length)
    if (same.length < enough || everywhere.get(form(line))?.length !== same.length) break
    for (const header of same) headers.add(header)
  }
  return headers
}

/**
 * The lines of career path and factor where they are repeated in the middle of what they head: each whole, and neither
 * above a factor nor above its description, where they would begin a document.
 */
function repeatedHeads(lines: readonly Line[]): Set<Line> {
  const repeated = new Set<Line>()
  const heads = new Map<string, readonly Line[]>()
  for (let place = 0, end = 0; place < lines.length; place = end) {
    end = place + 1
    const kind = lines[place]?.kind ?? ''
    if (kind !== 'careerPath' && kind !== 'factor') continue
    const known = [kind === 'careerPath' ? (heads.get(kind) ?? []) : [], heads.get('factor') ?? []]
    const [both, single] = [known.flat(), known.find((head) => head[0]?.kind === kind) ?? []]
    const again = [both, single].find(
      (head) => head.length && head.every(({ text }, at) => lines[place + at]?.text === text),
    )
    const next = lines[place + (again?.length ?? 0)]?.kind
    if (again && next !== 'factor' && next !== 'description') {
      end = place + again.length
      for (const line of lines.slice(place, end)) repeated.add(line)
    } else {
      while (end < place + 3 && lines[end]?.kind === 'other') end++
      heads.set(kind, lines.slice(place, end))
    }
  }
  return repeated
}
