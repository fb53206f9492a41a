import { tokensOf } from './token.ts'

/** Part of a compared text: words that both texts contain, or words that only this one contains. */
export interface Piece {
  readonly text: string
  readonly isUnique: boolean
}

/** Two texts split into pieces. Joining a text's pieces reproduces it exactly. */
export interface Comparison {
  readonly left: readonly Piece[]
  readonly right: readonly Piece[]
  /** Whether both texts contain the same words and punctuation in the same order. */
  readonly isSame: boolean
}

/**
 * Compares the words and punctuation of two texts, and marks as unique whatever the other text lacks. Ignores case,
 * white space and typographic variants. Also ignores word order: aligning the texts would mark words that merely moved,
 * and the order of the two texts would determine which occurrence was marked.
 */
export function compareTexts(left: string, right: string): Comparison {
  const [leftParts, rightParts] = [partsOf(left), partsOf(right)]
  return {
    left: piecesOf(left, leftParts, rightParts),
    right: piecesOf(right, rightParts, leftParts),
    isSame: normalized(left) === normalized(right),
  }
}

/** A word or symbol in a text. */
interface Part {
  /** The form used for comparison. */
  readonly form: string
  readonly isWord: boolean
  readonly start: number
  readonly end: number
}

/** The words in a text and the symbols between them, in order. */
function partsOf(text: string): Part[] {
  const parts: Part[] = []
  const add = (start: number, end: number, isWord: boolean) =>
    parts.push({ form: normalized(text.slice(start, end)), isWord, start, end })
  let end = 0
  const addSymbols = (start: number) => {
    for (const { 0: symbol, index } of text.slice(end, start).matchAll(/[^\s\p{Cf}]/gu))
      add(end + index, end + index + symbol.length, false)
  }
  for (const token of tokensOf(text)) {
    addSymbols(token.start)
    add(token.start, token.end, true)
    end = token.end
  }
  addSymbols(text.length)
  return parts
}

/** A word is compared as a whole, but an ellipsis is compared as three periods. */
const formsOf = ({ form, isWord }: Part): string[] => (isWord ? [form] : [...form])

/** Typographic variants, each with its plain replacement. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u2032]/g, "'"],
  [/[\u201C\u201D\u201E\u201F\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
]

/** Lowercases text, collapses white space and replaces typographic variants. */
function normalized(text: string): string {
  const lowercaseText = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return variants.reduce((result, [variant, symbol]) => result.replace(variant, symbol), lowercaseText)
}

/** Splits text so that each run of unique words is one piece, including any punctuation between those words. */
function piecesOf(text: string, parts: readonly Part[], others: readonly Part[]): Piece[] {
  const forms = new Set(others.flatMap(formsOf))
  const pieces: Piece[] = []
  let end = 0
  let isUnique = false
  for (const part of parts) {
    const wasUnique = isUnique
    const isShared = formsOf(part).every((form) => forms.has(form))
    // Punctuation that both texts contain never begins or ends a run.
    if (isShared && !part.isWord) continue
    isUnique = !isShared
    if (!isUnique) continue
    const run = wasUnique ? pieces.pop() : undefined
    const gap = text.slice(end, part.start)
    if (!run && gap) pieces.push({ text: gap, isUnique: false })
    pieces.push({ text: (run ? run.text + gap : '') + text.slice(part.start, part.end), isUnique: true })
    end = part.end
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isUnique: false })
  return pieces
}

/** Groups pieces by paragraph, splitting any piece that contains line breaks. */
export function paragraphsOf(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]]
  for (const { text, isUnique } of pieces) {
    const [first = '', ...rest] = text.split('\n')
    paragraphs.at(-1)?.push({ text: first, isUnique })
    for (const line of rest) paragraphs.push([{ text: line, isUnique }])
  }
  return paragraphs
}
