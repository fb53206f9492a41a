import { isOwn, namedEditions } from '../browser/editions.ts'
import { element } from '../browser/element.ts'
import { to } from '../routes/to.ts'
import { canSearch } from './client.ts'
import { withHighlights } from './mark.ts'
import { addressOf } from './request-address.ts'
import type { Answer, Hit, SearchRequest } from './search.ts'

/** A hit as a link: its path, its kind, and its text with the matches marked. */
export function resultLink({ kind, path, url, text, edition }: Hit): HTMLAnchorElement {
  const editions = namedEditions()
  const isOtherEdition = editions.length > 1 && !editions.some((named) => isOwn(named) && named.id === edition?.id)
  const kindName = kind === 'Guide' ? 'Guide, not official wording' : kind
  const place = element('span', 'hit-place', path.join('\u00a0› '))
  const editionName = isOtherEdition && edition ? `, ${edition.name}` : ''
  const link = element('a', 'hit', place, ' ', element('span', 'hit-kind soft', kindName + editionName))
  if (text.length) {
    const pieces = text.map((piece) => (piece.marked ? element('mark', '', piece.text) : piece.text))
    link.append(' ', element('span', `hit-text${kind === 'Guide' ? '' : ' official'}`, ...pieces))
  }
  link.href = withHighlights(url, text)
  return link
}

/** A link that searches for the suggestion, if there is one. */
export function suggestionLinks(suggestion: string | undefined, request: SearchRequest): HTMLAnchorElement[] {
  if (suggestion === undefined) return []
  const link = element('a', 'hit suggestion', 'Did you mean ', element('strong', '', suggestion), '?')
  link.href = to.search(addressOf({ ...request, query: suggestion }))
  return [link]
}

const numberFormat = new Intl.NumberFormat('en')
/** The number of results for display, such as “1 result” or “2,000 similar results”. */
export const resultCount = (count: number, kind = '') =>
  `${numberFormat.format(count)} ${kind}${count === 1 ? 'result' : 'results'}`

/** The status line for a response. */
export function summary({ total, whole, unfiltered }: Answer, query: string): string {
  if (total === 0 && query === '' && unfiltered === 0) return 'Enter a word or phrase, or use the filters to browse.'
  if (total === 0) {
    return `No results for “${query}”.${unfiltered ? ` Without the filters: ${resultCount(unfiltered)}.` : ''}`
  }
  if (whole === total) return resultCount(total)
  if (whole === 0) return `No exact match. ${resultCount(total, 'similar ')}.`
  return `${resultCount(total)}. ${numberFormat.format(whole)} ${whole === 1 ? 'contains' : 'contain'} all your words.`
}

/** The status line if the search failed because the index is unavailable or WebAssembly is turned off. */
export const failure = () =>
  canSearch()
    ? 'The search could not be loaded. Check your connection, or reload the page.'
    : 'Searching needs WebAssembly, which is turned off in your browser. Browse by career path or factor instead.'
