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

type Value = string | number | null

/** Makes a piece of what the content says, and of what source documents do. */
export const piece = (
  name: string,
  content: Value,
  sources: readonly Value[],
  more: Pick<Piece, 'key' | 'same'> = {},
): Piece => ({ name, content: written(content), sources: sources.map(written), ...more })

const written = (value: Value) => (value === null ? null : String(value))

/** Heading and text of criteria. */
export function criteriaPieces(
  key: 'criteria' | 'supervisors',
  content: FactorTexts,
  sources: readonly FactorTexts[],
  sameHeadings: Piece['same'],
): Piece[] {
  const whose = key === 'criteria' ? 'criteria' : 'criteria for supervisors'
  const part = (which: keyof CriteriaData, same?: Piece['same']) => {
    const text = (texts: FactorTexts) => texts[key]?.[which] ?? null
    return piece(`the ${which} of the ${whose}`, text(content), sources.map(text), { key: [key, which], same })
  }
  return [part('heading', sameHeadings), part('text')]
}

/** Whether no source document has a piece as the content has it. */
export const isUnsourced = ({ content, sources, same = Object.is }: Piece) =>
  !sources.some((source) => (content === null || source === null ? content === source : same(content, source)))

/** A piece's texts in the content and in source documents, each on a line of its own, for a message. */
export const shownTexts = ({ content, sources }: Piece) =>
  shown('content', content) + [...new Set(sources)].map((source) => shown('source', source)).join('')

const shown = (label: string, text: string | null) =>
  `\n    ${`${label}:`.padEnd(9)}${text === null ? '(none)' : `"${text}"`}`
