import { isolated } from '../rubric/direction.ts'
import { button, element } from '../browser/element.ts'
import { type Facet, facets, headingOf } from './facets.ts'
import type { Passages } from './passages.ts'
import type { Answer, Filters } from './search.ts'

/** How many values of a facet are shown, in their natural order, before one asks for all. */
const most = 8

/** The filters of the search page. `change` is called with the filters that someone has chosen. */
export function filterPanel(passages: Passages, change: (filters: Filters) => void) {
  const fields = element('div', 'filter-fields')
  const chosen = element('ul', 'filter-chosen plain-list')
  const open = new Set<Facet>()

  function toggled(filters: Filters, facet: Facet, id: string): Filters {
    const ids = filters[facet].includes(id) ? filters[facet].filter((other) => other !== id) : [...filters[facet], id]
    return { ...filters, [facet]: ids }
  }

  function field(facet: Facet, filters: Filters, counts: readonly number[], refresh: () => void): HTMLElement {
    const { ids, names } = passages.facets[facet]
    const values = ids
      .map((id, place) => ({
        id,
        name: names[place] ?? id,
        count: counts[place] ?? 0,
        checked: filters[facet].includes(id),
      }))
      .filter(({ count, checked }) => count > 0 || checked)
    const shown = open.has(facet) ? values : values.filter(({ checked }, place) => place < most || checked)
    const node = element('fieldset', 'filter', element('legend', '', headingOf(facet)))
    node.hidden = values.length === 0
    for (const { id, name, count, checked } of shown) {
      const box = element('input', '')
      box.type = 'checkbox'
      box.checked = checked
      box.dataset['filter'] = `${facet} ${id}`
      box.addEventListener('change', () => change(toggled(filters, facet, id)))
      node.append(element('label', '', box, element('span', '', name), element('span', 'filter-count', String(count))))
    }
    if (shown.length < values.length) {
      node.append(
        button('link-button', `Show all ${values.length}`, () => {
          open.add(facet)
          refresh()
        }),
      )
    }
    return node
  }

  /** The career path of the level that someone keeps as theirs, which the page says, as the first filter to take. */
  function offer(filters: Filters): HTMLElement[] {
    const mine = document.documentElement.dataset['myPath'] ?? ''
    const { ids, names } = passages.facets.careerPath
    const name = names[ids.indexOf(mine)]
    if (!name || filters.careerPath.includes(mine)) return []
    const take = button('plain-button offer', `Only ${name}`, () => change(toggled(filters, 'careerPath', mine)))
    return [element('li', 'screen-only', take)]
  }

  /** Shows the filters as they stand, with the counts of the present answer; keeps the focus where it was. */
  function show(filters: Filters, { counts }: Pick<Answer, 'counts'>): void {
    const focused = (document.activeElement as HTMLElement | null)?.dataset['filter']
    const refresh = () => show(filters, { counts })
    fields.replaceChildren(...facets.map((facet) => field(facet, filters, counts[facet], refresh)))
    if (focused) fields.querySelector<HTMLElement>(`[data-filter="${CSS.escape(focused)}"]`)?.focus()

    const items = facets.flatMap((facet) =>
      filters[facet].map((id) => {
        const { ids, names } = passages.facets[facet]
        const name = isolated(names[ids.indexOf(id)] ?? id)
        const remove = button('plain-button chip', name, () => change(toggled(filters, facet, id)))
        remove.ariaLabel = `${name}: remove this filter`
        return element('li', '', remove)
      }),
    )
    const removed = chosen.contains(document.activeElement)
    chosen.replaceChildren(...offer(filters), ...items)
    if (removed) (chosen.querySelector('button') ?? fields.querySelector('input'))?.focus()
    chosen.hidden = !chosen.children.length
  }

  return { fields, chosen, show }
}
