import type { Problem } from '../rubric/problem.ts'
import type { DocumentFile } from './document.ts'

/** A line of a document as decoded, before anything is rearranged. In a table, each paragraph of a cell is a line. */
export interface DecodedLine {
  readonly line: number
  readonly text: string
}

/** Words of a document that its content omits. A remark lists them. */
export interface LeftOut {
  readonly line: number
  readonly words: string
}

/** A document, with the lines of its factor and career path headings. */
export type ReadDocument = Required<Pick<DocumentFile, 'line' | 'careerPathLine' | 'document'>>

/** The contents of a file. */
export interface Reading {
  readonly documents: readonly ReadDocument[]
  readonly decoded: readonly DecodedLine[]
  readonly leftOut: readonly LeftOut[]
  readonly remarks: readonly Problem[]
}

/** Why a file was refused. */
export interface Refused {
  readonly problems: readonly Problem[]
}
