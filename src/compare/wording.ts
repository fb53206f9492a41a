import { type Comparison, paragraphsOf, type Piece } from '../rubric/comparison.ts'
import { breakable, tag } from '../rubric/html.ts'

/** How to highlight words that the other text lacks: as new or, less prominently, as only in the first of two texts. */
export type Highlight = 'new' | 'first'

/** Highlighted words as HTML. */
const highlighted = (words: string, highlight: Highlight) =>
  highlight === 'new' ? tag('ins', {}, breakable(words)) : tag('span', { class: 'only-first' }, breakable(words))

/** Paragraphs of official wording as HTML. */
const official = (paragraphs: readonly (readonly Piece[])[], highlight: Highlight) =>
  tag(
    'div',
    { class: 'official' },
    ...paragraphs.map((pieces) =>
      tag('p', {}, ...pieces.map(({ text, own }) => (own ? highlighted(text, highlight) : breakable(text)))),
    ),
  )

/** An official text as HTML. `null` means that the source document has no text here. */
export const officialHtml = (text: string | null) =>
  text === null
    ? remark('The source document has no descriptor here.')
    : official(paragraphsOf([{ text, own: false }]), 'new')

/** Renders each descriptor as HTML. The pieces are from all descriptors, joined by line breaks. */
export function comparedHtml(
  descriptors: readonly { readonly text: string | null }[],
  pieces: readonly Piece[],
  highlight: Highlight,
): string[] {
  const paragraphs = paragraphsOf(pieces)
  return descriptors.map(({ text }) => official(paragraphs.splice(0, (text ?? '').split('\n').length), highlight))
}

/** A remark below official wording, as HTML. */
export const remark = (text: string) => tag('p', { class: 'soft' }, breakable(text))

/** Why nothing is highlighted in the right text, or `undefined` if something is. `left` is the left text's name. */
export function remarkOn({ right, same }: Comparison, left: string): string | undefined {
  if (right.some(({ own }) => own)) return undefined
  return same ? `Same wording as ${left}.` : `All of these words are in ${left} too.`
}
