import { to } from '../site/links.ts'
import { find } from './client.ts'
import { element, hitLink, summary, unreachable } from './results.ts'

/** How many hits the page shows at once, and how many more on demand. */
const step = 20

/** Runs the search page: the query stands in the address, the hits in the list. */
export function runSearchPage(
  form: HTMLFormElement,
  status: HTMLElement,
  list: HTMLElement,
  more: HTMLButtonElement,
): void {
  const input = form.elements.namedItem('q') as HTMLInputElement
  let asked = 0
  let limit = step

  async function update(): Promise<void> {
    const query = input.value.trim()
    const mine = ++asked
    history.replaceState(null, '', to.search(query))
    if (!query) return show('', [], 0)
    try {
      const { total, hits } = await find(query, limit)
      if (mine !== asked) return
      const items = hits.map((hit) => element('li', '', hitLink(hit)))
      show(summary(total, query), items, total)
    } catch {
      if (mine === asked) show(unreachable, [], 0)
    }
  }

  function show(message: string, items: HTMLElement[], total: number): void {
    status.textContent = message
    list.replaceChildren(...items)
    more.hidden = items.length >= total
  }

  input.addEventListener('input', () => {
    limit = step
    void update()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void update()
  })
  more.addEventListener('click', async () => {
    const shown = list.children.length
    limit += step
    await update()
    list.children[shown]?.querySelector('a')?.focus()
  })

  input.value = new URLSearchParams(location.search).get('q') ?? ''
  input.focus()
  void update()
}
