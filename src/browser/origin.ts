import type { Citation } from '../rubric/citation.ts'

/** What the nearest element that says where it stands says of the words that a button is for; their link is beside it. */
export function originOf(pressed: HTMLButtonElement): (Omit<Citation, 'text'> & { owner: HTMLElement }) | undefined {
  const owner = pressed.closest<HTMLElement>('[data-place]')
  const link = pressed.parentElement?.querySelector('a')
  const place = owner?.dataset['place']
  if (!owner || !link || place === undefined) return undefined
  return { owner, place, source: citedAs(), address: link.href }
}

/** The site that words are taken from, and whose that is, where the content says so. */
export const citedAs = () => document.querySelector('footer')?.dataset['citedAs']
