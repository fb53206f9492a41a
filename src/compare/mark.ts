import { element } from '../browser/element.ts'

/** Marks words that only the first of two sides has. */
export const onlyFirst = (words: string): HTMLElement => element('span', 'only-first', words)

/** Marks words that only the second of two sides has. */
export const onlySecond = (words: string): HTMLElement => element('ins', '', words)
