import { isAnchorOfPlace } from './anchor.ts'
import { type Token, tokensOf } from './token.ts'

/** A piece of a text: words that the other text has too, or words that it has nowhere. */
export interface Piece {
  readonly text: string
  readonly own: boolean
}

/** Two texts, each as pieces that joined are the text, character for character. */
export interface Comparison {
  readonly left: readonly Piece[]
  readonly right: readonly Piece[]
  /** Whether both say the same words in the same order. */
  readonly same: boolean
}

/**
 * Compares two texts by their words: own to a text are those that stand nowhere in the other; case, accents and signs
 * between words make no difference. Not by their order, as word processors do: of a word that both texts have, that would
 * call one own wherever it moved, and which one would hang on the side that each text stands on.
 */
export function compareTexts(left: string, right: string): Comparison {
  const [ofLeft, ofRight] = [tokensOf(left), tokensOf(right)]
  return {
    left: piecesOf(left, ofLeft, ofRight),
    right: piecesOf(right, ofRight, ofLeft),
    same: ofLeft.length === ofRight.length && ofLeft.every(({ word }, index) => word === ofRight[index]?.word),
  }
}

/** Splits a text so that each run of its own words is one piece, with what stands between them but not around them. */
function piecesOf(text: string, tokens: readonly Token[], others: readonly Token[]): Piece[] {
  const words = new Set(others.map(({ word }) => word))
  const pieces: Piece[] = []
  let end = 0
  let own = false
  for (const token of tokens) {
    const before = own
    own = !words.has(token.word)
    if (!own) continue
    const last = before ? pieces.pop() : undefined
    const between = text.slice(end, token.start)
    if (!last && between) pieces.push({ text: between, own: false })
    pieces.push({ text: (last ? last.text + between : '') + text.slice(token.start, token.end), own: true })
    end = token.end
  }
  if (end < text.length) pieces.push({ text: text.slice(end), own: false })
  return pieces
}

/** The pieces of each paragraph of a text, which line breaks part. */
export function paragraphsOf(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]]
  for (const { text, own } of pieces) {
    const [first = '', ...rest] = text.split('\n')
    paragraphs.at(-1)?.push({ text: first, own })
    for (const line of rest) paragraphs.push([{ text: line, own }])
  }
  return paragraphs
}

/** A descriptor as it is compared. */
export interface Compared {
  /** The discriminator's id, or the anchor of a descriptor that has none. */
  readonly anchor: string
  /** The discriminator's title, or what stands for it. */
  readonly title: string
  readonly text: string | null
}

/** The descriptors of some levels for one discriminator; `undefined` where a level has no counterpart. */
export interface ComparedRow<Item extends Compared> {
  readonly title: string
  readonly items: readonly (Item | undefined)[]
}

/**
 * Pairs the descriptors of levels by their discriminators: those of the first level in their order, then what only a
 * later one has. Descriptors without discriminator are nobody's counterpart.
 */
export function pairDescriptors<Item extends Compared>(...levels: readonly (readonly Item[])[]): ComparedRow<Item>[] {
  const counterpart = (item: Item, others: readonly Item[]) =>
    isAnchorOfPlace(item.anchor) ? undefined : others.find(({ anchor }) => anchor === item.anchor)
  return levels.flatMap((level, index) =>
    level
      .filter((item) => !levels.slice(0, index).some((earlier) => counterpart(item, earlier)))
      .map((item) => ({
        title: item.title,
        items: levels.map((other) => (other === level ? item : counterpart(item, other))),
      })),
  )
}
