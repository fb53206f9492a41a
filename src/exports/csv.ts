import type { Edition } from '../rubric/edition.ts'
import type { Descriptor, Family } from '../rubric/family.ts'
import type { Routes } from '../routes/routes.ts'

/** A column of the table of all descriptors. */
export interface Column {
  readonly name: string
  /** A sentence about its cells, for readers of the data page. */
  readonly meaning: string
  /** Its cell in the row of a descriptor. Empty if the source document has nothing for it. */
  cell(descriptor: Descriptor, to: Routes): string
}

const rubricOf = ({ levelDescription }: Descriptor) => levelDescription.rubric
const levelOf = ({ levelDescription }: Descriptor) => levelDescription.level

/** The columns of the table, from left to right. If the content names its edition, the title of that is last. */
export const columnsOf = (edition: Pick<Edition, 'title'> | null): readonly Column[] => [
  ...columns,
  ...(edition ? [{ name: 'Edition', meaning: 'The title of the edition.', cell: () => edition.title }] : []),
]

const columns: readonly Column[] = [
  {
    name: 'Career path number',
    meaning: 'The number, where the source documents give one.',
    cell: (descriptor) => String(rubricOf(descriptor).careerPath.number ?? ''),
  },
  {
    name: 'Career path code',
    meaning: 'The short code, where the source documents give one.',
    cell: (descriptor) => rubricOf(descriptor).careerPath.code ?? '',
  },
  { name: 'Career path', meaning: 'Its title.', cell: (descriptor) => rubricOf(descriptor).careerPath.title },
  {
    name: 'Factor number',
    meaning: 'The number, where the source documents give one. Two factors can have the same.',
    cell: (descriptor) => String(rubricOf(descriptor).factor.number ?? ''),
  },
  { name: 'Factor', meaning: 'Its title.', cell: (descriptor) => rubricOf(descriptor).factor.title },
  { name: 'Level', meaning: 'Its title.', cell: (descriptor) => levelOf(descriptor).title },
  {
    name: 'Scores',
    meaning: 'The scores of the level in the source documents’ words, where they give any.',
    cell: (descriptor) => levelOf(descriptor).scores ?? '',
  },
  {
    name: 'Beyond top level',
    meaning: '“yes” for a level beyond the top one.',
    cell: (descriptor) => (levelOf(descriptor).beyond ? 'yes' : ''),
  },
  {
    name: 'Lead-in',
    meaning: 'The sentence above the level’s descriptors, where there is one: the same in each row of the level.',
    cell: ({ levelDescription }) => levelDescription.leadIn ?? '',
  },
  {
    name: 'Place',
    meaning: 'The descriptor’s place at its level in the source document, counted from 1.',
    cell: (descriptor) => String(descriptor.levelDescription.descriptors.indexOf(descriptor) + 1),
  },
  {
    name: 'Discriminator',
    meaning: 'Its title. Empty where the source document names none for this descriptor.',
    cell: ({ discriminator }) => discriminator?.title ?? '',
  },
  {
    name: 'Descriptor',
    meaning: 'The official wording. Empty where the source document has no descriptor.',
    cell: ({ text }) => text ?? '',
  },
  {
    name: 'Address',
    meaning: 'Where the descriptor is on this site. No two have the same address, and it keeps working for years.',
    cell: (descriptor, to) => to.descriptor(descriptor),
  },
]

/**
 * All descriptors, each in a row below the row of names (RFC 4180: cells in quotes, CRLF). The byte order mark at the
 * beginning keeps Excel from reading another encoding than UTF-8.
 */
export function rubricsCsv({ rubrics }: Family, to: Routes, edition: Pick<Edition, 'title'> | null = null): string {
  const columns = columnsOf(edition)
  const descriptors = rubrics.flatMap(({ levels }) => levels.flatMap((level) => level.descriptors))
  const rows = [
    columns.map(({ name }) => name),
    ...descriptors.map((descriptor) => columns.map(({ cell }) => cell(descriptor, to))),
  ]
  const line = (cells: readonly string[]) => `${cells.map((cell) => quoted(asText(cell))).join(',')}\r\n`
  return `\uFEFF${rows.map(line).join('')}`
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/**
 * The places before a sign that would make a formula: at the beginning of a cell, and where a spreadsheet that splits cells
 * at semicolons, and so ignores the quotes, begins one. Apostrophes may precede the sign, so that an added one can be
 * recognized.
 */
const formula = /(^|;)(?='*[=+\-@＝＋－＠\t\r\n\0])/gm

/**
 * A cell that no spreadsheet reads as a formula: an apostrophe precedes what would make it one, as OWASP advises
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const asText = (cell: string) => cell.replace(formula, "$1'")
