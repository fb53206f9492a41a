import type { SourceTable } from '../form/lines.ts'
import { decodedText } from './text.ts'
import { UnreadableFile } from './unreadable.ts'

interface Field {
  readonly text: string
  /** The line of the file that it begins on. */
  readonly line: number
}

/** The table in a .csv file of UTF-8 with commas or semicolons. Throws `UnreadableFile` where a quote is out of place. */
export function tableOfCsv(bytes: Uint8Array): SourceTable {
  const text = decodedText(bytes)
  const records = [',', ';'].map((separator) => recordsOf(text, separator)).toSorted(moreEven)[0] ?? []
  const rows = records.map((fields) =>
    fields.map(({ text: words, line }) => ({
      merged: false,
      span: 1,
      lines: words.split(/\r\n|[\r\n]/).map((part, place) => {
        return { number: line + place, text: part, begins: place ? 'line' : 'paragraph' } as const
      }),
    })),
  )
  return { rows }
}

/** The right separator gives rows of the same width, and more cells; titles above the table may be by themselves. */
function moreEven(a: readonly Field[][], b: readonly Field[][]): number {
  const [widthsOfA, widthsOfB] = [a, b].map((rows) => rows.map(({ length }) => length).filter((width) => width > 1))
  const kinds = (widths: readonly number[] = []) => new Set(widths).size || Infinity
  return kinds(widthsOfA) - kinds(widthsOfB) || Math.max(0, ...(widthsOfB ?? [])) - Math.max(0, ...(widthsOfA ?? []))
}

/** The records of a CSV file. A field in quotes may hold separators, line ends and, doubled, quotes. */
function recordsOf(text: string, separator: string): Field[][] {
  const field = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"${separator}\r\n][^${separator}\r\n]*|))(${separator}|\r\n|[\r\n]|$)`, 'y')
  const records: Field[][] = []
  let fields: Field[] = []
  let line = 1
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const [whole, quoted, plain = '', end] = field.exec(text) ?? []
    if (whole === undefined) {
      const wrong = 'expected a quoted cell to end with a quote and a comma, semicolon or line end'
      throw new UnreadableFile({ line, wrong, fix: `Write a quote within a cell twice: "". See ${text.slice(at, at + 20)}` })
    }
    fields.push({ text: quoted?.replaceAll('""', '"') ?? plain, line })
    line += whole.match(/\r\n|[\r\n]/g)?.length ?? 0
    const isLast = field.lastIndex === text.length
    if (end === separator && !isLast) continue
    records.push(end === separator ? [...fields, { text: '', line }] : fields)
    fields = []
  }
  return records
}
