import { tokensOf } from '../rubric/token.ts'
import { element } from '../browser/element.ts'
import { markWords } from './mark.ts'

/** Marks words in the texts within an element, where a search that found them there has led. */
export function markArrival(target: Element, found: string): void {
  const words = new Set(tokensOf(found).map(({ word }) => word))
  for (const paragraph of target.querySelectorAll('.official p')) {
    const pieces = markWords(paragraph.textContent ?? '', (word) => words.has(word))
    paragraph.replaceChildren(...pieces.map(({ text, marked }) => (marked ? element('mark', '', text) : text)))
  }
}
