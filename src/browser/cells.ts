import type { Cell } from '../rubric/table.ts'

/** What holds words: rows of a list of descriptors, cells of a table of levels. */
const holders = '.row, .level-table td:not(:empty)'

/**
 * The official wording in a part of a page, each with what is above and beside it there. In groups, such as those of
 * several factors, each says of which it is, and the sentence above the descriptors is one of them.
 */
export function cellsIn(part: Element, grouped: boolean): Cell[] {
  const subject = textOf(document.querySelector('h1'))
  return [...part.querySelectorAll<HTMLElement>(grouped ? `[data-lead-in], ${holders}` : holders)].map((cell) => {
    const level = cell.closest('tr')?.querySelector('th > :first-child')
    const title = cell.querySelector('.label')
    return {
      titles: [
        ...(grouped ? [groupOf(cell)] : []),
        textOf(title) ?? (cell.matches('[data-lead-in], .lead-in') ? 'Lead-in' : ''),
      ],
      column: textOf(level) ?? subject ?? '',
      text: wordingOf(cell),
    }
  })
}

/** The official wording in an element, without highlights. */
export function wordingOf(owner: Element): string {
  return [...owner.querySelectorAll('.official p')].map(({ textContent }) => textContent).join('\n')
}

/** What the section of some words is about: Factor 3, Customer Relations */
function groupOf(cell: Element): string {
  const [above, title] = cell.closest('section, details')?.querySelectorAll('.soft, h2') ?? []
  return `${textOf(above)}, ${textOf(title)}`
}

const textOf = (node: Node | null | undefined) => node?.textContent?.trim()
