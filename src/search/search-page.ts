import { to } from '../routes/to.ts'
import { namedEditions } from '../browser/editions.ts'
import { ask, canSearch, foundElsewhere } from './client.ts'
import { button, element } from '../browser/element.ts'
import { step } from '../browser/history.ts'
import { filterPanel } from './filter-panel.ts'
import { hitActions, hitLink, pageLink, results, summary, unreachable, unsupported } from './results.ts'
import type { Answer, SearchRequest } from './search.ts'
import { addressOf, most, noFilters, pageSize, requestFrom } from './request-address.ts'

/** The parts of the search page that its script fills. */
export interface SearchPageParts {
  readonly form: HTMLFormElement
  readonly filters: HTMLElement
  readonly chosen: HTMLElement
  readonly status: HTMLElement
  readonly suggestions: HTMLElement
  readonly list: HTMLElement
  readonly more: HTMLButtonElement
  /** What one can do with the results. */
  readonly actions: HTMLElement
  /** One of these: copies the descriptors among the results. */
  readonly copy: HTMLButtonElement
  readonly retry: HTMLButtonElement
  /** Searches without the filters. */
  readonly all: HTMLButtonElement
  /** The other ways to find something. */
  readonly ways: HTMLElement
}

/** Runs the search page: what is searched for stands in the address, and the address decides what is shown. */
export function runSearchPage(parts: SearchPageParts): void {
  const { form, status, suggestions, list, more, retry } = parts
  const input = form.elements.namedItem('q') as HTMLInputElement
  let request = requestFrom(location.search)
  let asked = 0
  let panel: ReturnType<typeof filterPanel> | undefined

  /** Answers a request, and takes it into the address. */
  function go(next: SearchRequest, kind: 'push' | 'replace'): Promise<void> {
    request = next
    step(kind, to.search(addressOf(request)))
    return update()
  }

  async function update(): Promise<void> {
    const mine = ++asked
    try {
      const answer = await ask(request)
      if (mine !== asked) return
      if (!panel) {
        panel = filterPanel(namedEditions(), (filters) => void go({ ...request, filters, limit: pageSize }, 'push'))
        parts.filters.replaceChildren(panel.fields)
        parts.chosen.replaceChildren(panel.chosen)
      }
      panel.show(request.filters, answer)
      show(answer)
      if (request.query.trim() && answer.whole === 0) void lookElsewhere(mine)
    } catch {
      if (mine === asked) fail()
    }
  }

  function show(answer: Answer): void {
    const query = request.query.trim()
    const empty = !query && answer.total === 0
    status.textContent = empty ? 'Type some words, or choose filters to list descriptors.' : summary(answer, query)
    suggestions.replaceChildren(...answer.suggestions.flatMap((suggestion) => meant(suggestion)))
    const pages = answer.pages.map((page) => element('li', '', pageLink(page)))
    const hits = answer.hits.map((hit) => element('li', '', hitLink(hit), ...hitActions(hit)))
    list.replaceChildren(...pages, ...hits)
    const found = list.children.length > 0
    parts.ways.hidden = found || empty
    parts.all.hidden = answer.unfiltered === 0 || found
    const cited = answer.hits.filter(({ passage }) => passage.kind === 'descriptor').length
    parts.copy.textContent = `Copy these ${cited} with citations`
    parts.copy.hidden = cited < 2
    parts.actions.hidden = !found
    parts.actions.dataset['place'] = query ? `Search for “${query}”` : 'Search'
    parts.actions.querySelector('a')!.href = location.href
    more.hidden = answer.hits.length >= Math.min(answer.total, most.hits)
    retry.hidden = true
  }

  /** Says which other editions have all the words. Nobody asked: when that can't be found out, nothing is said. */
  async function lookElsewhere(mine: number): Promise<void> {
    const found = await foundElsewhere(request).catch(() => [])
    if (mine !== asked || !found.length) return
    const links = found.map(({ edition, whole }) => {
      const link = element('a', '', `${edition.title}: ${results(whole)}`)
      link.href = to.search(addressOf({ ...request, filters: { ...request.filters, edition: [edition.id] }, limit: 0 }))
      return link
    })
    status.append(' All of it stands in another edition: ', ...links.flatMap((link) => [link, ' ']))
  }

  function meant(suggestion: string): HTMLElement {
    const take = button('link-button', suggestion, () => {
      input.value = suggestion
      input.focus()
      void go({ ...request, query: suggestion, limit: pageSize }, 'push')
    })
    return element('p', '', 'Did you mean ', take, '?')
  }

  function fail(): void {
    status.textContent = canSearch() ? unreachable : unsupported
    parts.ways.hidden = false
    parts.all.hidden = true
    suggestions.replaceChildren()
    list.replaceChildren()
    parts.actions.hidden = true
    more.hidden = true
    retry.hidden = !canSearch()
  }

  async function showMore(): Promise<void> {
    const shown = list.children.length
    await go({ ...request, limit: request.limit + pageSize }, 'push')
    list.children[shown]?.querySelector('a')?.focus()
  }

  input.addEventListener('input', () => void go({ ...request, query: input.value, limit: pageSize }, 'replace'))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void go({ ...request, query: input.value, limit: pageSize }, 'push')
  })
  more.addEventListener('click', () => void showMore())
  parts.all.addEventListener('click', () => {
    input.focus()
    void go({ ...request, filters: noFilters, limit: pageSize }, 'push')
  })
  retry.addEventListener('click', () => void update())
  addEventListener('popstate', () => {
    request = requestFrom(location.search)
    input.value = request.query
    void update()
  })

  input.value = request.query
  input.focus()
  void update()
}
