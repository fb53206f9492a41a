import { button, element } from '../browser/element.ts'
import type { NamedEdition } from '../browser/editions.ts'
import { type Filter, filters as all, headingOf } from './facets.ts'
import type { Answer, Filters, FilterValue } from './search.ts'

/** How many values of a filter are shown, in their natural order, before one asks for all. */
const most = 8

/** What a filter offers: nobody has counted what an edition would leave. */
type Offered = Pick<FilterValue, 'id' | 'name'> & { readonly count?: number }

/**
 * The filters of the search page; by edition where there are several. `change` is called with the filters that someone
 * has chosen.
 */
export function filterPanel(editions: readonly NamedEdition[], change: (filters: Filters) => void) {
  const fields = element('div', '')
  const chosen = element('ul', 'filter-chosen plain-list')
  const open = new Set<Filter>()
  const known = new Map<string, string>()
  const nameOf = (filter: Filter, id: string) => known.get(`${filter} ${id}`) ?? id

  function toggled(filters: Filters, filter: Filter, id: string): Filters {
    const ids = filters[filter].includes(id)
      ? filters[filter].filter((other) => other !== id)
      : [...filters[filter], id]
    return { ...filters, [filter]: ids }
  }

  function field(filter: Filter, filters: Filters, offered: readonly Offered[], refresh: () => void): HTMLElement {
    const values = offered
      .map((value) => ({ ...value, checked: filters[filter].includes(value.id) }))
      .filter(({ count, checked }) => count !== 0 || checked)
    const shown = open.has(filter) ? values : values.filter(({ checked }, place) => place < most || checked)
    const node = element('fieldset', 'filter', element('legend', '', headingOf(filter)))
    node.hidden = values.length === 0
    for (const { id, name, count, checked } of shown) {
      const box = element('input', '')
      box.type = 'checkbox'
      box.checked = checked
      box.dataset['filter'] = `${filter} ${id}`
      box.addEventListener('change', () => change(toggled(filters, filter, id)))
      const counted = count === undefined ? [] : [element('span', 'filter-count', String(count))]
      node.append(element('label', '', box, element('span', '', name), ...counted))
    }
    if (shown.length < values.length) {
      node.append(
        button('link-button', `Show all ${values.length}`, () => {
          open.add(filter)
          refresh()
        }),
      )
    }
    return node
  }

  /** Shows the filters as they stand, with the counts of the present answer; keeps the focus where it was. */
  function show(filters: Filters, { values }: Pick<Answer, 'values'>): void {
    const offered: Record<Filter, readonly Offered[]> = {
      edition: editions.length > 1 ? editions.map(({ id, title }) => ({ id, name: title })) : [],
      ...values,
    }
    for (const filter of all) for (const { id, name } of offered[filter]) known.set(`${filter} ${id}`, name)
    const focused = (document.activeElement as HTMLElement | null)?.dataset['filter']
    const refresh = () => show(filters, { values })
    fields.replaceChildren(...all.map((filter) => field(filter, filters, offered[filter], refresh)))
    if (focused) fields.querySelector<HTMLElement>(`[data-filter="${CSS.escape(focused)}"]`)?.focus()

    const items = all.flatMap((filter) =>
      filters[filter].map((id) => {
        const name = nameOf(filter, id)
        const remove = button('plain-button chip', name, () => change(toggled(filters, filter, id)))
        remove.ariaLabel = `${name}: remove this filter`
        return element('li', '', remove)
      }),
    )
    const removed = chosen.contains(document.activeElement)
    chosen.replaceChildren(...items)
    if (removed) (chosen.querySelector('button') ?? fields.querySelector('input'))?.focus()
    chosen.hidden = !chosen.children.length
  }

  return { fields, chosen, show }
}
