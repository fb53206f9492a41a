import { namedEditions } from '../browser/editions.ts'
import { element } from '../browser/element.ts'
import { byFacet, type Facet, facetNames, facets, type FacetValue, type Filters } from './facets.ts'
import type { Answer } from './search.ts'

/** A filter value that the panel offers. Editions have no counts because unselected editions are not searched. */
type FilterOption = FacetValue & { readonly count?: number }

/** Shows the filters in a panel, with counts if available. The panel’s summary lists the selected values. */
export function showFilters(panel: HTMLElement, filters: Filters, values: Answer['values']): void {
  const editions = namedEditions().map(({ id, title }) => ({ id, name: title }))
  const options: Partial<Record<Facet, readonly FilterOption[]>> = {
    ...values,
    edition: editions.length > 1 ? editions : [],
  }
  const names: string[] = []
  const fieldsets = facetNames.flatMap((facet) => {
    const { heading, parameter } = facets[facet]
    const labels = (options[facet] ?? []).flatMap(({ id, name, count }) => {
      const box = element('input', '')
      Object.assign(box, { type: 'checkbox', name: parameter, value: id, id: `filter.${parameter}.${id}` })
      box.checked = filters[facet].includes(id)
      if (box.checked) names.push(name)
      else if (count === 0) return []
      return [element('label', '', box, element('span', '', name), element('span', 'filter-count', `${count ?? ''}`))]
    })
    return labels.length ? [element('fieldset', 'filter', element('legend', '', heading), ...labels)] : []
  })
  const focusedId = document.activeElement?.id ?? ''
  panel.querySelector('summary')!.textContent = ['Filters', ...(names.length ? [names.join(', ')] : [])].join(': ')
  panel.querySelector('div')!.replaceChildren(...fieldsets)
  document.getElementById(focusedId)?.focus()
}

/** The filters selected in a panel. */
export const chosenFilters = (panel: HTMLElement): Filters =>
  byFacet((facet) => {
    const boxes = panel.querySelectorAll<HTMLInputElement>(`[name="${facets[facet].parameter}"]:checked`)
    return Array.from(boxes, ({ value }) => value)
  })
