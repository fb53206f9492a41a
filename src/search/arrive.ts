import { stemmer } from 'stemmer'
import { element } from '../browser/element.ts'
import { markWords } from './mark.ts'
import { termsOf } from './query.ts'

/** Marks the words of a query in the texts within an element, where a search has led. */
export function markArrival(target: Element, query: string): void {
  const terms = termsOf(query)
  const stems = new Set(terms.filter(({ exact }) => !exact).map(({ word }) => stemmer(word)))
  const sought = (word: string) =>
    terms.some((term) => term.word === word || (term.open && term.word.length > 1 && word.startsWith(term.word))) ||
    stems.has(stemmer(word))
  for (const paragraph of target.querySelectorAll('.official p')) {
    const pieces = markWords(paragraph.textContent ?? '', sought)
    paragraph.replaceChildren(...pieces.map(({ text, marked }) => (marked ? element('mark', '', text) : text)))
  }
}
