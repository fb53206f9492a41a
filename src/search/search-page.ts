import { isOwn, namedEditions } from '../browser/editions.ts'
import { button, element } from '../browser/element.ts'
import { step } from '../browser/history.ts'
import { to } from '../routes/to.ts'
import { ask, canSearch } from './client.ts'
import { facetNames, type Filters, noFilters } from './facets.ts'
import { filterPanel } from './filter-panel.ts'
import { addressOf, limits, pageSize, requestFrom } from './request-address.ts'
import { isCitable, resultActions, resultLink, summary, unreachable, unsupported } from './result-list.ts'
import type { Answer, SearchRequest } from './search.ts'

/** Runs the search page in its parts: all its state is in the address. */
export function runSearchPage(page: HTMLElement, form: HTMLFormElement): void {
  const part = <Part extends HTMLElement>(name: string) => page.querySelector(`[data-part="${name}"]`) as Part
  const input = form.elements.namedItem('q') as HTMLInputElement
  const [filters, status, list] = [part<HTMLDetailsElement>('filters'), part('status'), part('list')]
  const [retry, more] = [part('retry'), part('more')]
  const { title } = document
  const editions = namedEditions()
  const narrow = (filters: Filters) => void go({ ...request, filters, limit: pageSize }, 'push')
  const showFilters = filterPanel(filters, part('chosen'), editions, narrow)
  let request = requestFrom(location.search)
  let asked = 0
  /** Whether the last request asked for the counts of the filters. */
  let isCounted = false
  /** While someone types, the address follows in the same history entry. */
  let isTyping = false

  /** Answers a request and writes it into the address. */
  function go(next: SearchRequest, kind: 'push' | 'replace'): Promise<void> {
    request = next
    isTyping = false
    step(kind, to.search(addressOf(request)))
    return update()
  }

  async function update(): Promise<void> {
    const current = ++asked
    const query = request.query.trim()
    document.title = query ? `${query} – ${title}` : title
    try {
      isCounted = filters.open || facetNames.some((facet) => request.filters[facet].length)
      const answer = await ask(request, isCounted)
      if (current !== asked) return
      showFilters(request.filters, answer)
      show(answer, query)
    } catch {
      if (current === asked) fail()
    }
    if (current === asked) page.ariaBusy = 'false'
  }

  function show(answer: Answer, query: string): void {
    const { hits, total, unfiltered } = answer
    const isEmpty = !query && total === 0
    const isFound = hits.length > 0
    status.textContent = isEmpty ? 'Enter a word or phrase, or use the filters to browse.' : summary(answer, query)
    part('suggestions').replaceChildren(...answer.suggestions.map(meant))
    list.replaceChildren(...hits.map((hit) => element('li', '', resultLink(hit), ...resultActions(hit))))
    part('ways').hidden = isFound || isEmpty
    part('unfiltered').hidden = unfiltered === 0 || isFound
    part('editions').hidden = editions.length < 2 || isEmpty || answer.whole > 0 || request.filters.edition.length > 0
    const cited = hits.filter(isCitable).length
    const copy = part('copy')
    copy.textContent = `Copy the ${cited} ${cited === hits.length ? '' : 'official texts '}shown with citations`
    copy.hidden = cited < 2
    const actions = part('actions')
    actions.hidden = !isFound
    actions.dataset['place'] = query ? `Search for “${query}”` : 'Search'
    actions.querySelector('a')!.href = location.href
    more.hidden = hits.length >= Math.min(total, limits.hits)
    retry.hidden = true
    if (query && total === 0 && unfiltered === 0 && facetNames.every((facet) => !request.filters[facet].length)) {
      filters.hidden = true
    }
  }

  function meant(suggestion: string): HTMLElement {
    const accept = button('link-button', suggestion, () => {
      input.value = suggestion
      input.focus()
      void go({ ...request, query: suggestion, limit: pageSize }, 'push')
    })
    return element('p', '', 'Did you mean ', accept, '?')
  }

  function fail(): void {
    status.textContent = canSearch() ? unreachable : unsupported
    for (const name of ['suggestions', 'list']) part(name).replaceChildren()
    for (const name of ['unfiltered', 'editions', 'actions', 'more', 'filters']) part(name).hidden = true
    part('ways').hidden = false
    retry.hidden = !canSearch()
  }

  input.addEventListener('input', () => {
    const kind = isTyping ? 'replace' : 'push'
    void go({ ...request, query: input.value, limit: pageSize }, kind)
    isTyping = true
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const isSame = isTyping || input.value === request.query
    void go({ ...request, query: input.value, limit: pageSize }, isSame ? 'replace' : 'push')
  })
  filters.addEventListener('toggle', () => {
    if (filters.open && !isCounted) void update()
  })
  more.addEventListener('click', async () => {
    const shown = list.children.length
    await go({ ...request, limit: request.limit + pageSize }, 'push')
    list.children[shown]?.querySelector('a')?.focus()
  })
  part('unfiltered').addEventListener('click', () => {
    input.focus()
    narrow(noFilters)
  })
  part('editions').addEventListener('click', () => {
    const edition = editions.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a))).map(({ id }) => id)
    input.focus()
    narrow({ ...request.filters, edition })
  })
  retry.addEventListener('click', () => void update())
  addEventListener('popstate', () => {
    request = requestFrom(location.search)
    isTyping = false
    input.value = request.query
    void update()
  })

  input.value = request.query
  input.focus()
  void update()
}
