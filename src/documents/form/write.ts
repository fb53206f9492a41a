import { capitals } from '../capitals.ts'
import type { DocumentDescriptor, DocumentLevel, SourceDocument } from '../document.ts'
import { noNames } from './levels.ts'

const levelsOnPage = 2

/** A line above the levels of a document, with its kind. */
export interface HeadLine {
  readonly kind: 'careerPath' | 'careerPathTitle' | 'factor' | 'heading' | 'text'
  readonly text: string
}

/** The column headings above the levels. */
export const columnHeadings = ['LEVEL DESCRIPTORS', 'DISCRIMINATORS'] as const

/**
 * Writes a document in the form of source documents. `parseDocuments` reads back the same document, except for levels
 * that have only gaps.
 */
export function writeDocument(document: SourceDocument): string {
  const columns = columnHeadings.map((heading) => `\t${heading}`).join('\n')
  const blocks = [
    ...headOf(document).map(({ text }) => text),
    ...document.levels.flatMap((level, index) =>
      index % levelsOnPage ? levelBlocks(level) : [columns, ...levelBlocks(level)],
    ),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The lines above a document's levels, in the form of source documents. */
export function headOf({ careerPath, factor, description, criteria, supervisors, note }: SourceDocument): HeadLine[] {
  const line = (kind: HeadLine['kind'], text: string): HeadLine => ({ kind, text })
  const texts = (text: string | null) => text?.split('\n').map((paragraph) => line('text', paragraph)) ?? []
  const number = careerPath.number === null ? '' : ` ${careerPath.number}`
  const code = careerPath.code === null ? '' : ` (${careerPath.code})`
  return [
    line('careerPath', `CAREER PATH${number}${code}`),
    line('careerPathTitle', capitals(careerPath.title)),
    line('factor', `${factor.number === null ? '' : `FACTOR ${factor.number} - `}${capitals(factor.title)}`),
    ...(description === null ? [] : [line('heading', 'FACTOR DESCRIPTION:'), ...texts(description)]),
    ...[criteria, supervisors].flatMap((part) =>
      part ? [line('heading', `${capitals(part.heading)}:`), ...texts(part.text)] : [],
    ),
    ...texts(note),
  ]
}

/** A level heading in the form of source documents: LEVEL III (Score Range 62 – 83) */
export const headingOf = ({ title, scores }: DocumentLevel) =>
  `${capitals(title)}${scores === null ? '' : ` (${scores})`}`

/** The descriptors of a level, without its gaps. */
export const presentIn = ({ descriptors }: DocumentLevel) =>
  descriptors.filter((present): present is DocumentDescriptor & { text: string } => present.text !== null)

/**
 * The discriminators listed beside the descriptors. A dash marks a descriptor without a discriminator; a single dash
 * means that the level has no discriminators.
 */
export function namesOf(level: DocumentLevel): string[] {
  const names = presentIn(level).map(({ discriminator }) => discriminator)
  if (names.some((name) => name !== null)) return names.map((name) => name ?? noNames)
  return level.beyond ? [] : [noNames]
}

/** Writes a level's heading, lead-in, bullets and discriminators. */
function levelBlocks(level: DocumentLevel): string[] {
  return [
    `\t${headingOf(level)}`,
    ...(level.leadIn?.split('\n') ?? []),
    ...presentIn(level).map(({ text }) => `· ${text}`),
    ...namesOf(level).map((name) => `\t${name}`),
  ]
}
