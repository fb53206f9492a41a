import type { FactorTexts, Rubric } from '../rubric/family.ts'

/** What a source document says, with its headings in title case. */
export interface SourceDocument extends FactorTexts {
  readonly careerPath: { readonly number: number | null; readonly code: string | null; readonly title: string }
  readonly factor: { readonly number: number | null; readonly title: string }
  /** The titles of all discriminators that it names; none where its descriptors have none. */
  readonly discriminators: readonly string[]
  /** Lowest first. */
  readonly levels: readonly DocumentLevel[]
}

export interface DocumentLevel {
  /** Level III */
  readonly title: string
  /** Its scores in the document's words, without parentheses: Score Range 0 – 29 */
  readonly scores: string | null
  /** Whether it is beyond the top level. */
  readonly beyond: boolean
  /** The sentence above its descriptors. */
  readonly leadIn: string | null
  /** Several in a row may have the same discriminator. */
  readonly descriptors: readonly DocumentDescriptor[]
}

export interface DocumentDescriptor {
  /** The discriminator's title; `null` where the document names none. */
  readonly discriminator: string | null
  /** The bullet's text; `null` where the document has none. */
  readonly text: string | null
}

/** A source document and the file that it was read from. */
export interface DocumentFile {
  readonly file: string
  /** The line of its factor. */
  readonly line: number
  /** The line of its career path, where that is known. */
  readonly careerPathLine?: number
  readonly document: SourceDocument
  /** The id of its rubric, where that is known; otherwise its titles decide. */
  readonly id?: string
  /** Whether it is being imported. Where it contradicts others, the report names it first. */
  readonly isNew?: boolean
}

/** A rubric of the linked model, as a source document. */
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
    levels: levels.map(({ level: { title, scores, beyond }, leadIn, descriptors: written }) => {
      const descriptors = written.map(({ discriminator, text }) => ({
        discriminator: discriminator?.title ?? null,
        text,
      }))
      return { title, scores, beyond, leadIn, descriptors }
    }),
  }
}
