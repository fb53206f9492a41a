import JSZip from 'jszip'
import type { SourceDocument } from '../documents/document.ts'
import { columnHeadings, headerOf, headingOf, namesOf, presentDescriptors } from '../documents/form/write.ts'
import { example } from './example-document.ts'

// For tests: Word files built from XML, so that tests control the exact elements.

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['v', 'urn:schemas-microsoft-com:vml'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

/** The parts of a Word file, each as the contents of its root element. */
export interface WordParts {
  readonly document: string
  readonly styles?: string
  readonly numbering?: string
  readonly header?: string
  readonly footer?: string
}

const roots = {
  document: 'document',
  styles: 'styles',
  numbering: 'numbering',
  header: 'hdr',
  footer: 'ftr',
}
const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (list: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
const relation = (type: string, target: string) =>
  `<Relationship Id="${type}" Type="${officeNamespace}/${type}" Target="${target}"/>`

/** A Word file with the given parts. */
export function wordOf(parts: WordParts): Promise<Buffer> {
  const zip = new JSZip()
  const entries = Object.entries(roots).flatMap(([part, root]) => {
    const xml = parts[part as keyof WordParts]
    return xml === undefined ? [] : [{ part, root, xml: part === 'document' ? `<w:body>${xml}</w:body>` : xml }]
  })
  zip.file('_rels/.rels', relations(relation('officeDocument', 'word/document.xml')))
  const extras = entries.filter(({ part }) => part !== 'document')
  zip.file('word/_rels/document.xml.rels', relations(extras.map(({ part }) => relation(part, `${part}.xml`)).join('')))
  for (const { part, root, xml } of entries) zip.file(`word/${part}.xml`, `<w:${root} ${namespaces}>${xml}</w:${root}>`)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' })
}

/** A run of text. */
export const run = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`

/** A field with a code, a result, and optional XML inside the element that starts the field. */
export const field = (code: string, result = '', startXml = '') =>
  `<w:r><w:fldChar w:fldCharType="begin">${startXml}</w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** A content control. */
export const control = (content: string, properties: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

/** A paragraph of words or runs. If a list is given, the paragraph is an item in it. */
export const paragraph = (content: string, list?: number, properties = '') => {
  const numbering = list === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`
  return `<w:p><w:pPr>${properties}${numbering}</w:pPr>${/^<|^$/.test(content) ? content : run(content)}</w:p>`
}

/** A table whose cells contain one or more paragraphs. */
export const table = (...rows: readonly (readonly string[])[]) => {
  const cell = (content: string) => `<w:tc>${/^<w:(tcPr|p|tbl)>/.test(content) ? content : paragraph(content)}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** The list definitions: list 1 has bullets, and list 2 has numbers. */
export const lists = ['bullet', 'decimal']
  .map((format, id) => {
    const level = `<w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl>`
    const list = `<w:abstractNum w:abstractNumId="${id}">${level}</w:abstractNum>`
    return `${list}<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`
  })
  .join('')

/** How a document is written as a Word file. */
export interface WordForm {
  /** Whether bullets come from a Word list, are typed, or are omitted. */
  readonly bullets: 'list' | 'typed' | 'none'
  /** Whether the table has a row for each descriptor instead of a row for each level. */
  readonly rows?: boolean
  /** Whether there are manual line breaks within sentences. */
  readonly breaks?: boolean
}

/** A source document as a Word file with a two-column table, like the original documents. */
export function wordFile(document: SourceDocument, form: WordForm): Promise<Buffer> {
  const rows = document.levels.flatMap((level) => {
    const [bullet, list] = { list: ['', 1], typed: ['·\t', undefined], none: ['', undefined] }[form.bullets] as [
      string,
      number?,
    ]
    const intro = toParagraph(headingOf(level)) + (level.leadIn === null ? '' : toParagraph(level.leadIn))
    const texts = presentDescriptors(level).map(({ text }) => toParagraph(bullet + text, form, list))
    const names = namesOf(level).map((name) => toParagraph(name))
    if (form.rows && names.length === texts.length) return [[intro, ''], ...texts.map((text, at) => [text, names[at]!])]
    return [[intro + texts.join(''), names.join('') || paragraph('')]]
  })
  const head = headerOf(document).map(({ text }) => toParagraph(text, form))
  const body = `${head.join('')}${table(columnHeadings, ...rows)}<w:p/>`
  return wordOf({ document: body, numbering: lists })
}

/** Converts text to a paragraph: escapes the text, and adds manual line breaks if requested. */
function toParagraph(text: string, { breaks }: Partial<WordForm> = {}, list?: number): string {
  const escapedText = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const lines = breaks ? escapedText.replace(/(.{40,60}?\w) (?=[a-z])/g, '$1\n').split('\n') : [escapedText]
  return paragraph(lines.map((line) => run(line)).join('<w:r><w:br/></w:r>'), list)
}

/** The part of the example that precedes the levels, as paragraphs. */
export const exampleHead = example
  .slice(0, example.indexOf('LEVEL DESC'))
  .split('\n')
  .slice(0, -1)
  .map((line) => paragraph(line))
  .join('')

/** The example as a Word file, with the given content in place of the first descriptor, "Helps.". */
export function exampleWith(content: string, parts: Partial<WordParts> = {}): Promise<Buffer> {
  const names = paragraph('Teams') + paragraph('Growth')
  const levels = table(
    columnHeadings,
    [paragraph('LEVEL I') + paragraph(content, 1) + paragraph('Learns.', 1), names],
    [paragraph('LEVEL II') + paragraph('Leads.', 1) + paragraph('Teaches.', 1), names],
  )
  return wordOf({ numbering: lists, document: exampleHead + levels, ...parts })
}
