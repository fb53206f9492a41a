import type { NamedEdition } from '../browser/editions.ts'
import { button, element } from '../browser/element.ts'
import { type Facet, facetNames, facets, type FacetValue, type Filters } from './facets.ts'
import type { Answer } from './search.ts'

/** How many values of a facet are shown at first. */
const mostShown = 8

/** An edition has no count: nobody has searched the others. */
type Offered = FacetValue & { readonly count?: number }

/**
 * Fills the filters of the search page and the list of the chosen ones. `change` is called with the filters that someone
 * has chosen.
 */
export function filterPanel(
  panel: HTMLDetailsElement,
  chosen: HTMLElement,
  editions: readonly NamedEdition[],
  change: (filters: Filters) => void,
) {
  const fields = element('div', '')
  panel.append(fields)
  const unfolded = new Set<Facet>()
  const names = new Map<string, string>()
  const toggled = (filters: Filters, facet: Facet, id: string): Filters => {
    const others = filters[facet].filter((other) => other !== id)
    return { ...filters, [facet]: others.length < filters[facet].length ? others : [...others, id] }
  }

  function fieldset(facet: Facet, filters: Filters, offered: readonly Offered[], refresh: () => void): HTMLElement[] {
    const isChosen = ({ id }: Offered) => filters[facet].includes(id)
    const values = offered.filter((value) => value.count !== 0 || isChosen(value))
    const shown = unfolded.has(facet) ? values : values.filter((one, place) => place < mostShown || isChosen(one))
    const labels = shown.map((value) => {
      const box = element('input', '')
      box.type = 'checkbox'
      box.checked = isChosen(value)
      box.dataset['filter'] = `${facet} ${value.id}`
      box.addEventListener('change', () => change(toggled(filters, facet, value.id)))
      const count = value.count === undefined ? [] : [element('span', 'filter-count', String(value.count))]
      return element('label', '', box, element('span', '', value.name), ...count)
    })
    const unfold = button('link-button', `Show all ${values.length}`, () => {
      unfolded.add(facet)
      refresh()
    })
    const more = shown.length < values.length ? [unfold] : []
    const legend = element('legend', '', facets[facet].heading)
    return values.length ? [element('fieldset', 'filter', legend, ...labels, ...more)] : []
  }

  /** Shows the filters with the counts of the present answer; keeps the focus where it was. */
  return function show(filters: Filters, { values }: Pick<Answer, 'values'>): void {
    const offeredEditions = editions.length > 1 ? editions.map(({ id, title }) => ({ id, name: title })) : []
    const offered = (facet: Facet): readonly Offered[] =>
      facet === 'edition' ? offeredEditions : (values?.[facet] ?? [])
    for (const facet of facetNames) for (const { id, name } of offered(facet)) names.set(`${facet} ${id}`, name)
    const focused = (document.activeElement as HTMLElement | null)?.dataset['filter']
    const refresh = () => show(filters, { values })
    fields.replaceChildren(...facetNames.flatMap((facet) => fieldset(facet, filters, offered(facet), refresh)))
    if (focused) fields.querySelector<HTMLElement>(`[data-filter="${CSS.escape(focused)}"]`)?.focus()

    const chips = facetNames.flatMap((facet) =>
      filters[facet].map((id) => {
        const name = names.get(`${facet} ${id}`) ?? id
        const remove = button('plain-button chip', name, () => change(toggled(filters, facet, id)))
        remove.ariaLabel = `${name}: remove this filter`
        return element('li', '', remove)
      }),
    )
    const hadFocus = chosen.contains(document.activeElement)
    chosen.replaceChildren(...chips)
    if (hadFocus) (chosen.querySelector('button') ?? fields.querySelector('input'))?.focus()
    chosen.hidden = chips.length === 0
    panel.hidden = values !== undefined && !fields.children.length
  }
}
