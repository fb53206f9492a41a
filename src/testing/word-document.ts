import {
  Document,
  FootnoteReferenceRun,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { DocumentLevel, SourceDocument } from '../documents/document.ts'

// For tests: Word files as the originals are, with a table of two columns.

/** How a Word file is made: with Word's own bullets or typed ones, and what must not be there. */
export interface WordForm {
  readonly bullets: 'list' | 'typed' | 'none'
  /** A row for each descriptor, instead of one for each level. */
  readonly rows?: boolean
  /** Line breaks by hand in the middle of sentences. */
  readonly breaks?: boolean
  readonly nestedTable?: boolean
  readonly footnote?: boolean
}

/** A source document as a Word file. */
export function wordFile(document: SourceDocument, form: WordForm): Promise<Buffer> {
  const { careerPath, factor, description, criteria, supervisors, note, levels } = document
  const head = [
    `CAREER PATH${careerPath.number === null ? '' : ` ${careerPath.number}`}${careerPath.code ? ` (${careerPath.code})` : ''}`,
    careerPath.title.toUpperCase(),
    `FACTOR ${factor.number} - ${factor.title.toUpperCase()}`,
    'FACTOR DESCRIPTION:',
    ...description.split('\n'),
    `${criteria.heading}:`,
    ...criteria.text.split('\n'),
    ...(supervisors ? [`${supervisors.heading}:`, ...supervisors.text.split('\n')] : []),
    ...(note?.split('\n') ?? []),
  ]
  const rows = [row([new Paragraph('LEVEL DESCRIPTORS')], [new Paragraph('DISCRIMINATORS')])]
  const word = new Document({
    footnotes: { 1: { children: [new Paragraph('Said elsewhere.')] } },
    numbering: {
      config: [{ reference: 'bullets', levels: [{ level: 0, format: 'bullet', text: '•' }] }],
    },
    sections: [
      {
        children: [
          ...head.map((text) => paragraph(text, form)),
          ...(form.footnote ? [new Paragraph({ children: [new TextRun('More.'), new FootnoteReferenceRun(1)] })] : []),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [...rows, ...levels.flatMap((level) => levelRows(level, form))],
          }),
        ],
      },
    ],
  })
  return Packer.toBuffer(word)
}

function levelRows({ title, scores, leadIn, descriptors, beyond }: DocumentLevel, form: WordForm): TableRow[] {
  const present = descriptors.filter(({ text }) => text !== null)
  const heading = new Paragraph(`${title.toUpperCase()}${scores === null ? '' : ` (${scores})`}`)
  const above = [heading, ...(leadIn === null ? [] : [new Paragraph(leadIn)])]
  const texts = present.map(({ text }) => descriptorParagraph(text ?? '', form))
  const names = present.flatMap(({ discriminator }) => (discriminator === null ? [] : [new Paragraph(discriminator)]))
  const none = [new Paragraph(beyond ? '' : '-')]
  if (form.nestedTable) return [row([new Table({ rows: [row(texts, names)] })], none)]
  if (form.rows && names.length) {
    return [row(above, [new Paragraph('')]), ...texts.map((text, place) => row([text], names.slice(place, place + 1)))]
  }
  return [row([...above, ...texts], names.length ? names : none)]
}

function descriptorParagraph(text: string, form: WordForm): Paragraph {
  if (form.bullets === 'list') return paragraph(text, form, { numbering: { reference: 'bullets', level: 0 } })
  return paragraph(form.bullets === 'typed' ? `·\t${text}` : text, form)
}

function paragraph(text: string, { breaks }: WordForm, options: IParagraphOptions = {}): Paragraph {
  const lines = breaks ? text.replace(/(.{40,60}?\w) (?=[a-z])/g, '$1\n').split('\n') : [text]
  const runs = lines.map((line, place) => new TextRun({ text: line, ...(place && { break: 1 }) }))
  return new Paragraph({ ...options, children: runs })
}

const row = (left: (Paragraph | Table)[], right: Paragraph[]) =>
  new TableRow({ children: [new TableCell({ children: left }), new TableCell({ children: right })] })
