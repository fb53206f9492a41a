/** Official wording with where it stands. */
export interface Citation {
  /** The exact words: paragraphs parted by line breaks. */
  readonly text: string
  /** Career path, factor, level and discriminator. */
  readonly place: string
  /** The site that it is taken from, and whose that is, where the content says so. */
  readonly source?: string | undefined
  /** Its address in full. */
  readonly address: string
}

/** A whole level: its descriptors by their discriminators, and where it stands. */
export interface LevelCitation {
  /** The sentence above the descriptors. */
  readonly leadIn: string | null
  /** A title is empty where the source document names no discriminator. */
  readonly rows: readonly { readonly title: string; readonly text: string }[]
  /** Career path, factor and level. */
  readonly place: string
  readonly source?: string | undefined
  readonly address: string
}

/** What goes to the clipboard, for programs that take rich text and for those that take plain text. */
export interface Copied {
  readonly html: string
  readonly plain: string
}

/** A descriptor as a quotation: the exact words, then where they stand, then the address. */
export function citeDescriptor({ text, ...from }: Citation): Copied {
  return {
    html: `${paragraphs(text)}${origin(from).html}`,
    plain: `${text}\n\n${origin(from).plain}`,
  }
}

/**
 * A level as a table with a row for each descriptor, which word processors, mail and spreadsheets each take as theirs.
 * As plain text its cells are parted by tabs. A table without titles has one column. The sentence above the descriptors
 * stands above, where they stand and the address follow below.
 */
export function citeLevel({ leadIn, rows, ...from }: LevelCitation): Copied {
  const titled = rows.some(({ title }) => title !== '')
  const cells = rows.map(({ title, text }) => {
    const head = titled ? `<th align="left">${escaped(title)}</th>` : ''
    return `<tr>${head}<td>${escaped(text)}</td></tr>`
  })
  const lines = rows.map(({ title, text }) => (titled ? `${title}\t` : '') + text.replaceAll('\n', ' '))
  return {
    html: `${leadIn === null ? '' : paragraphs(leadIn)}<table border="1" cellpadding="6"><tbody>${cells.join('')}</tbody></table>${origin(from).html}`,
    plain: `${leadIn === null ? '' : `${leadIn}\n\n`}${lines.join('\n')}\n\n${origin(from).plain}`,
  }
}

/** An address alone: as rich text a link that says where it leads. */
export function citeAddress({ place, address }: Pick<Citation, 'place' | 'address'>): Copied {
  return { html: `<a href="${escaped(address)}">${escaped(place)}</a>`, plain: address }
}

/** Where cited words stand: place, site and address, each on a line. */
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

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
