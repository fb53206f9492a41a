import type { Cell } from '../rubric/table.ts'

/**
 * Matches elements that contain official wording. Excludes the table of changes on a level page, because that table
 * also shows the neighboring levels.
 */
const wordingSelector = '.row, .level-table td:not(:empty, .changes *)'

/**
 * Returns the official wording in part of a page as cells with row and column titles. If the cells are grouped (by
 * factor, for example), each cell's titles start with the group's name, and the lead-in becomes a cell, too.
 */
export function cellsIn(part: Element, isGrouped: boolean): Cell[] {
  const subject = textOf(document.querySelector('h1'))
  return [
    ...part.querySelectorAll<HTMLElement>(isGrouped ? `[data-lead-in], ${wordingSelector}` : wordingSelector),
  ].map((cell) => {
    const level = cell.closest('tr')?.querySelector('th > :first-child')
    const group = cell.closest<HTMLElement>('[data-group]')?.dataset['group']
    const isLeadIn = cell.matches('[data-lead-in], .lead-in')
    return {
      titles: [
        ...(isGrouped ? [group ?? ''] : []),
        textOf(cell.querySelector('.label')) ?? (isLeadIn ? 'Lead-in' : ''),
      ],
      column: textOf(level) ?? subject ?? '',
      text: wordingOf(cell),
    }
  })
}

/** The official wording in an element, without highlights. */
export const wordingOf = (element: Element) =>
  [...element.querySelectorAll('.official p')].map(({ textContent }) => textContent).join('\n')

const textOf = (node: Node | null | undefined) => node?.textContent?.trim()
