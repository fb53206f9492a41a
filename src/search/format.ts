/** What a search can find, in the order in which finds of equal worth are shown. */
export const kinds = ['descriptor', 'official text', 'guide'] as const
export type Kind = (typeof kinds)[number]

/** A text that is found beside the descriptors: another official text or a section of a guide. */
export interface Passage {
  readonly kind: Exclude<Kind, 'descriptor'>
  /** Its address from the root of the site, whatever the base path. */
  readonly url: string
  /** What it is, then where it stands, the nearest first. */
  readonly labels: readonly string[]
  /** The ids of what it belongs to. */
  readonly careerPath?: string
  readonly factor?: string
  readonly level?: string
}

/** A name with its id. */
export type Named = readonly [id: string, title: string]

/**
 * The first file of the index: everything but the postings and the texts.
 *
 * Documents are numbered from 0: first the descriptors, rubric by rubric, level by level, then the passages. So the
 * place of a descriptor follows from its number and need not be stored.
 */
export interface Start {
  readonly careerPaths: readonly {
    readonly number: number
    readonly code?: string
    readonly name: Named
    readonly levels: readonly Named[]
  }[]
  readonly factors: readonly {
    readonly number: number
    readonly name: Named
    readonly discriminators: readonly Named[]
  }[]
  /** Career path, factor and shape of each rubric, as places in their lists. */
  readonly rubrics: readonly (readonly [careerPath: number, factor: number, shape: number])[]
  /**
   * For each level of the rubric's career path, each descriptor that has a text: its discriminator's place, or, where it has none,
   * minus its own place among the level's descriptors, counted from 1. None for a level that the rubric lacks.
   */
  readonly shapes: readonly (readonly (readonly number[])[])[]
  readonly passages: readonly Passage[]
  /** All words, in the order of their code units, parted by spaces. */
  readonly words: string
  /** In how many documents each word stands. */
  readonly frequencies: readonly number[]
  /** The first word of each postings file. */
  readonly postings: readonly number[]
  /** The first document of each texts file. */
  readonly texts: readonly number[]
  /** A posting is the document's number times this, plus the word's place in the document. */
  readonly stride: number
}

/** For each word of a postings file its postings in ascending order, each but the first as difference to the last. */
export type Postings = readonly (readonly number[])[]

/** The texts of a texts file's documents. */
export type Texts = readonly string[]

/** The names of the index's files. */
export const startFile = 'start'
export const postingsFile = (place: number) => `postings-${place}`
export const textsFile = (place: number) => `texts-${place}`
