/** Official wording with where it stands. */
export interface Citation {
  /** The exact words: paragraphs parted by line breaks. */
  readonly text: string
  /** Career path, factor, level and discriminator. */
  readonly place: string
  /** Its address in full. */
  readonly address: string
}

/** A whole level: its descriptors by their discriminators, and where it stands. */
export interface LevelCitation {
  readonly rows: readonly { readonly title: string; readonly text: string }[]
  /** Career path, factor and level. */
  readonly place: string
  readonly address: string
}

/** What goes to the clipboard, for programs that take rich text and for those that take plain text. */
export interface Copied {
  readonly html: string
  readonly plain: string
}

/** A descriptor as a quotation: the exact words, then where they stand, then the address. */
export function citeDescriptor({ text, place, address }: Citation): Copied {
  const paragraphs = text.split('\n').map((paragraph) => `<p>${escaped(paragraph)}</p>`)
  return {
    html: `${paragraphs.join('')}<p>${escaped(place)}<br>${linked(address)}</p>`,
    plain: `${text}\n\n${place}\n${address}\n`,
  }
}

/**
 * A level as a table with a row for each descriptor, which word processors, mail and spreadsheets each take as theirs.
 * As plain text its cells are parted by tabs. Where it stands and the address follow below.
 */
export function citeLevel({ rows, place, address }: LevelCitation): Copied {
  const cells = rows.map(
    ({ title, text }) => `<tr><th align="left">${escaped(title)}</th><td>${escaped(text)}</td></tr>`,
  )
  const lines = rows.map(({ title, text }) => `${title}\t${text.replaceAll('\n', ' ')}`)
  return {
    html: `<table border="1" cellpadding="6"><tbody>${cells.join('')}</tbody></table><p>${escaped(place)}<br>${linked(address)}</p>`,
    plain: `${lines.join('\n')}\n\n${place}\n${address}\n`,
  }
}

/** An address alone: as rich text a link that says where it leads. */
export function citeAddress({ place, address }: Pick<Citation, 'place' | 'address'>): Copied {
  return { html: `<a href="${escaped(address)}">${escaped(place)}</a>`, plain: address }
}

const linked = (address: string) => `<a href="${escaped(address)}">${escaped(address)}</a>`

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
