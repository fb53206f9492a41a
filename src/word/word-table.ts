import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { DocumentLevel } from '../documents/document.ts'
import { columnHeadings, headingOf, namesOf, presentDescriptors } from '../documents/form/write.ts'
import { bullets } from './word-styles.ts'

/** Column widths in twentieths of a point. The third column is for notes. */
export type Columns = readonly [descriptors: number, discriminators: number, notes?: number]

const levelHeading = {
  heading: HeadingLevel.HEADING_2,
  alignment: AlignmentType.CENTER,
  spacing: { before: 60, after: 60 },
}

/** Room for a few handwritten lines next to each descriptor. */
const roomForNotes = { height: { value: 1100, rule: 'atLeast' } } as const

/**
 * Builds a table like the tables in source documents, with a row for each descriptor and its discriminator. The
 * header repeats on every page, and no row breaks across pages. Lines separate the levels or, if there is room for
 * notes, all rows.
 */
export function levelsTable(levels: readonly DocumentLevel[], columns: Columns): Table {
  const widths = columns.filter((width) => width !== undefined)
  const hasNotes = widths.length > 2
  const row = (cells: readonly (readonly Paragraph[])[], options: RowOptions = {}) => tableRow(cells, widths, options)
  const headings = columnHeadings.map((text) => [new Paragraph({ style: 'ColumnHeading', text })])
  const notes = [new Paragraph({ style: 'Ours', text: 'Notes (not part of the official wording)' })]
  const rows = levels.flatMap((level) => [
    row([levelHeader(level), []], { line: true, keepNext: true }),
    ...descriptorRows(level).map(([text, name], index, levelRows) =>
      row([[text], [name]], {
        line: hasNotes,
        keepNext: index < levelRows.length - 1,
        ...(hasNotes && roomForNotes),
      }),
    ),
  ])
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 115, right: 115 },
    borders: { insideHorizontal: noBorder },
    tableLook: { firstRow: true },
    rows: [row([...headings, notes], { tableHeader: true }), ...rows],
  })
}

const noBorder = { style: BorderStyle.NONE }
const thinBorder = { style: BorderStyle.SINGLE, size: 4 }

interface RowOptions {
  /** Draws a line above the row. */
  readonly line?: boolean
  readonly keepNext?: boolean
  readonly tableHeader?: boolean
  readonly height?: typeof roomForNotes.height
}

function tableRow(cells: readonly (readonly Paragraph[])[], widths: readonly number[], options: RowOptions): TableRow {
  const { line = false, ...rowOptions } = options
  const borders = { top: line ? thinBorder : noBorder, bottom: rowOptions.keepNext ? noBorder : thinBorder }
  const children = widths.map((size, index) => {
    const paragraphs = cells[index] ?? []
    return new TableCell({
      width: { size, type: WidthType.DXA },
      ...(!rowOptions.tableHeader && { borders }),
      children: paragraphs.length ? paragraphs : [new Paragraph('')],
    })
  })
  return new TableRow({ ...rowOptions, cantSplit: true, children })
}

const levelHeader = (level: DocumentLevel) => [
  new Paragraph({ ...levelHeading, text: headingOf(level) }),
  ...(level.leadIn?.split('\n').map((text) => new Paragraph(text)) ?? []),
]

/** A level's descriptors, each with its discriminator. */
function descriptorRows(level: DocumentLevel): (readonly [Paragraph, Paragraph])[] {
  const descriptors = presentDescriptors(level)
  const names = namesOf(level)
  // If one dash stands for all discriminators, put it beside the last descriptor, where it does not split the list.
  const offset = descriptors.length - names.length
  return descriptors.map(({ text }, index) => [listItem(text), new Paragraph(names[index - offset] ?? '')] as const)
}

function listItem(text: string): Paragraph {
  const children = text.split('\n').map((line, index) => new TextRun({ text: line, ...(index && { break: 1 }) }))
  return new Paragraph({ children, numbering: { reference: bullets, level: 0 } })
}
