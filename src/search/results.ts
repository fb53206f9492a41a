import { to } from '../routes/to.ts'
import { element } from '../browser/element.ts'
import { fragment, leadInFragment, routes } from '../routes/routes.ts'
import type { Piece } from './mark.ts'
import type { Passage } from './passages.ts'
import type { Answer, Hit } from './search.ts'

/** A page that a query names, as a link. */
export function pageLink(passage: Passage): HTMLAnchorElement {
  const [title = '', ...places] = passage.labels
  const where = labels([...places, 'Page', ...editionOf(passage)])
  const link = element('a', 'hit', element('strong', '', title), where)
  link.href = addressOf(passage)
  return link
}

/** A passage's address in its edition. */
const addressOf = ({ url, edition }: Passage) => (edition ? routes(edition.home) : to).within(url)

const editionOf = ({ edition }: Passage) => (edition ? [edition.title] : [])

/**
 * A hit as a link: its text with the words marked, then its labels. The link is the exact address; only when it is
 * followed to a level page, the marked words go with it, so that they are marked on arrival.
 */
export function hitLink({ passage, text }: Hit): HTMLAnchorElement {
  const { kind } = passage
  const [title = '', ...places] = passage.labels
  if (kind === 'guide') places.push('Guide, not official wording')
  places.push(...editionOf(passage))
  const wording = element('span', `hit-text${kind === 'guide' ? '' : ' official'}`, ...text.map(piece))
  const link = element('a', 'hit', wording, labels(places, title))
  link.href = addressOf(passage)
  if (kind === 'descriptor') link.dataset['cite'] = ''
  link.addEventListener('click', () => {
    const exact = link.href
    const found = new Set(text.filter(({ marked }) => marked).map((one) => one.text))
    if (onLevelPage(passage) && found.size) link.search = `?${new URLSearchParams({ q: [...found].join(' ') })}`
    setTimeout(() => (link.href = exact))
  })
  return link
}

/** What copies a hit with its citation, if it is a descriptor. */
export function hitActions({ passage: { kind, labels } }: Hit): HTMLElement[] {
  if (kind !== 'descriptor') return []
  const copy = element('button', '', 'Copy with citation')
  copy.type = 'button'
  copy.dataset['copy'] = 'cited'
  copy.ariaLabel = `Copy with citation: ${labels.join(', ')}`
  return [element('p', 'actions links quiet soft screen-only', copy)]
}

/** Where a hit stands, the nearest first, after what it is. */
function labels(places: readonly string[], title = ''): HTMLElement {
  const parts = places.join(' · ')
  return title
    ? element('span', 'hit-labels soft', element('strong', '', title), parts && ` · ${parts}`)
    : element('span', 'hit-labels soft', parts)
}

/** Whether a passage's address leads to a part of a level page, which marks the words that one comes with. */
const onLevelPage = ({ kind, url }: Passage) => kind === 'descriptor' || url.endsWith(fragment(leadInFragment))

function piece({ text, marked }: Piece): Node | string {
  return marked ? element('mark', '', text) : text
}

/** A number of results in words. */
const number = new Intl.NumberFormat('en')
export const results = (count: number) => (count === 1 ? '1 result' : `${number.format(count)} results`)

/** What to say of an answer, in the status line. */
export function summary({ total, whole, pages, unfiltered }: Answer, query: string): string {
  const named = pages.length
  const page = named === 1 ? 'a page of this name' : `${named} pages of this name`
  if (named) return total ? `${sentence(page)}, and ${results(total)}.` : `${sentence(page)}.`
  const without = unfiltered > total ? ` Without the filters: ${results(unfiltered)}.` : ''
  if (total === 0) return query ? `Nothing found for “${query}”.${without}` : 'Nothing found.'
  if (whole === total) return results(total)
  if (whole === 0 && !/\s/.test(query)) return `Nothing contains “${query}”. ${results(total)} with similar words.`
  if (whole === 0) return `Nothing contains all these words. ${results(total)} with some of them.`
  return `${results(whole)} with all these words, ${number.format(total - whole)} with some of them.`
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** What to say when the index can't be had. */
export const unreachable = 'The search could not be loaded. Check your connection, or reload the page.'

/** What to say where a browser has no WebAssembly, which some settings for security turn off. */
export const unsupported =
  'Searching needs WebAssembly, which is turned off in your browser. You can find everything by career path, by factor or in the guides.'
