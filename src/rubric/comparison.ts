import { tokensOf } from './token.ts'

/** A piece of a text: words that both texts contain, or words that only this one contains. */
export interface Piece {
  readonly text: string
  readonly own: boolean
}

/** Two texts as pieces. Joined, the pieces reproduce each text character for character. */
export interface Comparison {
  readonly left: readonly Piece[]
  readonly right: readonly Piece[]
  /** Whether both contain the same words in the same order. */
  readonly same: boolean
}

/**
 * Compares two texts by their words and punctuation, and marks everything missing from the other text as `own`.
 * Ignores case, white space and typographic variants. Also ignores word order: an aligned comparison would mark a word
 * that has only moved, and which occurrence it marks would depend on the side.
 */
export function compareTexts(left: string, right: string): Comparison {
  const [leftParts, rightParts] = [partsOf(left), partsOf(right)]
  return {
    left: piecesOf(left, leftParts, rightParts),
    right: piecesOf(right, rightParts, leftParts),
    same: normalized(left) === normalized(right),
  }
}

/** A word or punctuation mark of a text. */
interface Part {
  /** The form to compare. */
  readonly form: string
  readonly isWord: boolean
  readonly start: number
  readonly end: number
}

/** The words of a text and the punctuation marks between them, in order. */
function partsOf(text: string): Part[] {
  const parts: Part[] = []
  const add = (start: number, end: number, isWord: boolean) =>
    parts.push({ form: normalized(text.slice(start, end)), isWord, start, end })
  let end = 0
  const addSigns = (start: number) => {
    for (const { 0: sign, index } of text.slice(end, start).matchAll(/[^\s\p{Cf}]/gu))
      add(end + index, end + index + sign.length, false)
  }
  for (const token of tokensOf(text)) {
    addSigns(token.start)
    add(token.start, token.end, true)
    end = token.end
  }
  addSigns(text.length)
  return parts
}

/** Compares a word as a whole, but an ellipsis as three dots. */
const formsOf = ({ form, isWord }: Part): string[] => (isWord ? [form] : [...form])

/** Typographic variants, each with the plain character. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u2032]/g, "'"],
  [/[\u201C\u201D\u201E\u201F\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
]

/** Lowercases a text, collapses white space, and replaces typographic variants. */
function normalized(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return variants.reduce((result, [variant, sign]) => result.replace(variant, sign), plain)
}

/** Splits a text so that each run of own words is one piece, including the punctuation between but not around them. */
function piecesOf(text: string, parts: readonly Part[], others: readonly Part[]): Piece[] {
  const forms = new Set(others.flatMap(formsOf))
  const pieces: Piece[] = []
  let end = 0
  let own = false
  for (const part of parts) {
    const before = own
    const isShared = formsOf(part).every((form) => forms.has(form))
    // A run neither begins nor ends with punctuation that both texts contain.
    if (isShared && !part.isWord) continue
    own = !isShared
    if (!own) continue
    const last = before ? pieces.pop() : undefined
    const between = text.slice(end, part.start)
    if (!last && between) pieces.push({ text: between, own: false })
    pieces.push({ text: (last ? last.text + between : '') + text.slice(part.start, part.end), own: true })
    end = part.end
  }
  if (end < text.length) pieces.push({ text: text.slice(end), own: false })
  return pieces
}

/** The pieces of each paragraph of a text. Line breaks separate paragraphs. */
export function paragraphsOf(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]]
  for (const { text, own } of pieces) {
    const [first = '', ...rest] = text.split('\n')
    paragraphs.at(-1)?.push({ text: first, own })
    for (const line of rest) paragraphs.push([{ text: line, own }])
  }
  return paragraphs
}
