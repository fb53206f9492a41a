import type { Cell } from '../rubric/table.ts'

/** What holds words: rows of a list of descriptors, cells of a table of levels; a level page also shows other levels. */
const holders = '.row, .level-table td:not(:empty, .changes *)'

/**
 * The official wording in a part of a page, each with the names of its row and column. In groups, such as those of
 * several factors, each cell begins with its group's name, and the sentence above the descriptors is a cell, too.
 */
export function cellsIn(part: Element, grouped: boolean): Cell[] {
  const subject = textOf(document.querySelector('h1'))
  return [...part.querySelectorAll<HTMLElement>(grouped ? `[data-lead-in], ${holders}` : holders)].map((cell) => {
    const level = cell.closest('tr')?.querySelector('th > :first-child')
    const group = cell.closest<HTMLElement>('[data-group]')?.dataset['group']
    const isLeadIn = cell.matches('[data-lead-in], .lead-in')
    return {
      titles: [...(grouped ? [group ?? ''] : []), textOf(cell.querySelector('.label')) ?? (isLeadIn ? 'Lead-in' : '')],
      column: textOf(level) ?? subject ?? '',
      text: wordingOf(cell),
    }
  })
}

/** The official wording in an element, without highlights. */
export const wordingOf = (element: Element) =>
  [...element.querySelectorAll('.official p')].map(({ textContent }) => textContent).join('\n')

const textOf = (node: Node | null | undefined) => node?.textContent?.trim()
