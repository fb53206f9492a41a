/** Official wording with its place in a table. */
export interface Cell {
  /** The row's titles, such as factor and discriminator. A title is empty if the source document has none. */
  readonly titles: readonly string[]
  /** The heading of its column. */
  readonly column: string
  readonly text: string
}

/** Official wording in rows and columns. */
export interface Table {
  /** Empty if the words need no headings. */
  readonly heads: readonly string[]
  readonly rows: readonly { readonly titles: readonly string[]; readonly texts: readonly string[] }[]
}

/**
 * A table with a row for each set of titles and a column for each column heading, both in the order of the cells.
 * `heads` are the headings above the titles; without them, the table has no heading row. Omits titles that are always
 * empty.
 */
export function tableOf(cells: readonly Cell[], heads: readonly string[]): Table {
  const columns = [...new Set(cells.map(({ column }) => column))]
  const rows: { readonly titles: readonly string[]; readonly texts: Map<string, string> }[] = []
  for (const { titles, column, text } of cells) {
    const isSame = (row: (typeof rows)[number]) =>
      !row.texts.has(column) && row.titles.every((title, index) => title === titles[index])
    const row = rows.find(isSame) ?? { titles, texts: new Map<string, string>() }
    if (row.texts.size === 0) rows.push(row)
    row.texts.set(column, text)
  }
  const isKept = (_: string, index: number) => rows.some(({ titles }) => titles[index] !== '')
  return {
    heads: heads.length ? [...heads.filter(isKept), ...columns] : [],
    rows: rows.map(({ titles, texts }) => ({
      titles: titles.filter(isKept),
      texts: columns.map((column) => texts.get(column) ?? ''),
    })),
  }
}
