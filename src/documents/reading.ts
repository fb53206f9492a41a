import type { Problem } from '../rubric/problem.ts'
import type { DocumentFile } from './document.ts'

/** A line of a document as decoded, before anything is rearranged. In a table, each paragraph in a cell is a line. */
export interface DecodedLine {
  readonly line: number
  readonly text: string
}

/** Words that are in a document but not in its content. A remark lists such words. */
export interface Omission {
  readonly line: number
  readonly words: string
}

/** A document, with the line numbers of its factor and career path headings. */
export type ReadDocument = Required<Pick<DocumentFile, 'line' | 'careerPathLine' | 'document'>>

/** The result of reading a file. */
export interface Reading {
  readonly documents: readonly ReadDocument[]
  readonly decoded: readonly DecodedLine[]
  readonly leftOut: readonly Omission[]
  readonly remarks: readonly Problem[]
}

/** The problems that caused a file to be rejected. */
export interface Refusal {
  readonly problems: readonly Problem[]
}
