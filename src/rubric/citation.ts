import { escaped } from './html.ts'
import type { Table } from './table.ts'

/** Official wording with its place. */
export interface Citation {
  /** The exact words, with a line break between paragraphs. */
  readonly text: string
  /** Career path, factor, level and discriminator. */
  readonly place: string
  /** The title and organization of the site, if the content names them. */
  readonly source?: string | undefined
  /** The full address. */
  readonly address: string
}

/** A table of official wording, such as a level's, with its place. */
export interface TableCitation extends Omit<Citation, 'text'>, Table {
  /** The sentence above the descriptors of a level. */
  readonly leadIn?: string | undefined
}

/** The contents of the clipboard, as rich text and as plain text. */
export interface Copied {
  readonly html: string
  readonly plain: string
}

/** A descriptor as a quotation: the exact words, then their place, then the address. */
export function citeDescriptor({ text, ...from }: Citation): Copied {
  return {
    html: `${paragraphs(text)}${origin(from).html}`,
    plain: `${text}\n\n${origin(from).plain}`,
  }
}

/**
 * A table that word processors, mail programs and spreadsheets paste as a native table. In plain text, tabs separate
 * the cells. The lead-in comes first; the place and the address follow.
 */
export function citeTable({ leadIn, heads, rows, ...from }: TableCitation): Copied {
  const head = heads.length ? `<thead><tr>${heads.map(headCell).join('')}</tr></thead>` : ''
  const cells = rows.map(
    ({ titles, texts }) => `<tr>${[...titles.map(headCell), ...texts.map(textCell)].join('')}</tr>`,
  )
  const lines = [...(heads.length ? [heads] : []), ...rows.map(({ titles, texts }) => [...titles, ...texts])]
  const plain = lines.map((line) => line.map((text) => text.replaceAll('\n', ' ')).join('\t')).join('\n')
  return {
    html: `${leadIn ? paragraphs(leadIn) : ''}<table border="1" cellpadding="6">${head}<tbody>${cells.join('')}</tbody></table>${origin(from).html}`,
    plain: `${leadIn ? `${leadIn}\n\n` : ''}${plain}\n\n${origin(from).plain}`,
  }
}

const headCell = (text: string) => `<th align="left">${escaped(text)}</th>`

const textCell = (text: string) => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`

/** An address alone. In rich text, it is a link with the place as its text. */
export function citeAddress({ place, address }: Pick<Citation, 'place' | 'address'>): Copied {
  return { html: `<a href="${escaped(address)}">${escaped(place)}</a>`, plain: address }
}

/** Place, site and address, each on its own line. */
function origin({ place, source, address }: Omit<Citation, 'text'>): Copied {
  const lines = [place, ...(source ? [source] : [])]
  return {
    html: `<p>${[...lines.map(escaped), linked(address)].join('<br>')}</p>`,
    plain: [...lines, address, ''].join('\n'),
  }
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('')
}

const linked = (address: string) => `<a href="${escaped(address)}">${escaped(address)}</a>`
