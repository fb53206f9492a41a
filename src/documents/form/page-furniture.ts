import type { Line } from './lines.ts'
import type { Report } from './report.ts'

// What a page has beside the document's words: its number, and a header that stands at its top.

const pageNumber = /^(?:[-–—] ?)?(?:page )?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?(?: ?[-–—])?$/i
const pageAlone = /^page \d{1,4}(?: of \d{1,4})?$/i
/** A header or footer that ends in the page's number; a sentence that speaks of a page has a small letter. */
const pageLast = /\b(?:Page|PAGE) \d{1,4}(?: (?:of|OF) \d{1,4})?$/

/** The lines that are the document's own; those left out are remarked on. */
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

/**
 * Lines that stand at the top of every page, numbers aside, and nowhere else; the first page may lack them where there
 * are others enough. What also stands elsewhere is the document's own: discriminators that happen to begin a page.
 */
function runningHeaders(lines: readonly Line[]): Set<Line> {
  const pages = Map.groupBy(lines, ({ page }) => page)
  const [firstPage = [], ...others] = pages.values()
  const found = new Set<Line>()
  if (!others.length) return found
  const form = ({ text }: Line) => text.replace(/\d+/g, '#')
  const everywhere = Map.groupBy(lines, form)
  for (let place = 0; place < 4; place++) {
    const atTop = [firstPage, ...others].map((page) => page[place])
    const line = atTop[1]
    if (line?.kind !== 'other') break
    const same = atTop.filter((other) => other?.kind === 'other' && form(other) === form(line))
    const onFirst = same[0] === atTop[0]
    const enough = onFirst || same.length > 2
    const elsewhere = everywhere.get(form(line))?.length !== same.length
    if (!enough || same.length < atTop.length - (onFirst ? 0 : 1) || elsewhere) break
    for (const header of same) if (header) found.add(header)
  }
  return found
}

/**
 * The lines of career path and factor where they stand again in the middle of what they head: each whole, and neither
 * above a factor nor above its description, where they would begin a document.
 */
function repeatedHeads(lines: readonly Line[]): Set<Line> {
  const found = new Set<Line>()
  const heads: Partial<Record<'careerPath' | 'factor', readonly string[]>> = {}
  let place = 0
  while (place < lines.length) {
    const kind = lines[place]?.kind
    if (kind !== 'careerPath' && kind !== 'factor') {
      place++
      continue
    }
    let end = place
    for (const head of kind === 'careerPath' ? [heads.careerPath, heads.factor] : [heads.factor]) {
      if (head?.every((text, index) => lines[end + index]?.text === text)) end += head.length
    }
    const next = lines[end]?.kind
    if (end > place && next !== 'factor' && next !== 'description') {
      for (const again of lines.slice(place, end)) found.add(again)
    } else {
      end = endOfHead(lines, place)
      heads[kind] = lines.slice(place, end).map(({ text }) => text)
    }
    place = end
  }
  return found
}

/** The place after a heading and its title: that of the next heading, at most two lines further on. */
function endOfHead(lines: readonly Line[], place: number): number {
  let end = place + 1
  while (end < place + 3 && lines[end]?.kind === 'other') end++
  return end
}
