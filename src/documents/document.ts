import type { FactorTexts, Rubric } from '../rubric/family.ts'

/** The content of a source document, with headings in title case. */
export interface SourceDocument extends FactorTexts {
  readonly careerPath: { readonly number: number | null; readonly code: string | null; readonly title: string }
  readonly factor: { readonly number: number | null; readonly title: string }
  /** The titles of all discriminators in the document; empty if there are none. */
  readonly discriminators: readonly string[]
  /** Lowest first. */
  readonly levels: readonly DocumentLevel[]
}

export interface DocumentLevel {
  /** For example, Level III. */
  readonly title: string
  /** The scores as worded in the document, without parentheses. For example, Score Range 0 – 29. */
  readonly scores: string | null
  /** Whether the level is beyond the top level. */
  readonly beyond: boolean
  /** The sentence above the descriptors. */
  readonly leadIn: string | null
  /** Consecutive descriptors may share a discriminator. */
  readonly descriptors: readonly DocumentDescriptor[]
}

export interface DocumentDescriptor {
  /** The discriminator's title; `null` if the document does not name a discriminator. */
  readonly discriminator: string | null
  /** The bullet's text; `null` for a gap. */
  readonly text: string | null
}

/** A source document and the file it was read from. */
export interface DocumentFile {
  readonly file: string
  /** The line of the factor heading. */
  readonly line: number
  /** The line of the career path heading, if known. */
  readonly careerPathLine?: number
  readonly document: SourceDocument
  /** The id of the rubric, if known; otherwise the titles determine it. */
  readonly id?: string
  /** Whether the document is being imported. If two documents contradict each other, the imported one is reported. */
  readonly isNew?: boolean
}

/** Converts a rubric from the linked model to a source document. */
export function documentOf(rubric: Rubric): SourceDocument {
  const { careerPath, factor, description, criteria, supervisors, note, levels } = rubric
  return {
    careerPath: { number: careerPath.number, code: careerPath.code, title: careerPath.title },
    factor: { number: factor.number, title: factor.title },
    description,
    criteria,
    supervisors,
    note,
    discriminators: factor.discriminators.map(({ title }) => title),
    levels: levels.map(({ level: { title, scores, beyond }, leadIn, descriptors: linkedDescriptors }) => {
      const descriptors = linkedDescriptors.map(({ discriminator, text }) => ({
        discriminator: discriminator?.title ?? null,
        text,
      }))
      return { title, scores, beyond, leadIn, descriptors }
    }),
  }
}
