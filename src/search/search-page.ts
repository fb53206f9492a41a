import { namedEditions } from '../browser/editions.ts'
import { element } from '../browser/element.ts'
import { setAddress } from '../browser/history.ts'
import { to } from '../routes/to.ts'
import { ask, canSearch } from './client.ts'
import { isNarrowing, noFilters } from './facets.ts'
import { chosenFilters, showFilters } from './filter-panel.ts'
import { addressOf, limits, pageSize, requestFrom } from './request-address.ts'
import { failure, resultLink, suggestionLinks, summary } from './result-list.ts'
import type { Answer, SearchRequest } from './search.ts'

/** An empty response, for when the search has failed. */
const noAnswer: Answer = { total: 0, whole: 0, unfiltered: 0, hits: [], values: undefined, suggestion: undefined }

/** Runs the search page, which keeps all its state in the URL. */
export function runSearchPage(page: HTMLElement, form: HTMLFormElement): void {
  const part = <Part extends HTMLElement>(name: string) => page.querySelector(`[data-part="${name}"]`) as Part
  const input = form.elements.namedItem('q') as HTMLInputElement
  const [filters, list] = [part<HTMLDetailsElement>('filters'), part('list')]
  const { title } = document
  let request = requestFrom(location.search)
  let latestRequest = 0
  /** Whether the latest request included filter counts. */
  let isCounted = false
  /** Whether the user is typing. If so, address changes replace the current history entry. */
  let isTyping = false

  /** Changes the request, updates the URL and runs the search. */
  function go(change: Partial<SearchRequest>, kind: 'push' | 'replace' = 'push'): Promise<void> {
    request = { ...request, limit: pageSize, ...change }
    isTyping = false
    setAddress(kind, to.search(addressOf(request)))
    return update()
  }

  async function update(): Promise<void> {
    const requestNumber = ++latestRequest
    const query = request.query.trim()
    document.title = query ? `${query} – ${title}` : title
    isCounted = filters.open || isNarrowing(request.filters)
    const answer = await ask(request, isCounted).catch(() => undefined)
    if (requestNumber !== latestRequest) return
    show(answer, query)
    page.ariaBusy = 'false'
  }

  /** Shows a response, or a message if the search failed. */
  function show(answer: Answer | undefined, query: string): void {
    const { hits, total, unfiltered, values, suggestion } = answer ?? noAnswer
    const isEmpty = answer !== undefined && query === '' && total === 0
    part('status').textContent = answer ? summary(answer, query) : failure()
    part('retry').hidden = answer !== undefined || !canSearch()
    showFilters(filters, request.filters, values)
    const hasFilters = isEmpty || unfiltered > 0 || isNarrowing(request.filters) || namedEditions().length > 1
    filters.hidden = !hasFilters
    part('suggestions').replaceChildren(...suggestionLinks(suggestion, request))
    list.replaceChildren(...hits.map((hit) => element('li', '', resultLink(hit))))
    part('ways').hidden = isEmpty || total > 0
    part('unfiltered').hidden = unfiltered === 0 || total > 0
    part('more').hidden = hits.length >= Math.min(total, limits.hits)
  }

  input.addEventListener('input', () => {
    void go({ query: input.value }, isTyping ? 'replace' : 'push')
    isTyping = true
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void go({ query: input.value }, isTyping || input.value === request.query ? 'replace' : 'push')
  })
  filters.addEventListener('change', () => void go({ filters: chosenFilters(filters) }))
  filters.addEventListener('toggle', () => {
    if (filters.open && !isCounted) void update()
  })
  part('more').addEventListener('click', async () => {
    const visibleCount = list.children.length
    await go({ limit: request.limit + pageSize })
    list.children[visibleCount]?.querySelector('a')?.focus()
  })
  part('unfiltered').addEventListener('click', () => {
    input.focus()
    void go({ filters: noFilters })
  })
  part('retry').addEventListener('click', () => void update())
  const start = () => {
    request = requestFrom(location.search)
    isTyping = false
    input.value = request.query
    void update()
  }
  addEventListener('popstate', start)
  input.focus()
  start()
}
