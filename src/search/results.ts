import type { Hit } from './client.ts'
import type { Piece } from './mark.ts'

/** A new element with a class and what stands in it. Text is always text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  if (className) node.className = className
  node.append(...content)
  return node
}

/** A hit as a link: its text with the words marked, then its labels. */
export function hitLink({ kind, address, text, labels }: Hit): HTMLAnchorElement {
  const [title = '', ...places] = labels
  const wording = element('span', kind === 'guide' ? 'hit-text' : 'hit-text official', ...text.map(piece))
  const where = element('span', 'hit-labels', element('strong', '', title), ...places.map((place) => ` · ${place}`))
  if (kind === 'guide') where.append(' · Guide, not official wording')
  const link = element('a', 'hit', wording, where)
  link.href = address
  return link
}

function piece({ text, marked }: Piece): Node | string {
  return marked ? element('mark', '', text) : text
}

/** What to say of a number of hits, in the status line. */
export function summary(total: number, query: string): string {
  if (total === 0) return `Nothing found for “${query}”. Try fewer or other words.`
  return total === 1 ? '1 result' : `${total} results`
}

/** What to say when the index can't be reached. */
export const unreachable = 'The search could not be loaded. Check the connection and type again.'
