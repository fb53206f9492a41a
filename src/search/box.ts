import { to } from '../site/links.ts'
import { find } from './client.ts'
import { element, hitLink, summary, unreachable } from './results.ts'

/** How many hits the list below the box holds. */
const most = 7

/**
 * Turns a search form into a combobox whose list shows hits as one types.
 * The pattern: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function openBox(form: HTMLFormElement): void {
  const input = form.elements.namedItem('q') as HTMLInputElement
  const list = element('div', 'suggestions-list')
  list.id = `${input.id}-list`
  list.role = 'listbox'
  list.ariaLabel = 'Found'
  const status = element('p', 'suggestions-status')
  status.role = 'status'
  const panel = element('div', 'suggestions', status, list)
  panel.hidden = true
  form.after(panel)

  input.role = 'combobox'
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')

  let asked = 0

  async function update(): Promise<void> {
    const query = input.value.trim()
    const mine = ++asked
    if (!query) return close()
    try {
      const { total, hits } = await find(query, most)
      if (mine !== asked) return
      const options = hits.map(hitLink)
      if (total > hits.length) options.push(allResults(total, query))
      show(summary(total, query), options)
    } catch {
      if (mine === asked) show(unreachable, [])
    }
  }

  function show(message: string, options: HTMLAnchorElement[]): void {
    for (const [place, option] of options.entries()) {
      option.id = `${list.id}-${place + 1}`
      option.role = 'option'
      option.tabIndex = -1
      option.ariaSelected = 'false'
    }
    status.textContent = message
    list.replaceChildren(...options)
    list.hidden = options.length === 0
    panel.hidden = false
    input.setAttribute('aria-expanded', String(options.length > 0))
    input.removeAttribute('aria-activedescendant')
  }

  function close(): void {
    asked++
    panel.hidden = true
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }

  /** Makes the option `step` places on from the present one active; past either end none is. */
  function move(step: 1 | -1): void {
    const options = [...list.children] as HTMLElement[]
    const from = options.findIndex((option) => option.ariaSelected === 'true')
    const next = from === -1 && step === -1 ? options.length - 1 : from + step
    for (const [place, option] of options.entries()) option.ariaSelected = String(place === next)
    const active = options[next]
    if (active) {
      input.setAttribute('aria-activedescendant', active.id)
      active.scrollIntoView({ block: 'nearest' })
    } else {
      input.removeAttribute('aria-activedescendant')
    }
  }

  input.addEventListener('input', update)
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault()
      close()
      input.focus()
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && event.target === input) {
      event.preventDefault()
      if (panel.hidden) void update()
      else move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter') {
      const active = list.querySelector<HTMLElement>('[aria-selected="true"]')
      if (!active || panel.hidden) return
      event.preventDefault()
      active.click()
    }
  })
  form.parentElement?.addEventListener('focusout', (event) => {
    if (!form.parentElement?.contains(event.relatedTarget as Node | null)) close()
  })
  panel.addEventListener('mousedown', (event) => event.preventDefault())
  // A hit on the page that is open already does not load another page.
  list.addEventListener('click', close)

  void update()
}

function allResults(total: number, query: string): HTMLAnchorElement {
  const link = element('a', 'hit', `All ${total} results`)
  link.href = to.search(query)
  return link
}
