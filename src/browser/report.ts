import { filledIn } from '../rubric/site.ts'

// On every page, for where an error in the wording can be reported: gives a link the words that it is about when it is
// followed. On a level page they stand in it from the start; with all of theirs other pages would weigh too much.
document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a[data-report]')
  const page = link?.parentElement?.querySelector('a')?.href
  if (!link?.dataset['report'] || !page) return
  const paragraphs = link.closest('[data-place]')?.querySelectorAll('.official p') ?? []
  const words = Array.from(paragraphs, ({ textContent }) => textContent).join('\n')
  link.href = filledIn(link.dataset['report'], page, words)
})
