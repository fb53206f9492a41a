import { type Comparison, paragraphsOf, type Piece } from '../rubric/comparison.ts'
import { breakable, tag } from '../rubric/html.ts'

/** How words that another text lacks are highlighted: those that are new, and less so those that only the first of two has. */
export type Highlight = 'new' | 'first'

/** Words highlighted, as HTML. */
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

/** A text of official wording as HTML; `null`: the source document has none. */
export const officialHtml = (text: string | null) =>
  text === null
    ? remark('The source document has no descriptor here.')
    : official(paragraphsOf([{ text, own: false }]), 'new')

/** Texts compared together, each as HTML, from the pieces of them all joined by line breaks. */
export function comparedHtml(
  descriptors: readonly { readonly text: string | null }[],
  pieces: readonly Piece[],
  highlight: Highlight,
): string[] {
  const paragraphs = paragraphsOf(pieces)
  return descriptors.map(({ text }) => official(paragraphs.splice(0, (text ?? '').split('\n').length), highlight))
}

/** A line of ours below official wording, as HTML. */
export const remark = (text: string) => tag('p', { class: 'soft' }, breakable(text))

/** Why nothing is highlighted in the right of two texts; `undefined` where something is. The left one is called by a name. */
export function remarkOn({ right, same }: Comparison, left: string): string | undefined {
  if (right.some(({ own }) => own)) return undefined
  return same ? `Same wording as ${left}.` : `All of these words are in ${left} too.`
}
