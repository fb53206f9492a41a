import type { Rubric } from '../rubric/family.ts'
import type { CriteriaData } from '../rubric/schema/factor.ts'

/** What a source document says, with its headings in title case. */
export interface SourceDocument {
  readonly careerPath: Numbered
  readonly factor: Numbered
  readonly description: string
  readonly criteria: CriteriaData
  readonly note: string
  /** Lowest first. */
  readonly levels: readonly DocumentLevel[]
}

/** A heading with its number: 3, Customer Relations. */
export interface Numbered {
  readonly number: number
  readonly title: string
}

export interface DocumentLevel {
  /** Level III */
  readonly title: string
  readonly descriptors: readonly DocumentDescriptor[]
}

export interface DocumentDescriptor {
  /** The discriminator's title; `null` where the document names none. */
  readonly discriminator: string | null
  /** The bullet's text; `null` where the document has none. */
  readonly text: string | null
}

/** A source document and the file it was read from. */
export interface DocumentFile {
  readonly file: string
  readonly document: SourceDocument
}

/** The document that a rubric of the linked model amounts to. */
export function documentOf({ careerPath, factor, description, criteria, note, levels }: Rubric): SourceDocument {
  return {
    careerPath: { number: careerPath.number, title: careerPath.title },
    factor: { number: factor.number, title: factor.title },
    description,
    criteria,
    note,
    levels: levels.map(({ level, descriptors }) => ({
      title: level.title,
      descriptors: descriptors.map(({ discriminator, text }) => ({
        discriminator: discriminator?.title ?? null,
        text,
      })),
    })),
  }
}
