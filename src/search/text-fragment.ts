import type { Piece } from './mark.ts'

/** So many found words are highlighted: an address should not become endless. */
const mostTexts = 8

/**
 * An address that has browsers highlight the marked words of a text where it leads, and keeps its fragment:
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function highlighting(address: string, text: readonly Piece[]): string {
  const marked = new Set(text.filter((piece) => piece.marked).map((piece) => piece.text.replace(/\s+/g, ' ')))
  const texts = [...marked].slice(0, mostTexts).map((one) => `text=${encodeURIComponent(one).replaceAll('-', '%2D')}`)
  return texts.length ? `${address}${address.includes('#') ? '' : '#'}:~:${texts.join('&')}` : address
}
