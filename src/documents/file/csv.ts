import { type SourceTable, paragraphLines } from '../form/lines.ts'
import { decodedText } from './text.ts'
import { UnreadableFile } from './unreadable.ts'

interface Field {
  readonly text: string
  /** The number of the line on which the field begins. */
  readonly line: number
}

/**
 * Reads the table in a .csv file. The first comma or semicolon outside quotes determines the separator. Throws
 * `UnreadableFile` for a misplaced quote.
 */
export function tableOfCsv(bytes: Uint8Array): SourceTable {
  const text = decodedText(bytes)
  const [firstSeparator] = text.replace(/"[^"]*"/g, '').match(/[,;]/) ?? []
  const records = recordsOf(text, firstSeparator ?? ',')
  if (typeof records === 'number') {
    throw new UnreadableFile({
      line: records,
      wrong: 'expected a quoted cell to end with a quote, followed by the next cell or line',
      fix: 'Write a quote within such a cell twice: "".',
    })
  }
  const rows = records.map((fields) =>
    fields.map(({ text: words, line }) => ({
      isMerged: false,
      span: 1,
      lines: paragraphLines(words.replace(/\r\n|[\r\n]/g, '\v')).map((part) => ({ number: line, text: part })),
    })),
  )
  return { rows }
}

/**
 * The records in a CSV file or, if a quoted field does not end properly, the line number of that field. A quoted field
 * may contain separators, line breaks and doubled quotes.
 */
function recordsOf(text: string, separator: string): Field[][] | number {
  const fieldPattern = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|([^"${separator}\r\n][^${separator}\r\n]*|))(${separator}|\r\n|[\r\n]|$)`,
    'y',
  )
  const records: Field[][] = []
  let fields: Field[] = []
  let line = 1
  while (fieldPattern.lastIndex < text.length) {
    const [match, quotedText, plainText = '', end] = fieldPattern.exec(text) ?? []
    if (match === undefined) return line
    fields.push({ text: quotedText?.replaceAll('""', '"') ?? plainText, line })
    line += match.match(/\r\n|[\r\n]/g)?.length ?? 0
    const isLast = fieldPattern.lastIndex === text.length
    if (end === separator && !isLast) continue
    records.push(end === separator ? [...fields, { text: '', line }] : fields)
    fields = []
  }
  return records
}
