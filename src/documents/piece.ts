import type { FactorTexts } from '../rubric/family.ts'
import type { KeyPath } from '../rubric/problem.ts'
import type { CriteriaData } from '../rubric/schema/factor.ts'

/** One piece of wording as the content has it, and as source documents have it; `null` where there is none. */
export interface Piece {
  /** Its name in a sentence. */
  readonly name: string
  /** Its key, if it stands in the file that is spoken of. */
  readonly key?: KeyPath
  readonly content: string | null
  readonly sources: readonly (string | null)[]
  /** What makes no difference: a heading's capitals, since source documents write it in capitals; how scores are put. */
  readonly same?: ((content: string, source: string) => boolean) | undefined
}

/** Heading and text of criteria. */
export function criteriaPieces(
  key: 'criteria' | 'supervisors',
  content: FactorTexts,
  sources: readonly FactorTexts[],
  sameHeadings: Piece['same'],
): Piece[] {
  const whose = key === 'criteria' ? 'criteria' : 'criteria for supervisors'
  const piece = (part: keyof CriteriaData): Piece => ({
    name: `the ${part} of the ${whose}`,
    key: [key, part],
    content: content[key]?.[part] ?? null,
    sources: sources.map((source) => source[key]?.[part] ?? null),
  })
  return [{ ...piece('heading'), same: sameHeadings }, piece('text')]
}

/** Whether no source document has a piece as the content has it. */
export const isUnsourced = ({ content, sources, same = Object.is }: Piece) =>
  !sources.some((source) => (content === null || source === null ? content === source : same(content, source)))

/** A piece's texts in the content and in source documents, each on a line of its own, for a message. */
export const shownTexts = ({ content, sources }: Piece) =>
  shown('content', content) + [...new Set(sources)].map((source) => shown('source', source)).join('')

const shown = (label: string, text: string | null) =>
  `\n    ${`${label}:`.padEnd(9)}${text === null ? '(none)' : `"${text}"`}`
