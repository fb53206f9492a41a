import {
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { SourceDocument } from '../documents/document.ts'
import { type HeaderLine, headerOf } from '../documents/form/write.ts'
import type { Citation } from '../rubric/citation.ts'
import { sharedNote } from '../rubric/relation.ts'
import { wordStyles } from './word-styles.ts'
import { type Columns, levelsTable } from './word-table.ts'

/** Where a Word file's wording comes from, as cited in its footer. */
export type Origin = Omit<Citation, 'text'>

/**
 * Creates a Word file in the format of a source document, so that the import can read the file. Each rubric starts on a
 * new page.
 */
export function rubricFile(documents: readonly SourceDocument[], origin: Origin): Promise<Blob> {
  const children = documents.flatMap((document, index) => [
    ...headerOf(document).map((line, lineIndex) => headerParagraph(line, index > 0 && lineIndex === 0)),
    levelsTable(document.levels, portrait),
  ])
  return packDocument(children, origin, portrait)
}

/**
 * Creates a Word file with several of a career path's rubrics, usually with one level each. A worksheet has room for
 * notes next to each descriptor and states that the notes are not official.
 */
export function levelFile(documents: readonly SourceDocument[], origin: Origin, worksheet: boolean): Promise<Blob> {
  const note = sharedNote(documents)
  const columns = worksheet ? landscape : portrait
  const [first] = documents
  const careerPath = first ? headerOf(first).filter(({ kind }) => kind.startsWith('careerPath')) : []
  const factors = documents.flatMap((document) => [
    ...headerOf(document)
      .filter(({ kind }) => kind === 'factor')
      .map((line) => headerParagraph(line)),
    ...(document.note === note ? [] : textParagraphs(document.note)),
    levelsTable(document.levels, columns),
  ])
  const disclaimer = worksheet ? [new Paragraph({ style: 'Ours', text: worksheetNotice })] : []
  return packDocument(
    [...disclaimer, ...careerPath.map((line) => headerParagraph(line)), ...textParagraphs(note), ...factors],
    origin,
    columns,
  )
}

const portrait: Columns = [6560, 2800]
const landscape: Columns = [5900, 2300, 4760]

const worksheetNotice =
  'Worksheet. The Notes column, anything written in it and this line are not part of the official wording.'

const styles: Readonly<Record<HeaderLine['kind'], IParagraphOptions>> = {
  careerPath: { heading: HeadingLevel.TITLE },
  careerPathTitle: { heading: HeadingLevel.TITLE, spacing: { after: 160 } },
  factor: { heading: HeadingLevel.HEADING_1 },
  heading: { heading: HeadingLevel.HEADING_2 },
  text: {},
}

const headerParagraph = ({ kind, text }: HeaderLine, pageBreakBefore = false) =>
  new Paragraph({ ...styles[kind], text, pageBreakBefore })

const textParagraphs = (text: string | null) => text?.split('\n').map((line) => new Paragraph(line)) ?? []

function packDocument(children: (Paragraph | Table)[], origin: Origin, columns: Columns): Promise<Blob> {
  const isLandscape = columns === landscape
  const width = columns.reduce<number>((sum, column = 0) => sum + column, 0)
  const { place, source = '' } = origin
  const document = new Document({
    ...wordStyles,
    title: place,
    creator: source,
    lastModifiedBy: source,
    sections: [
      {
        properties: {
          page: {
            size: { width: 12240, height: 15840, ...(isLandscape && { orientation: PageOrientation.LANDSCAPE }) },
            margin: { top: 1080, bottom: 1080, left: 1440, right: 1440 },
          },
        },
        footers: { default: footerOf(origin, width) },
        children,
      },
    ],
  })
  return Packer.toBlob(document)
}

/** The footer of each page: place, site and address, as in citations. */
function footerOf({ place, source, address }: Origin, width: number): Footer {
  const line = (children: ParagraphChild[]) =>
    new Paragraph({
      style: 'Ours',
      spacing: { after: 0 },
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children,
    })
  const link = new ExternalHyperlink({ link: address, children: [new TextRun(address)] })
  const page = new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  return new Footer({
    children: [line([new TextRun(place)]), ...(source ? [line([new TextRun(source)])] : []), line([link, page])],
  })
}
