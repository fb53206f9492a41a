import type { Cell } from '../rubric/table.ts'

/** What holds words, on level pages and those of discriminators, where levels stand side by side, and in a rubric. */
const holders = '.row, .side-by-side tbody td, .level-matrix tbody td'

/**
 * The official wording in a part of a page, each with what stands above and beside it there. In groups, such as those of
 * several factors, each says of which it is, and the sentence above the descriptors is one of them.
 */
export function cellsIn(part: Element, grouped: boolean): Cell[] {
  const subject = textOf(document.querySelector('h1'))
  return [...part.querySelectorAll<HTMLElement>(grouped ? `[data-lead-in], ${holders}` : holders)].map((cell) => {
    const isOfRubric = cell.closest('.level-matrix') !== null
    const rowHead = cell.closest('tr')?.querySelector('th') ?? null
    const level = isOfRubric ? rowHead?.querySelector('a') : cell.querySelector('.column')?.firstChild
    const title = isOfRubric ? cell.querySelector('.discriminator') : (rowHead ?? cell.querySelector('.label'))
    return {
      titles: [...(grouped ? [groupOf(cell)] : []), textOf(title) ?? titleWithout(cell)],
      column: textOf(level) ?? subject ?? '',
      text: wordingOf(cell, '.official p, [data-title]'),
    }
  })
}

/** The official wording in an element, without marks. */
export function wordingOf(owner: Element, parts = '.official p'): string {
  return [...owner.querySelectorAll(parts)].map(({ textContent }) => textContent).join('\n')
}

/** What the section is of that words stand in: Factor 3, Customer Relations */
function groupOf(cell: Element): string {
  const [above, title] = cell.closest('section, details')?.querySelectorAll('.soft, h2') ?? []
  return `${textOf(above)}, ${textOf(title)}`
}

/** What words of no discriminator are called: the sentence above descriptors, or all of a level together. */
function titleWithout(cell: Element): string {
  if (cell.matches('[data-lead-in], .lead-in')) return 'Lead-in'
  return cell.matches('.row') ? '' : 'Descriptors'
}

const textOf = (node: Node | null | undefined) => node?.textContent?.trim()
