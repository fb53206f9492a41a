import { diffArrays } from 'diff'
import { isAnchorOfPlace } from './anchor.ts'
import { type Token, tokensOf } from './token.ts'

/** A piece of a text: words that the other text has in the same order, or words that it has not. */
export interface Piece {
  readonly text: string
  readonly own: boolean
}

/** Two texts, each as pieces that joined are the text, character for character. */
export interface Comparison {
  readonly left: readonly Piece[]
  readonly right: readonly Piece[]
  /**
   * Whether the texts share enough words for marks to help. Below three tenths, marks fall on nearly every word and the
   * few left over mislead; seen on the neighbouring levels of the real rubrics, which reach from 0 to 0.6.
   */
  readonly alike: boolean
}

const leastShared = 0.3

/** Compares two texts word by word; case, accents and signs between words make no difference. */
export function compareTexts(left: string, right: string): Comparison {
  const leftTokens = tokensOf(left)
  const rightTokens = tokensOf(right)
  const parts = diffArrays(leftTokens, rightTokens, { comparator: (a, b) => a.word === b.word })
  const own = (side: 'added' | 'removed') => new Set(parts.flatMap((part) => (part[side] ? part.value : [])))
  const leftOwn = own('removed')
  const rightOwn = own('added')
  const shared = rightTokens.length - rightOwn.size
  const words = leftTokens.length + rightTokens.length
  return {
    left: piecesOf(left, leftTokens, leftOwn),
    right: piecesOf(right, rightTokens, rightOwn),
    alike: words > 0 && (2 * shared) / words >= leastShared,
  }
}

/** Splits a text so that each run of its own words is one piece, with what stands between them but not around them. */
function piecesOf(text: string, tokens: readonly Token[], own: ReadonlySet<Token>): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  let after: Token | undefined
  for (const token of tokens) {
    if (own.has(token)) {
      const last = pieces.at(-1)
      if (last?.own && after && own.has(after)) {
        pieces[pieces.length - 1] = { text: last.text + text.slice(end, token.end), own: true }
      } else {
        if (token.start > end) pieces.push({ text: text.slice(end, token.start), own: false })
        pieces.push({ text: text.slice(token.start, token.end), own: true })
      }
      end = token.end
    }
    after = token
  }
  if (end < text.length) pieces.push({ text: text.slice(end), own: false })
  return pieces
}

/** A descriptor as it is compared. */
export interface Compared {
  /** The discriminator's id, or the anchor of a descriptor that has none. */
  readonly anchor: string
  /** The discriminator's title, or what stands for it. */
  readonly title: string
  readonly text: string | null
}

/** The descriptors of two levels for one discriminator; `undefined` where one level has no counterpart. */
export interface ComparedRow<Item extends Compared> {
  readonly title: string
  readonly left: Item | undefined
  readonly right: Item | undefined
}

/**
 * Pairs the descriptors of two levels by their discriminators: those of the left in their order, then what only the
 * right has. Descriptors without discriminator are nobody's counterpart.
 */
export function pairDescriptors<Item extends Compared>(
  left: readonly Item[],
  right: readonly Item[],
): ComparedRow<Item>[] {
  const counterpart = (item: Item, others: readonly Item[]) =>
    isAnchorOfPlace(item.anchor) ? undefined : others.find(({ anchor }) => anchor === item.anchor)
  return [
    ...left.map((item) => ({ title: item.title, left: item, right: counterpart(item, right) })),
    ...right
      .filter((item) => !counterpart(item, left))
      .map((item) => ({ title: item.title, left: undefined, right: item })),
  ]
}
