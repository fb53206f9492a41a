import JSZip from 'jszip'
import type { DocumentLevel, SourceDocument } from '../documents/document.ts'

// For tests: Word files from their XML, so that a test has the very elements that it is about.

const spaces = [
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

/** The parts of a Word file, each as what is in its root element. */
export interface WordParts {
  readonly document: string
  readonly styles?: string
  readonly numbering?: string
  readonly header?: string
  readonly footer?: string
  readonly footnotes?: string
}

const roots = {
  document: 'document',
  styles: 'styles',
  numbering: 'numbering',
  header: 'hdr',
  footer: 'ftr',
  footnotes: 'footnotes',
}
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (all: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`
const relation = (type: string, target: string) =>
  `<Relationship Id="${type}" Type="${office}/${type}" Target="${target}"/>`

/** A Word file of these parts. */
export function wordOf(parts: WordParts): Promise<Buffer> {
  const zip = new JSZip()
  const present = Object.entries(roots).flatMap(([part, root]) => {
    const xml = parts[part as keyof WordParts]
    return xml === undefined ? [] : [{ part, root, xml: part === 'document' ? `<w:body>${xml}</w:body>` : xml }]
  })
  zip.file('_rels/.rels', relations(relation('officeDocument', 'word/document.xml')))
  const own = present.filter(({ part }) => part !== 'document')
  zip.file('word/_rels/document.xml.rels', relations(own.map(({ part }) => relation(part, `${part}.xml`)).join('')))
  for (const { part, root, xml } of present) zip.file(`word/${part}.xml`, `<w:${root} ${spaces}>${xml}</w:${root}>`)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' })
}

/** A run of words. */
export const run = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`

/** A paragraph of words or of runs, as an item of list `list` if it is one. */
export const paragraph = (content: string, list?: number, properties = '') => {
  const number = list === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`
  return `<w:p><w:pPr>${properties}${number}</w:pPr>${/^<|^$/.test(content) ? content : run(content)}</w:p>`
}

/** A table of cells, each of one or more paragraphs. */
export const table = (...rows: readonly (readonly string[])[]) => {
  const cell = (content: string) => `<w:tc>${/^<w:(tcPr|p|tbl)>/.test(content) ? content : paragraph(content)}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** Bullets as list 1, numbers as list 2. */
export const lists = ['bullet', 'decimal']
  .map((format, id) => {
    const level = `<w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl>`
    const list = `<w:abstractNum w:abstractNumId="${id}">${level}</w:abstractNum>`
    return `${list}<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`
  })
  .join('')

/** What a document looks like as a Word file: with Word's bullets or typed ones, and what must not be there. */
export interface WordForm {
  readonly bullets: 'list' | 'typed' | 'none'
  /** A row for each descriptor, instead of one for each level. */
  readonly rows?: boolean
  /** Line breaks by hand in the middle of sentences. */
  readonly breaks?: boolean
  readonly nestedTable?: boolean
  readonly footnote?: boolean
}

/** A source document as a Word file, with a table of two columns, as the originals have. */
export function wordFile(document: SourceDocument, form: WordForm): Promise<Buffer> {
  const { careerPath, factor, description, criteria, supervisors, note, levels } = document
  const head = [
    `CAREER PATH${careerPath.number === null ? '' : ` ${careerPath.number}`}${careerPath.code ? ` (${careerPath.code})` : ''}`,
    careerPath.title.toUpperCase(),
    `FACTOR ${factor.number} - ${factor.title.toUpperCase()}`,
    ...(description === null ? [] : ['FACTOR DESCRIPTION:', description]),
    ...(criteria ? [`${criteria.heading}:`, criteria.text] : []),
    ...(supervisors ? [`${supervisors.heading}:`, supervisors.text] : []),
    ...(note === null ? [] : [note]),
  ]
  const lines = head.flatMap((text) => text.split('\n')).map((text) => written(text, form))
  if (form.footnote) lines.push(paragraph(`${run('More.')}<w:r><w:footnoteReference w:id="1"/></w:r>`))
  const rows = levels.flatMap((level) => levelRows(level, form))
  return wordOf({
    document: `${lines.join('')}${table(['LEVEL DESCRIPTORS', 'DISCRIMINATORS'], ...rows)}<w:p/>`,
    numbering: lists,
    footnotes: `<w:footnote w:id="1">${paragraph('Said elsewhere.')}</w:footnote>`,
  })
}

function levelRows({ title, scores, leadIn, descriptors, beyond }: DocumentLevel, form: WordForm): string[][] {
  const present = descriptors.filter(({ text }) => text !== null)
  const heading = written(`${title.toUpperCase()}${scores === null ? '' : ` (${scores})`}`)
  const above = heading + (leadIn === null ? '' : written(leadIn))
  const list = form.bullets === 'list' ? 1 : undefined
  const texts = present.map(({ text }) => written(`${form.bullets === 'typed' ? '·\t' : ''}${text}`, form, list))
  const names = present.flatMap(({ discriminator }) => (discriminator === null ? [] : [written(discriminator)]))
  const none = paragraph(beyond ? '' : '-')
  if (form.nestedTable) return [[`${table([texts.join(''), names.join('')])}<w:p/>`, none]]
  if (form.rows && names.length) return [[above, ''], ...texts.map((text, place) => [text, names[place] ?? ''])]
  return [[above + texts.join(''), names.join('') || none]]
}

/** A paragraph of words that are no XML, in lines as they are typed where the form has breaks by hand. */
function written(text: string, { breaks }: Partial<WordForm> = {}, list?: number): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const lines = breaks ? escaped.replace(/(.{40,60}?\w) (?=[a-z])/g, '$1\n').split('\n') : [escaped]
  return paragraph(lines.map((line) => run(line)).join('<w:r><w:br/></w:r>'), list)
}

/** What is above the levels of the example, as paragraphs. */
export const exampleHead = [
  'CAREER PATH 2',
  'OFFICE SUPPORT',
  'FACTOR 1 - TEAM WORK',
  'FACTOR DESCRIPTION:',
  'What this factor is about.',
  'EXPECTED CRITERIA (At all levels):',
  'Work is timely.',
  'Descriptors are a group.',
]
  .map((words) => paragraph(words))
  .join('')

/** The example as a Word file, with other content in the first descriptor's paragraph, which says "Helps.". */
export const exampleWith = (content: string, parts: Partial<WordParts> = {}) =>
  wordOf({
    numbering: lists,
    document:
      exampleHead +
      table(
        ['LEVEL DESCRIPTORS', 'DISCRIMINATORS'],
        [
          paragraph('LEVEL I') + paragraph(content, 1) + paragraph('Learns.', 1),
          paragraph('Teams') + paragraph('Growth'),
        ],
        [
          paragraph('LEVEL II') + paragraph('Leads.', 1) + paragraph('Teaches.', 1),
          paragraph('Teams') + paragraph('Growth'),
        ],
      ),
    ...parts,
  })
