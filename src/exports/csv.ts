import type { Edition } from '../rubric/edition.ts'
import type { Descriptor, Family } from '../rubric/family.ts'
import type { Routes } from '../routes/routes.ts'

/** A column of the table of all descriptors. */
export interface Column {
  readonly name: string
  /** A sentence about the column, for the data page. */
  readonly meaning: string
  /** This column’s cell in a descriptor’s row. Empty if the source document gives no value. */
  cell(descriptor: Descriptor, to: Routes): string
}

const rubricOf = ({ levelDescription }: Descriptor) => levelDescription.rubric
const levelOf = ({ levelDescription }: Descriptor) => levelDescription.level

/** The table's columns, from left to right. The edition's title comes last if the content names an edition. */
export const columnsOf = (edition: Pick<Edition, 'title'> | null): readonly Column[] => [
  ...columns,
  ...(edition ? [{ name: 'Edition', meaning: 'The title of the edition.', cell: () => edition.title }] : []),
]

const columns: readonly Column[] = [
  {
    name: 'Career path number',
    meaning: 'The number, if the source documents give one.',
    cell: (descriptor) => String(rubricOf(descriptor).careerPath.number ?? ''),
  },
  {
    name: 'Career path code',
    meaning: 'The short code, if the source documents give one.',
    cell: (descriptor) => rubricOf(descriptor).careerPath.code ?? '',
  },
  { name: 'Career path', meaning: 'Its title.', cell: (descriptor) => rubricOf(descriptor).careerPath.title },
  {
    name: 'Factor number',
    meaning: 'The number, if the source documents give one. Two factors can have the same number.',
    cell: (descriptor) => String(rubricOf(descriptor).factor.number ?? ''),
  },
  { name: 'Factor', meaning: 'Its title.', cell: (descriptor) => rubricOf(descriptor).factor.title },
  { name: 'Level', meaning: 'Its title.', cell: (descriptor) => levelOf(descriptor).title },
  {
    name: 'Scores',
    meaning: 'The level’s scores, worded as in the source documents, if they give any.',
    cell: (descriptor) => levelOf(descriptor).scores ?? '',
  },
  {
    name: 'Beyond top level',
    meaning: '“yes” for a level beyond the top level.',
    cell: (descriptor) => (levelOf(descriptor).beyond ? 'yes' : ''),
  },
  {
    name: 'Lead-in',
    meaning: 'The sentence above the level’s descriptors, if any, repeated in each row of the level.',
    cell: ({ levelDescription }) => levelDescription.leadIn ?? '',
  },
  {
    name: 'Place',
    meaning: 'The descriptor’s position at its level in the source document, starting at 1.',
    cell: (descriptor) => String(descriptor.levelDescription.descriptors.indexOf(descriptor) + 1),
  },
  {
    name: 'Discriminator',
    meaning: 'Its title. Empty if the source document names none for this descriptor.',
    cell: ({ discriminator }) => discriminator?.title ?? '',
  },
  {
    name: 'Descriptor',
    meaning: 'The official wording. Empty if the source document has no descriptor.',
    cell: ({ text }) => text ?? '',
  },
  {
    name: 'Address',
    meaning: 'The descriptor’s address on this site. It is unique and keeps working for years.',
    cell: (descriptor, to) => to.descriptor(descriptor),
  },
]

/**
 * The table of all descriptors, one per row, under the column names (RFC 4180: quoted cells, CRLF). The byte order mark
 * makes Excel read the file as UTF-8.
 */
export function rubricsCsv({ rubrics }: Family, to: Routes, edition: Pick<Edition, 'title'> | null = null): string {
  const columns = columnsOf(edition)
  const descriptors = rubrics.flatMap(({ levels }) => levels.flatMap((level) => level.descriptors))
  const rows = [
    columns.map(({ name }) => name),
    ...descriptors.map((descriptor) => columns.map(({ cell }) => cell(descriptor, to))),
  ]
  const line = (cells: readonly string[]) => `${cells.map((cell) => quote(escapeFormulas(cell))).join(',')}\r\n`
  return `\uFEFF${rows.map(line).join('')}`
}

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/**
 * Matches the position before a character that starts a formula, at the beginning of a line or after a semicolon, where
 * some spreadsheets start a new cell despite the quotes. Also matches if apostrophes precede the character, so that
 * readers can tell an added apostrophe from an original one.
 */
const formulaStart = /(^|;)(?='*[=+\-@＝＋－＠\t\r\n\0])/gm

/**
 * Adds an apostrophe wherever a spreadsheet would read a formula, as OWASP advises:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const escapeFormulas = (cell: string) => cell.replace(formulaStart, "$1'")
