import type { Problem } from '../rubric/problem.ts'
import type { DocumentFile } from './document.ts'

/** A line of a document as it was decoded, before anything in it is rearranged: of a table each paragraph of a cell. */
export interface DecodedLine {
  readonly line: number
  readonly text: string
}

/** Words of a document that its content does not have. A remark names them. */
export interface LeftOut {
  readonly line: number
  readonly words: string
}

/** A document with the lines of its factor and of its career path. */
export type ReadDocument = Required<Pick<DocumentFile, 'line' | 'careerPathLine' | 'document'>>

/** What a file holds. */
export interface Reading {
  readonly documents: readonly ReadDocument[]
  readonly decoded: readonly DecodedLine[]
  readonly leftOut: readonly LeftOut[]
  readonly remarks: readonly Problem[]
}

/** Why a file is not read. */
export interface Refused {
  readonly problems: readonly Problem[]
}
