/** A name with its id. */
export type Named = readonly [id: string, title: string]

/**
 * One text of a record: its label's place in `labels`, or -1 for a descriptor; its level's place on the career path, or
 * -1; its discriminator's place in the factor, or where it has none minus the place of its fragment in `anchors`,
 * counted from 1 (0 where that has no meaning); and how many slots it takes.
 */
export type Row = readonly [label: number, level: number, discriminator: number, slots: number]

/**
 * What stands where in the search index. Its records are numbered from 0: the rubrics, career path by career path, then
 * the factors, the career paths and the sections of guides, of each those that have texts. Records with the same rows share a shape, so that the place
 * of each of many thousand texts need not be stored.
 */
export interface Catalog {
  readonly careerPaths: readonly {
    readonly number: number | null
    readonly code: string | null
    readonly name: Named
    readonly levels: readonly Named[]
  }[]
  readonly factors: readonly {
    readonly number: number
    readonly name: Named
    readonly discriminators: readonly Named[]
  }[]
  /** What official texts that are no descriptors are called. */
  readonly labels: readonly string[]
  /** The fragments of descriptors without discriminator. */
  readonly anchors: readonly string[]
  readonly shapes: readonly (readonly Row[])[]
  /** For each career path and each factor the shape of their rubric, or -1 where there is none. */
  readonly rubrics: readonly (readonly number[])[]
  /** The shape of each factor's texts. */
  readonly factorTexts: readonly number[]
  /** The shape of the scores of each career path's levels. */
  readonly scores: readonly number[]
  /** The sections of guides: the address from the root of the site, the section's heading and its guide's title. */
  readonly sections: readonly {
    readonly url: string
    readonly labels: readonly string[]
    readonly slots: number
  }[]
  /** The pages that are found by their titles only. */
  readonly pages: readonly { readonly url: string; readonly title: string }[]
  /** All words of all texts, the most frequent first; compounds stand with their hyphens, too. */
  readonly words: string
  /** How many of them, the first, say little because they stand nearly everywhere. */
  readonly common: number
}

/** How many words a slot takes. Each text begins at a slot of its own, so that a word's place in a record names its text. */
export const slotSize = 64

/** How many slots a text of so many words takes. */
export const slotsFor = (words: number) => Math.max(1, Math.ceil(words / slotSize))
