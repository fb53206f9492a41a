import { isDeepStrictEqual } from 'node:util'
import type { Model } from '../exports/schema.ts'
import type { Content } from '../rubric/content.ts'
import { careerPath } from '../rubric/schema/career-path.ts'
import { factor } from '../rubric/schema/factor.ts'
import { rubric } from '../rubric/schema/rubric.ts'

// For tests: functions that read the exported files, relying only on what the data page promises.

/** The rows of a CSV table (RFC 4180). Throws if the table is malformed. */
export function readCsv(text: string): string[][] {
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  cells.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  const rows: string[][] = []
  let row: string[] = []
  while (cells.lastIndex < text.length) {
    const start = cells.lastIndex
    const [, quotedText, plainText = '', end] = cells.exec(text) ?? []
    if (!end) throw new Error(`no cell begins at ${start}: ${text.slice(start, start + 50)}`)
    row.push(quotedText?.replaceAll('""', '"') ?? plainText)
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

/** The exact words in a cell, without the apostrophes that keep spreadsheets from treating text as a formula. */
export const exactWords = (cell: string): string =>
  cell.replace(/(?<=^|[;\n\r\u2028\u2029])'(?='*[=+\-@＝＋－＠\t\r\n\0])/g, '')

/** Rebuilds the content from the exported model, with file paths relative to the content folder. */
export function contentOfModel({ careerPaths, factors, rubrics }: Model): Content {
  return {
    careerPaths: careerPaths.map(({ id, ...data }) => entry('paths', id, careerPath.parse(contentData(data)))),
    factors: factors.map(({ id, ...data }) => entry('factors', id, factor.parse(contentData(data)))),
    rubrics: rubrics.map(({ careerPath, levels, ...others }) => {
      const factor = factors.find(({ id }) => id === others.factor)
      const textKeys = ['description', 'criteria', 'supervisors', 'note'] as const
      const differingKeys = textKeys.filter((key) => !isDeepStrictEqual(others[key], factor?.[key]))
      const leadIns = levels.filter(({ leadIn }) => leadIn !== null).map(({ level, leadIn }) => [level, leadIn])
      const data = rubric.parse({
        ...Object.fromEntries(differingKeys.map((key) => [key, others[key]])),
        ...(leadIns.length && { leadIns: Object.fromEntries(leadIns) }),
        levels: Object.fromEntries(levels.map(({ level, descriptors }) => [level, descriptors.map(withoutAddress)])),
      })
      return entry('rubrics', `${careerPath}/${others.factor}`, data)
    }),
  }
}

const entry = <Data>(folder: string, id: string, data: Data) => ({ id, file: `${folder}/${id}.yaml`, data })
const withoutAddress = <Item extends { address: string }>({ address: _, ...item }: Item) => item

/** Data as it would be in a content file: without addresses, and without keys whose value is null or false. */
const contentData = (data: unknown): unknown =>
  JSON.parse(
    JSON.stringify(data, (key, value) => (key === 'address' || value === null || value === false ? undefined : value)),
  )
