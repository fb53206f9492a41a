import { adoptStyles, button, element } from '../browser/element.ts'
import { to } from '../routes/to.ts'
import styles from '../styles/search.css?inline'
import { ask, connect } from './client.ts'
import { noFilters } from './facets.ts'
import { addressOf } from './request-address.ts'
import { failure, resultCount, resultLink, suggestionLinks, summary } from './result-list.ts'

adoptStyles(styles)

/** The maximum number of hits in the list below the box. */
const maxHits = 7

/**
 * Turns a search form into a combobox that lists hits while the user types, following the ARIA pattern:
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function openBox(form: HTMLFormElement): void {
  const input = form.elements.namedItem('q') as HTMLInputElement
  const box = form.parentElement as HTMLElement
  const list = element('div', 'suggestions-list')
  list.id = `${input.id}-list`
  list.role = 'listbox'
  list.ariaLabel = 'Results'
  const status = element('p', 'suggestions-status soft')
  status.role = 'status'
  const allResults = element('a', 'suggestions-everything')
  const exit = button('plain-button suggestions-close', 'Close', () => (document.activeElement as HTMLElement).blur())
  const panel = element('div', 'suggestions', element('div', 'suggestions-bar', status, allResults, exit), list)
  panel.hidden = true
  form.after(panel)

  input.role = 'combobox'
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')

  let latestRequest = 0

  async function update(): Promise<void> {
    const query = input.value
    const requestNumber = ++latestRequest
    if (!query.trim()) return close()
    const request = { query, filters: noFilters, limit: maxHits }
    const answer = await ask(request).catch(() => undefined)
    if (requestNumber !== latestRequest) return
    const { suggestion, hits = [], total = 0 } = answer ?? {}
    allResults.hidden = total <= hits.length
    allResults.textContent = `All ${resultCount(total)}`
    allResults.href = to.search(addressOf(request))
    status.textContent = answer ? summary(answer, query.trim()) : failure()
    show([...hits.map(resultLink), ...suggestionLinks(suggestion, request)])
  }

  function show(options: HTMLElement[]): void {
    for (const [index, option] of options.entries()) {
      Object.assign(option, { id: `${list.id}-${index + 1}`, role: 'option', tabIndex: -1, ariaSelected: 'false' })
    }
    list.replaceChildren(...options)
    list.hidden = options.length === 0
    panel.hidden = false
    box.classList.add('open')
    list.style.setProperty('--top', `${list.getBoundingClientRect().top}px`)
    list.scrollTop = 0
    input.setAttribute('aria-expanded', String(options.length > 0))
    input.removeAttribute('aria-activedescendant')
  }

  function close(): void {
    latestRequest++
    panel.hidden = true
    box.classList.remove('open')
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }

  /** Selects the next or previous option. Moving past either end of the list leaves no option selected. */
  function move(step: 1 | -1): void {
    const options = [...list.children] as HTMLElement[]
    const from = options.findIndex((option) => option.ariaSelected === 'true')
    const next = from === -1 && step === -1 ? options.length - 1 : from + step
    for (const [index, option] of options.entries()) option.ariaSelected = String(index === next)
    options[next]?.scrollIntoView({ block: 'nearest' })
    if (options[next]) input.setAttribute('aria-activedescendant', options[next].id)
    else input.removeAttribute('aria-activedescendant')
  }

  input.addEventListener('input', update)
  input.addEventListener('focus', () => {
    if (panel.hidden) void update()
  })
  box.addEventListener('keydown', (event) => {
    // Input method editors use these keys to choose a candidate.
    if (event.isComposing) return
    const selectedOption = list.querySelector<HTMLElement>('[aria-selected="true"]')
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault()
      close()
      input.focus()
    } else if (event.target === input && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      if (panel.hidden) void update()
      else move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.target === input && event.key === 'Enter' && selectedOption && !panel.hidden) {
      event.preventDefault()
      selectedOption.click()
    }
  })
  box.addEventListener('focusout', (event) => {
    if (!box.contains(event.relatedTarget as Node | null)) close()
  })
  // Keeps focus in the box while the list is in use.
  panel.addEventListener('mousedown', (event) => event.preventDefault())
  // Closes the list when a hit is clicked, since a hit on the current page does not load a new page.
  list.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) close()
  })

  if (input.value.trim()) void update()
  else connect().catch(() => undefined)
}
