import { escaped } from './html.ts'
import type { Table } from './table.ts'

/** Official wording and where it comes from. */
export interface Citation {
  /** The exact words, with a line break between paragraphs. */
  readonly text: string
  /** The career path, factor, level and discriminator. */
  readonly place: string
  /** The site's title and organization, if the content names them. */
  readonly source?: string | undefined
  /** The full address. */
  readonly address: string
}

/** A table of official wording, such as one level's descriptors, and where it comes from. */
export interface TableCitation extends Omit<Citation, 'text'>, Table {
  /** The sentence above the descriptors of a level. */
  readonly leadIn?: string | undefined
}

/** What to put on the clipboard, as rich text and as plain text. */
export interface ClipboardContent {
  readonly html: string
  readonly plain: string
}

/** A descriptor as a quotation: its exact words, followed by its place and address. */
export function citeDescriptor({ text, ...details }: Citation): ClipboardContent {
  return {
    html: `${paragraphs(text)}${origin(details).html}`,
    plain: `${text}\n\n${origin(details).plain}`,
  }
}

/**
 * A table that word processors, mail programs and spreadsheets paste as a native table. In plain text, tabs separate
 * the cells. The lead-in comes before the table; the place and the address come after it.
 */
export function citeTable({ leadIn, headings, rows, ...details }: TableCitation): ClipboardContent {
  const head = headings.length ? `<thead><tr>${headings.map(headCell).join('')}</tr></thead>` : ''
  const bodyRows = rows.map(
    ({ titles, texts }) => `<tr>${[...titles.map(headCell), ...texts.map(textCell)].join('')}</tr>`,
  )
  const lines = [...(headings.length ? [headings] : []), ...rows.map(({ titles, texts }) => [...titles, ...texts])]
  const plainRows = lines.map((line) => line.map((text) => text.replaceAll('\n', ' ')).join('\t')).join('\n')
  return {
    html: `${leadIn ? paragraphs(leadIn) : ''}<table border="1" cellpadding="6">${head}<tbody>${bodyRows.join('')}</tbody></table>${origin(details).html}`,
    plain: `${leadIn ? `${leadIn}\n\n` : ''}${plainRows}\n\n${origin(details).plain}`,
  }
}

const headCell = (text: string) => `<th align="left">${escaped(text)}</th>`

const textCell = (text: string) => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`

/** An address alone. In rich text, it is a link with the place as its label. */
export function citeAddress({ place, address }: Pick<Citation, 'place' | 'address'>): ClipboardContent {
  return { html: `<a href="${escaped(address)}">${escaped(place)}</a>`, plain: address }
}

/** The place, site and address, each on its own line. */
function origin({ place, source, address }: Omit<Citation, 'text'>): ClipboardContent {
  const lines = [place, ...(source ? [source] : [])]
  return {
    html: `<p>${[...lines.map(escaped), linkTo(address)].join('<br>')}</p>`,
    plain: [...lines, address, ''].join('\n'),
  }
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('')
}

const linkTo = (address: string) => `<a href="${escaped(address)}">${escaped(address)}</a>`
