/** Official wording with its place in a table. */
export interface Cell {
  /** What says of what it is, such as factor and discriminator: empty where the source document has none. */
  readonly titles: readonly string[]
  /** What heads its column. */
  readonly column: string
  readonly text: string
}

/** Official wording in rows and columns. */
export interface Table {
  /** None where the words say for themselves what they are. */
  readonly heads: readonly string[]
  readonly rows: readonly { readonly titles: readonly string[]; readonly texts: readonly string[] }[]
}

/**
 * Cells as a table with a row for what has the same titles and a column for each name, both in the order in which they
 * come. Its titles are headed by `heads`; without these it has no row of headings. Titles that are all empty are left out.
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
