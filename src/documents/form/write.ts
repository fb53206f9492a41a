import { capitals } from '../capitals.ts'
import type { DocumentDescriptor, DocumentLevel, SourceDocument } from '../document.ts'
import { dash } from './levels.ts'

const levelsPerPage = 2

/** A line above the levels in a document, with its kind. */
export interface HeaderLine {
  readonly kind: 'careerPath' | 'careerPathTitle' | 'factor' | 'heading' | 'text'
  readonly text: string
}

/** The column headings above the levels. */
export const columnHeadings = ['LEVEL DESCRIPTORS', 'DISCRIMINATORS'] as const

/**
 * Writes a document in the format of source documents. `parseDocuments` reads the same document back, except for levels
 * that consist only of gaps.
 */
export function writeDocument(document: SourceDocument): string {
  const columns = columnHeadings.map((heading) => `\t${heading}`).join('\n')
  const blocks = [
    ...headerOf(document).map(({ text }) => text),
    ...document.levels.flatMap((level, index) =>
      index % levelsPerPage ? levelBlocks(level) : [columns, ...levelBlocks(level)],
    ),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The lines above a document's levels, in the format of source documents. */
export function headerOf(document: SourceDocument): HeaderLine[] {
  const { careerPath, factor, description, criteria, supervisors, note } = document
  const line = (kind: HeaderLine['kind'], text: string): HeaderLine => ({ kind, text })
  const paragraphs = (text: string | null) => text?.split('\n').map((paragraph) => line('text', paragraph)) ?? []
  const number = careerPath.number === null ? '' : ` ${careerPath.number}`
  const code = careerPath.code === null ? '' : ` (${careerPath.code})`
  return [
    line('careerPath', `CAREER PATH${number}${code}`),
    line('careerPathTitle', capitals(careerPath.title)),
    line('factor', `${factor.number === null ? '' : `FACTOR ${factor.number} - `}${capitals(factor.title)}`),
    ...(description === null ? [] : [line('heading', 'FACTOR DESCRIPTION:'), ...paragraphs(description)]),
    ...[criteria, supervisors].flatMap((part) =>
      part ? [line('heading', `${capitals(part.heading)}:`), ...paragraphs(part.text)] : [],
    ),
    ...paragraphs(note),
  ]
}

/** A level heading in the format of source documents: `LEVEL III (Score Range 62 – 83)`. */
export const headingOf = ({ title, scores }: DocumentLevel) =>
  `${capitals(title)}${scores === null ? '' : ` (${scores})`}`

/** A level's descriptors, without its gaps. */
export const presentDescriptors = ({ descriptors }: DocumentLevel) =>
  descriptors.filter((descriptor): descriptor is DocumentDescriptor & { text: string } => descriptor.text !== null)

/**
 * The discriminators listed beside the descriptors. A dash marks a descriptor without a discriminator; a single dash
 * means that the level has no discriminators.
 */
export function namesOf(level: DocumentLevel): string[] {
  const names = presentDescriptors(level).map(({ discriminator }) => discriminator)
  if (names.some((name) => name !== null)) return names.map((name) => name ?? dash)
  return level.beyond ? [] : [dash]
}

/** Writes a level's heading, lead-in, bullets and discriminators. */
function levelBlocks(level: DocumentLevel): string[] {
  return [
    `\t${headingOf(level)}`,
    ...(level.leadIn?.split('\n') ?? []),
    ...presentDescriptors(level).map(({ text }) => `· ${text}`),
    ...namesOf(level).map((name) => `\t${name}`),
  ]
}
