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
import { columnHeadings, headingOf, namesOf, presentIn } from '../documents/form/write.ts'
import { bullets } from './word-styles.ts'

/** The widths of a table's columns, in twentieths of a point. The third is for notes. */
export type Columns = readonly [descriptors: number, discriminators: number, notes?: number]

const levelHeading = {
  heading: HeadingLevel.HEADING_2,
  alignment: AlignmentType.CENTER,
  spacing: { before: 60, after: 60 },
}

/** Room for a few handwritten lines beside each descriptor. */
const roomForNotes = { height: { value: 1100, rule: 'atLeast' } } as const

/**
 * The table of source documents. Its head repeats on every page, and no row breaks across pages. Each descriptor has a
 * row with its discriminator. Lines separate levels; with room for notes, all rows.
 */
export function levelsTable(levels: readonly DocumentLevel[], columns: Columns): Table {
  const widths = columns.filter((width) => width !== undefined)
  const hasNotes = widths.length > 2
  const row = (cells: readonly (readonly Paragraph[])[], options: RowOptions = {}) => tableRow(cells, widths, options)
  const heads = columnHeadings.map((text) => [new Paragraph({ style: 'ColumnHeading', text })])
  const notes = [new Paragraph({ style: 'Ours', text: 'Notes (not part of the official wording)' })]
  const rows = levels.flatMap((level) => [
    row([headOfLevel(level), []], { line: true, keepNext: true }),
    ...descriptorRows(level).map(([text, name], place, all) =>
      row([[text], [name]], {
        line: hasNotes,
        keepNext: place < all.length - 1,
        ...(hasNotes && roomForNotes),
      }),
    ),
  ])
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 115, right: 115 },
    borders: { insideHorizontal: none },
    tableLook: { firstRow: true },
    rows: [row([...heads, notes], { tableHeader: true }), ...rows],
  })
}

const none = { style: BorderStyle.NONE }
const thin = { style: BorderStyle.SINGLE, size: 4 }

interface RowOptions {
  /** Has a line above it. */
  readonly line?: boolean
  readonly keepNext?: boolean
  readonly tableHeader?: boolean
  readonly height?: typeof roomForNotes.height
}

function tableRow(cells: readonly (readonly Paragraph[])[], widths: readonly number[], options: RowOptions): TableRow {
  const { line = false, ...others } = options
  const borders = { top: line ? thin : none, bottom: others.keepNext ? none : thin }
  const children = widths.map((size, place) => {
    const paragraphs = cells[place] ?? []
    return new TableCell({
      width: { size, type: WidthType.DXA },
      ...(!others.tableHeader && { borders }),
      children: paragraphs.length ? paragraphs : [new Paragraph('')],
    })
  })
  return new TableRow({ ...others, cantSplit: true, children })
}

const headOfLevel = (level: DocumentLevel) => [
  new Paragraph({ ...levelHeading, text: headingOf(level) }),
  ...(level.leadIn?.split('\n').map((text) => new Paragraph(text)) ?? []),
]

/** A level's descriptors, each beside its discriminator. */
function descriptorRows(level: DocumentLevel): (readonly [Paragraph, Paragraph])[] {
  const present = presentIn(level)
  const names = namesOf(level)
  // What belongs to all of them is below the last, where it does not part the descriptors.
  const offset = present.length - names.length
  return present.map(({ text }, place) => [bulleted(text), new Paragraph(names[place - offset] ?? '')] as const)
}

function bulleted(text: string): Paragraph {
  const children = text.split('\n').map((line, place) => new TextRun({ text: line, ...(place && { break: 1 }) }))
  return new Paragraph({ children, numbering: { reference: bullets, level: 0 } })
}
