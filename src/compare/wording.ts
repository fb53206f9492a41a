import { type Comparison, paragraphsOf, type Piece } from '../rubric/comparison.ts'
import { breakable, tag } from '../rubric/html.ts'

/**
 * How to highlight words that the other text lacks: as new words or, less prominently, as words found only in the first
 * text.
 */
export type Highlight = 'new' | 'first'

/** Highlighted words as HTML. */
const highlighted = (words: string, highlight: Highlight) =>
  highlight === 'new' ? tag('ins', {}, breakable(words)) : tag('span', { class: 'only-first' }, breakable(words))

/** Paragraphs of official wording as HTML. */
const paragraphsHtml = (paragraphs: readonly (readonly Piece[])[], highlight: Highlight) =>
  tag(
    'div',
    { class: 'official' },
    ...paragraphs.map((pieces) =>
      tag('p', {}, ...pieces.map(({ text, isUnique }) => (isUnique ? highlighted(text, highlight) : breakable(text)))),
    ),
  )

/** Official wording as HTML. `null` means that the source document has no descriptor here. */
export const officialHtml = (text: string | null) =>
  text === null
    ? remark('The source document has no descriptor here.')
    : paragraphsHtml(paragraphsOf([{ text, isUnique: false }]), 'new')

/** Renders each descriptor as HTML. The pieces must cover the text of all descriptors, joined by line breaks. */
export function comparedHtml(
  descriptors: readonly { readonly text: string | null }[],
  pieces: readonly Piece[],
  highlight: Highlight,
): string[] {
  const paragraphs = paragraphsOf(pieces)
  return descriptors.map(({ text }) => paragraphsHtml(paragraphs.splice(0, (text ?? '').split('\n').length), highlight))
}

/** A remark below official wording, as HTML. */
export const remark = (text: string) => tag('p', { class: 'soft' }, breakable(text))

/** Explains why nothing is highlighted in the text on the right. Returns undefined if something is highlighted. */
export function remarkOn({ right, isSame }: Comparison, leftName: string): string | undefined {
  if (right.some(({ isUnique }) => isUnique)) return undefined
  return isSame ? `Same wording as ${leftName}.` : `All of these words are in ${leftName} too.`
}
