/** Official wording and its position in a table. */
export interface Cell {
  /** The row's titles, such as factor and discriminator. A title is empty if the source document has no such title. */
  readonly titles: readonly string[]
  /** The column's heading. */
  readonly column: string
  readonly text: string
}

/** Official wording in rows and columns. */
export interface Table {
  /** Empty if the table needs no headings. */
  readonly headings: readonly string[]
  readonly rows: readonly { readonly titles: readonly string[]; readonly texts: readonly string[] }[]
}

/**
 * Arranges cells in a table with a row for each set of titles and a column for each column heading, both in order of
 * first occurrence. `headings` are the headings above the row titles; if there are no such headings, the table has no
 * header row. Omits titles that are empty in every row.
 */
export function tableOf(cells: readonly Cell[], headings: readonly string[]): Table {
  const columns = [...new Set(cells.map(({ column }) => column))]
  const rows: { readonly titles: readonly string[]; readonly texts: Map<string, string> }[] = []
  for (const { titles, column, text } of cells) {
    const isMatch = (row: (typeof rows)[number]) =>
      !row.texts.has(column) && row.titles.every((title, index) => title === titles[index])
    const row = rows.find(isMatch) ?? { titles, texts: new Map<string, string>() }
    if (row.texts.size === 0) rows.push(row)
    row.texts.set(column, text)
  }
  const isKept = (_: string, index: number) => rows.some(({ titles }) => titles[index] !== '')
  return {
    headings: headings.length ? [...headings.filter(isKept), ...columns] : [],
    rows: rows.map(({ titles, texts }) => ({
      titles: titles.filter(isKept),
      texts: columns.map((column) => texts.get(column) ?? ''),
    })),
  }
}
