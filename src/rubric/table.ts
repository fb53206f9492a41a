/** Official wording with its place in a table. */
export interface Cell {
  /** Such as factor and discriminator. Empty if the source document has none. */
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
 * A table with a row for cells with the same titles and a column for each name, both in the order of the cells. `heads` are
 * the headings of the titles; without them the table has no row of headings. Titles that are always empty are left out.
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
